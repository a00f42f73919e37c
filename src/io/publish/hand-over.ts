import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Repository } from '../repository.ts';

/** Puts a repository that was read and checked where the other processes of a build can take it: reading it anew would take ten times as long. */
export function handRepository(repository: Repository, file: string): void {
  writeFileSync(file, serialize(repository));
}

/** What the process of the same build has put there. */
export function takeRepository(file: string): Repository {
  return deserialize(readFileSync(file));
}
