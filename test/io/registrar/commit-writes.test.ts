import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitWrites, completeWrites, type PlannedWrite, Unwritable } from '#io/registrar/commit-writes.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'writes-'));
  mkdirSync(join(root, 'registry/holders'), { recursive: true });
  writeFileSync(join(root, 'registry/holders/a.yaml'), 'old a\n');
  writeFileSync(join(root, 'registry/holders/b.yaml'), 'old b\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const [a, b] = ['registry/holders/a.yaml', 'registry/holders/b.yaml'] as const;
const both: readonly PlannedWrite[] = [
  { file: a, before: 'old a\n', after: 'new a\n' },
  { file: b, before: 'old b\n', after: 'new b\n' },
];

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Writes in a process of its own that kills itself at a step, as a power cut would. */
function killedAt(step: string, writes: readonly PlannedWrite[]): void {
  const script = `
    import { commitWrites } from '#io/registrar/commit-writes.ts';
    commitWrites(${JSON.stringify(root)}, ${JSON.stringify(writes)}, (step) => {
      if (step === ${JSON.stringify(step)}) process.kill(process.pid, 'SIGKILL');
    });`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], { encoding: 'utf8' });
  expect(signal).toBe('SIGKILL');
}

describe('a process that is killed', () => {
  test.for([
    ['locked', 'old a\n'],
    ['drafted', 'old a\n'],
    ['moved 1', 'new a\n'],
  ] as const)('at “%s” leaves one file old or new, and nothing beside it', ([step, expected]) => {
    killedAt(step, both.slice(0, 1));
    expect(read(a)).toBe(expected);
    expect(readdirSync(join(root, 'registry/holders'))).toEqual(['a.yaml', 'b.yaml']);
    // The next run takes the dead one's lock and goes on.
    commitWrites(root, [{ file: a, before: expected, after: 'next\n' }]);
    expect(read(a)).toBe('next\n');
  });

  test.for([
    ['drafted', 'old a\n', 'old b\n', []],
    ['journalled', 'new a\n', 'new b\n', [a, b]],
    ['moved 1', 'new a\n', 'new b\n', [b]],
    ['moved 2', 'new a\n', 'new b\n', []],
  ] as const)('at “%s” among several files: the next run completes all of them, or none was begun', ([step, first, second, completed]) => {
    killedAt(step, both);
    expect(completeWrites(root)).toEqual(completed);
    expect([read(a), read(b)]).toEqual([first, second]);
    expect(completeWrites(root)).toEqual([]);
  });
});

describe('nothing is written', () => {
  const refused = (writes: readonly PlannedWrite[]): void => {
    expect(() => commitWrites(root, writes)).toThrow(Unwritable);
    expect(existsSync(join(root, '.registrar/lock'))).toBe(false);
  };

  test('where one of the files was changed since it was read', () => {
    writeFileSync(join(root, b), 'old b\n# an editor was here\n');
    refused(both);
    expect(read(a)).toBe('old a\n');
  });

  test('where a file that should be new is there', () => {
    refused([{ file: a, before: undefined, after: 'new a\n' }]);
    expect(read(a)).toBe('old a\n');
  });

  test('through a link, of the file or of a folder on the way', () => {
    renameSync(join(root, a), join(root, 'elsewhere.yaml'));
    symlinkSync(join(root, 'elsewhere.yaml'), join(root, a));
    refused(both);
    expect(read('elsewhere.yaml')).toBe('old a\n');
    renameSync(join(root, 'registry/holders'), join(root, 'outside'));
    symlinkSync(join(root, 'outside'), join(root, 'registry/holders'));
    refused(both.slice(1));
    expect(read('outside/b.yaml')).toBe('old b\n');
  });
});
