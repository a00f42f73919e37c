import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Settings, Shells } from '../settings.ts';

const project = resolve(import.meta.dirname, '../../..');

/** What a build tells the processes that write its pages. */
export interface PageSettings extends Settings {
  /** Where the repository lies that was read and checked. */
  readonly repository: string;
  /** Bytes of the files that pages offer. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly shells: Shells;
}

/** The environment in which `settings.ts` finds them. */
export function pageEnvironment({ root, asOf, out, repository, sizes, shells }: PageSettings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    REGISTER_ROOT: root,
    REGISTER_AS_OF: asOf,
    REGISTER_OUT: out,
    REGISTER_REPOSITORY: repository,
    REGISTER_FILE_SIZES: JSON.stringify(sizes),
    REGISTER_SHELLS: shells,
  };
}

/** Lets Astro write the pages of a site. Gives what Astro said where it failed. */
export async function writePages(settings: PageSettings): Promise<{ readonly ok: true } | { readonly ok: false; readonly said: string }> {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const env = { ...pageEnvironment(settings), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, [program, 'build'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return code === 0 ? { ok: true } : { ok: false, said: said.join('') };
}
