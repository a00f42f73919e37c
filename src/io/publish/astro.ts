import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from '../settings.ts';

const project = resolve(import.meta.dirname, '../../..');

/** Lets Astro write the pages of a site, given the sizes of the files that they offer. Gives what Astro said where it failed. */
export async function writePages(
  { root, asOf, out }: Settings,
  sizes: Readonly<Record<string, number>>,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly said: string }> {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const env = {
    ...process.env,
    REGISTER_ROOT: root,
    REGISTER_AS_OF: asOf,
    REGISTER_OUT: out,
    REGISTER_FILE_SIZES: JSON.stringify(sizes),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const child = spawn(process.execPath, [program, 'build'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return code === 0 ? { ok: true } : { ok: false, said: said.join('') };
}
