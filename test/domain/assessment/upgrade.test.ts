import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf, answersOfEarlier, askedCriteria } from '#domain/assessment/answers.ts';
import { assessable, criteriaOf } from '#domain/assessment/assessable.ts';
import { type Answer, scoreOf } from '#domain/assessment/score.ts';
import { upgradedAssessment, upgradeQuestions } from '#domain/assessment/upgrade.ts';
import { changesBetween, givenChangeSet } from '#domain/standard/comparison/between.ts';
import { readRepository } from '#io/repository.ts';
import { assessment } from './sample.ts';

const standard = readRepository('.').register.standards.find(({ id }) => id === 'asmm') ?? expect.fail('asmm');
const versionOf = (number: string) => standard.versions.find(({ version }) => version === number) ?? expect.fail(number);
const step = fc.constantFrom<Answer>(0, 1, 2, 3, 4);

/** What each version asks anew, worked out by hand from `changes.yaml`: what is added, tightened, or changed in substance. */
const asked = {
  '1.0-1.1': ['ST-005'],
  '1.1-2.0': [
    ...['SQ-010', 'SQ-004', 'SQ-006', 'SQ-011', 'SE-003', 'SE-004', 'SE-005', 'SE-008', 'CS-001', 'CS-007', 'CS-008', 'CS-005'],
    ...['CS-006', 'CS-009', 'ST-004', 'MS-008', 'CI-003', 'CI-006', 'CI-007'],
  ],
} as const;

describe.for([
  ['1.0', '1.1'],
  ['1.1', '2.0'],
  ['1.0', '2.0'],
] as const)('from %s to %s', ([from, to]) => {
  const [older, newer] = [versionOf(from), versionOf(to)];
  const whole = changesBetween(standard, older, newer);
  const given = givenChangeSet(whole);
  const version = assessable(standard, newer);
  const ids = criteriaOf(version).map(({ id }) => id);
  const old = criteriaOf(assessable(standard, older)).map(({ id }) => id);
  const answers = fc
    .subarray(old)
    .chain((judged) => fc.tuple(...judged.map((id) => step.map((given) => [id, given] as const))))
    .map(Object.fromEntries<Answer>);

  test('every criterion is asked or carried over, none both, in printed order', () => {
    const upgrade = upgradeQuestions({}, version, whole.changes);
    const both = [...upgrade.asked, ...upgrade.carried].map(({ id }) => id);
    expect(new Set(both).size).toBe(both.length);
    expect(both.toSorted()).toEqual(ids.toSorted());
    expect(upgrade.asked.map(({ id }) => id)).toEqual(ids.filter((id) => both.indexOf(id) < upgrade.asked.length));
  });

  test('exactly what the change set adds or changes in substance is asked', () => {
    const binding = (kind: string | undefined): boolean => kind === 'tightening' || kind === 'substantive';
    const expected = whole.changes
      .filter(({ relation }) => relation !== 'unchanged' && relation !== 'moved')
      .filter((change) => change.relation !== 'modified' || binding(change.declared ?? change.class))
      .flatMap((change) => change.to)
      .filter((id) => ids.includes(id));
    expect(new Set(upgradeQuestions({}, version, whole.changes).asked.map(({ id }) => id))).toEqual(new Set(expected));
  });

  test('the published change set, which leaves out what is unchanged, asks the same', () => {
    expect(upgradeQuestions({}, version, given.changes).asked).toEqual(upgradeQuestions({}, version, whole.changes).asked);
  });

  test('the score so far is that of what was carried over, and predecessors tell how they were judged', () => {
    fc.assert(
      fc.property(answers, (judged) => {
        const upgrade = upgradeQuestions(judged, version, given.changes);
        const kept = Object.fromEntries(upgrade.carried.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]])));
        for (const { id, answer } of upgrade.carried) expect(answer).toBe(judged[id]);
        expect(upgrade.soFar.scores).toEqual(scoreOf(version, kept).scores);
        for (const { before } of upgrade.asked) for (const { id, answer } of before) expect(answer).toBe(judged[id]);
      }),
      { numRuns: 50 },
    );
  });

  test('the new file keeps what stands, leaves open what is asked, and remembers the old result', () => {
    const before = assessment(`asmm@${from}`, Object.fromEntries(old.map((id) => [id, 3])));
    const after = upgradedAssessment(before, { from: assessable(standard, older), to: version }, given.changes, {
      id: 'new-file',
      on: '2026-11-25',
    });
    const upgrade = upgradeQuestions(answersOf(before.answers), version, given.changes);
    expect(after).toMatchObject({ id: 'new-file', standard: `asmm@${to}`, created: '2026-11-25', upgraded: { from: `asmm@${from}` } });
    expect(askedCriteria(version, after.extent).map(({ id }) => id)).toEqual(upgrade.asked.map(({ id }) => id));
    expect(answersOf(after.answers)).toEqual(Object.fromEntries(upgrade.carried.map(({ id }) => [id, 3])));
    for (const { id, before: sources } of upgrade.asked) {
      expect(after.answers[id]?.evidence ?? []).toEqual(sources.flatMap((source) => before.answers[source.id]?.evidence ?? []));
    }
    const [kept] = after.earlier.slice(-1);
    expect(kept).toMatchObject({ standard: `asmm@${from}`, steps: answersOf(before.answers) });
    expect(kept && answersOfEarlier(kept)).toEqual(answersOf(before.answers));
  });
});

test.for(Object.entries(asked))('%s asks what the committee changed', ([pair, expected]) => {
  const [from = '', to = ''] = pair.split('-');
  const { changes } = changesBetween(standard, versionOf(from), versionOf(to));
  const upgrade = upgradeQuestions({}, versionOf(to), changes);
  expect(upgrade.asked.map(({ id }) => id).toSorted()).toEqual([...expected].toSorted());
});
