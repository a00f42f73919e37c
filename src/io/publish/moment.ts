import { rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * A moment by the clock of the file system: what was changed before bears this or an earlier one, and what is changed once it is returned a later one.
 * That clock stands still for some milliseconds at a time, so this waits for its next step. `file` is made for it, and removed.
 */
export function moment(file: string): number {
  const found = stamp(file);
  while (stamp(file) === found);
  rmSync(file);
  return found;
}

function stamp(file: string): number {
  writeFileSync(file, '.');
  return statSync(file).ctimeMs;
}
