import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownersOf, type Review, reviewPassed } from '#domain/registry/append-only/protected-review.ts';

const [head, older] = ['b'.repeat(40), 'a'.repeat(40)];
const owners = ['Registrar-One', 'registrar-two'];

function review(user: string, state: string, commit = head): Review {
  return { user, state, commit };
}

test.for([
  ['nobody', [], false],
  ['an owner approves', [review('registrar-two', 'APPROVED')], true],
  ['in another letter case', [review('registrar-one', 'APPROVED')], true],
  ['a stranger approves', [review('stranger', 'APPROVED')], false],
  ['an owner only comments', [review('registrar-two', 'COMMENTED')], false],
  ['an owner approved an older commit', [review('registrar-two', 'APPROVED', older)], false],
  ['and again the newest', [review('registrar-two', 'APPROVED', older), review('registrar-two', 'APPROVED')], true],
  ['a comment after an approval', [review('registrar-two', 'APPROVED'), review('registrar-two', 'COMMENTED')], true],
  ['an approval taken back', [review('registrar-two', 'APPROVED'), review('registrar-two', 'DISMISSED')], false],
  ['changes asked for after an approval', [review('registrar-two', 'APPROVED'), review('registrar-two', 'CHANGES_REQUESTED')], false],
  ['one approves, the other asks for changes', [review('registrar-two', 'APPROVED'), review('Registrar-One', 'CHANGES_REQUESTED')], false],
  ['a stranger asks for changes', [review('registrar-two', 'APPROVED'), review('stranger', 'CHANGES_REQUESTED')], true],
  ['the author approves himself', [review('author', 'APPROVED')], false],
  ['a state that GitHub does not have', [review('registrar-two', 'approved')], false],
] as const)('%s: %s', ([, reviews, passes]) => {
  expect(reviewPassed({ reviews, head, author: 'Author', owners: [...owners, 'author'] })).toBe(passes);
});

test('without owners nothing passes', () => {
  expect(reviewPassed({ reviews: [review('registrar-two', 'APPROVED')], head, author: 'author', owners: [] })).toBe(false);
});

describe('CODEOWNERS', () => {
  const own = readFileSync('.github/CODEOWNERS', 'utf8');

  test.for([
    ['registry/certificates', ['@asmm/registrars']],
    ['registry/certificates/2026/ASMM-2026-000001-7.yaml', ['@asmm/registrars']],
    ['registry/bodies/CNCA-R-2099-901.yaml', ['@asmm/committee', '@asmm/registrars']],
    ['package.json', ['@asmm/developers']],
    ['standards/freeze.lock.json', ['@asmm/committee', '@asmm/developers']],
    ['.github/workflows/registry-guard.yml', ['@asmm/developers']],
  ] as const)('%s belongs to %j', ([path, teams]) => {
    expect(ownersOf(own, path)).toEqual(teams);
  });

  test('the last line that fits counts, and a line without owners gives none', () => {
    expect(ownersOf('* @a\n/registry/ @b # the register\n/registry/holders/\n', 'registry/holders/x.yaml')).toEqual([]);
  });
});
