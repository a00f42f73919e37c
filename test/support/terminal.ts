import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { expect, vi } from 'vitest';

/** Somebody at a terminal in front of a running command. */
export interface Terminal {
  /** Waits until the screen has shown a text, after whatever was waited for before. */
  readonly see: (text: string) => Promise<void>;
  readonly type: (keys: string) => void;
  /** Everything that was shown and how the command ended. */
  readonly end: () => Promise<{ readonly shown: string; readonly code: number | null }>;
}

export const keys = { enter: '\r', down: '\u001b[B', interrupt: '\u0003' } as const;

/** Runs a script of this project in a pseudo-terminal, which `script` (util-linux, BSD) makes. */
export function atTerminal(name: string, ...args: readonly string[]): Terminal {
  const command = [process.execPath, `scripts/${name}.ts`, ...args];
  const line = command.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  // A terminal that `script` makes away from one has no width.
  const sized = `stty rows 50 cols 160; exec ${line}`;
  const options = process.platform === 'linux' ? ['-qefc', sized, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', sized];
  const env = { ...process.env, TERM: 'xterm', NO_COLOR: '1' };
  const child = spawn('script', options, { stdio: ['pipe', 'pipe', 'inherit'], env });
  let shown = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    shown += stripVTControlCharacters(piece);
  });
  const ended = new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return {
    see: async (text) => {
      await vi
        .waitFor(() => expect(shown.slice(seen)).toContain(text), { timeout: 60_000, interval: 20 })
        .catch((fault) => {
          child.kill();
          throw fault;
        });
      seen = shown.indexOf(text, seen) + text.length;
    },
    type: (typed) => child.stdin.write(typed),
    end: async () => {
      const code = await ended;
      return { shown, code };
    },
  };
}
