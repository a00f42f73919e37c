import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digestsOf, lockFile, lockText } from '#io/freeze.ts';

/** The smallest good repository; every fault is one change to it. */
export const minimal = join(import.meta.dirname, '../fixtures/minimal');

/** One change to one file: a text put in the place of another, or a whole file written or taken away. */
export type Patch =
  | { readonly file: string; readonly from: string; readonly to: string }
  | { readonly file: string; readonly write: string | Buffer }
  | { readonly file: string; readonly remove: true };

/** A copy of the smallest good repository with changes, in a temporary folder that `Symbol.dispose` takes away. */
export function doctored(...patches: readonly Patch[]): { readonly root: string; [Symbol.dispose](): void } {
  const root = mkdtempSync(join(tmpdir(), 'register-'));
  cpSync(minimal, root, { recursive: true });
  for (const patch of patches) apply(join(root, patch.file), patch);
  if (patches.some(({ file }) => file.startsWith('standards/'))) freeze(root);
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

/** A change to a standard is what a test is about; that it thaws the version would only be said beside. */
function freeze(root: string): void {
  writeFileSync(join(root, lockFile), lockText({ 'asmm@1.0': digestsOf(root, 'asmm@1.0') }));
}

function apply(path: string, patch: Patch): void {
  if ('remove' in patch) rmSync(path, { recursive: true });
  else if ('write' in patch) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, patch.write);
  } else {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(patch.from)) throw new Error(`${patch.file} holds no “${patch.from}”`);
    writeFileSync(
      path,
      text.replace(patch.from, () => patch.to),
    );
  }
}
