import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { project } from '../entry-cache.ts';
import type { Settings, Shells } from '../settings.ts';
import { isAlive } from './alive.ts';
import type { HandedOver } from './hand-over.ts';

/** What Astro is to write. */
export interface PageSettings extends Settings {
  readonly shells: Shells;
}

/** Astro at work in a process of its own. */
export interface PageWriting {
  /** Gives it what it waits for once it has bundled the code of the pages. */
  hand(over: HandedOver): void;
  /** How it ended; with what Astro said where it failed. */
  readonly ended: Promise<{ readonly ok: true } | { readonly ok: false; readonly said: string }>;
  /** Ends it, whatever it is at, and clears away what it worked with. */
  stop(): void;
}

const desks = join(project, '.cache/astro');

/** Lets Astro write the pages of a site. It needs no more than the prose of the repository until the rest is handed over. */
export function startPages({ root, asOf, out, pages, shells }: PageSettings): PageWriting {
  const desk = deskFor(process.pid);
  const env = {
    ...process.env,
    REGISTER_ROOT: root,
    REGISTER_AS_OF: asOf,
    REGISTER_OUT: out,
    REGISTER_PAGES: pages,
    REGISTER_SHELLS: shells,
    REGISTER_HANDED_OVER: 'yes',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const options = ['build', '--root', desk, '--config', relative(desk, join(project, 'astro.config.mjs'))];
  const child = spawn(process.execPath, [program, ...options], {
    cwd: desk,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  return {
    // One that has failed already takes nothing any more, and its end tells why.
    hand: (over) => child.connected && child.send(over, () => undefined),
    ended: endOf(child),
    stop: () => {
      child.kill();
      rmSync(desk, { recursive: true, force: true });
    },
  };
}

async function endOf(child: ChildProcess): ReturnType<() => PageWriting['ended']> {
  const said: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return code === 0 ? { ok: true } : { ok: false, said: said.join('') };
}

/**
 * A folder for what Astro keeps while it builds: two builds at a time would take it from each other. It lies in the project, since the bundled pages
 * look for their packages from there; and Astro works in it, since it keeps the bundle in its working folder unless the site is written below that.
 */
function deskFor(pid: number): string {
  mkdirSync(desks, { recursive: true });
  for (const name of readdirSync(desks)) if (!isAlive(Number(name))) rmSync(join(desks, name), { recursive: true, force: true });
  const desk = join(desks, String(pid));
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(desk);
  return desk;
}
