import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAppendOnly } from '#io/append-only/check.ts';
import { checkRepository } from '#io/check.ts';
import { locate } from '#io/locate.ts';
import { readRegistry } from '#io/registry.ts';
import { copyOf, gitRepository } from '../../support/git-repository.ts';
import { additions, attacks, second } from './attacks.ts';

const day = '2026-07-15';

/** `before` lacks the second certificate; `published` is what must stand. */
const original = gitRepository();
const text = original.read(second);
rmSync(join(original.root, second));
original.commit('registry: one certificate');
original.git('tag', 'before');
original.write(second, text);
original.commit('registry: issue a certificate');
original.git('tag', 'published');
afterAll(() => original[Symbol.dispose]());

function check(root: string) {
  return checkRepository(root, day, { base: 'published' }).findings;
}

/** Only what was published: nothing else is asked, so that no other check stands in for it. */
function heldAgainst(root: string) {
  const register = { ...readRegistry(root, []), standards: [] };
  return locate(root, checkAppendOnly(root, register, { base: 'published', day }));
}

describe('what was published is refused', () => {
  test.for(attacks)('$name', ({ play, gives: [file, reason] }) => {
    using repository = copyOf(original);
    play(repository);
    const found = heldAgainst(repository.root).filter(({ rule, severity }) => rule === 'append-only' && severity === 'error');
    expect(found).toContainEqual(expect.objectContaining({ file, message: expect.stringMatching(reason) }));
    for (const { line, column, hint } of found) expect(line > 0 && column > 0 && hint.length > 5).toBe(true);
  });

  test('in at least twenty ways, each with a name of its own', () => {
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThan(50);
  });
});

test('git is asked of the root, whatever repository the surroundings name', () => {
  using repository = copyOf(original);
  using other = copyOf(original);
  repository.replace(second, '网点搬迁，企业', '企业');
  const { stdout } = spawnSync(
    process.execPath,
    ['scripts/validate.ts', '--root', repository.root, '--base', 'published', '--as-of', day],
    {
      env: { ...process.env, GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root, GIT_OBJECT_DIRECTORY: other.root },
      encoding: 'utf8',
    },
  );
  expect(stdout).toContain(`${second}:`);
  expect(stdout).toContain('[append-only]');
});

describe('what only adds passes', () => {
  test.for(additions)('$name', ({ play }) => {
    using repository = copyOf(original);
    play(repository);
    expect(check(repository.root).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the day recorded is the day of the merge, give or take one', () => {
  test.for([
    ['2026-07-13', false],
    ['2026-07-14', true],
    ['2026-07-15', true],
    ['2026-07-16', true],
    ['2026-07-17', false],
  ] as const)('%s', ([recorded, passes]) => {
    using repository = copyOf(original);
    const { read, write, root } = repository;
    write(
      second,
      `${read(second)}  - event: withdrawn\n    decided: "2026-07-10"\n    effective: "2026-07-15"\n    recorded: "${recorded}"\n    cause: misuse\n    reason: 转借证书。\n`,
    );
    const found = check(root).filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject(passes ? [] : [{ rule: 'recorded-at-merge', file: second, line: 28, column: 15 }]);
  });
});

describe('below the top of a git repository', () => {
  test('an edit is found, and the rest of the repository is none of its business', () => {
    using repository = gitRepository({ below: 'operator/site' });
    repository.replace(second, '2029-03-31', '2029-03-30');
    expect(checkRepository(repository.root, day, { base: 'HEAD' }).findings).toMatchObject([
      { rule: 'append-only', file: second, line: 7 },
    ]);
  });
});
