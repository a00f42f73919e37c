import { spawnSync } from 'node:child_process';

/** What a command of this project said and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script as `npm run` does, without colour. */
export function runScript(name: string, ...args: readonly string[]): Ran {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}
