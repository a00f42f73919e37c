import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sayLine } from './say.ts';

/** Writes a result where it was asked for: a file, or standard output. A folder that is not there is wrong usage of the command and ends with 1. */
export function deliver(result: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(result);
    return;
  }
  try {
    writeFileSync(resolve(out), result);
    sayLine(`写了 ${out}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    sayLine(`写不了 ${out}（${String(error.code)}）。核对目录是否存在、是否有权限。`);
    process.exitCode = 1;
  }
}
