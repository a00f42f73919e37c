import { describe, expect, test } from 'vitest';
import { standardRules } from '#domain/standard/check.ts';
import type { Standard } from '#domain/standard/model.ts';
import type { VersionFile } from '#schema/standard.ts';
import { type Chapter, chapters, passage, provision, standard, version } from './sample.ts';

const first = version('1.0', { effective: '2023-11-01' });
type Place = Readonly<Record<string, unknown>>;
type Case = readonly [string, readonly Standard[], ...Place[]];

function only(matter: Partial<VersionFile>, content: readonly Chapter[] = chapters): Standard[] {
  return [standard([version('1.0', { effective: '2023-11-01', ...matter }, content)])];
}

function next(number: string, matter: Partial<VersionFile>, content: readonly Chapter[] = chapters): Standard[] {
  return [standard([first, version(number, { effective: '2026-09-01', ...matter }, content)])];
}

/** The chapters with one criterion changed, in its place or for another. */
function withCriterion(id: string, change: Parameters<typeof provision>[1], newId = id): Chapter[] {
  return chapters.map((chapter) => ({
    ...chapter,
    provisions: chapter.provisions.map((each) => (each.id === id ? { ...each, id: newId, ...change } : each)),
  }));
}

const replaced = withCriterion('SQ-002', { predecessors: ['SQ-002'] }, 'SQ-003');
const stone = { id: 'SQ-002', title: '旧条', reason: '并入新条', successors: ['SQ-003'] };
const transition = { from: ['1.0'], until: '2027-08-31' };
const at = (...path: readonly (string | number)[]): Place => ({ path });

const cases: Readonly<Record<string, readonly Case[]>> = {
  'version-folders': [
    ['as they are', [standard([first])]],
    ['another number than the folder', [standard([{ ...first, file: 'standards/asmm/1.1/version.yaml' }])], at('version')],
    ['another standard than the folder', [standard([{ ...first, file: 'standards/other/1.0/version.yaml' }])], at('standard')],
    [
      'a version listed without a folder',
      [standard([first], { matter: { ...standard([first]).matter, versions: ['1.0', '1.1'] } })],
      at('versions', 1),
    ],
    [
      'a folder not listed',
      [standard([first, version('1.1', { effective: '2024-12-01' })], { matter: standard([first]).matter })],
      at('versions'),
    ],
  ],
  'version-dates': [
    ['a draft open to comments', [standard([first, version('1.1', { status: 'draft' })])]],
    ['a draft without a last day', only({ status: 'draft', commentsUntil: undefined }), at('status')],
    ['published without days', only({ published: undefined, effective: undefined }), at('status'), at('status')],
    ['in force before published', only({ published: '2023-12-01' }), at('effective')],
    ['older than the one before', next('1.1', { effective: '2023-01-01' }), at('published'), at('effective')],
    [
      'published over a draft',
      [standard([version('1.0', { status: 'draft' }), version('1.1', { effective: '2024-12-01' })])],
      at('status'),
    ],
  ],
  'unique-ids': [
    ['one id in two places', only({}, [...chapters, { id: 'front', provisions: [provision('SQ-001')] }]), at('sections', 2, 'criteria', 0)],
    [
      'one id in two standards',
      [standard([first]), standard([version('1.0', { standard: 'other', effective: '2023-11-01' })], { id: 'other' })],
      ...[0, 1].flatMap((section) => [0, 1].map((place) => at('sections', section, 'criteria', place))),
    ],
  ],
  'listed-files': [
    [
      'a file in another folder',
      only({}, withCriterion('SQ-002', { file: 'standards/asmm/1.0/other/SQ-002.mdx' })),
      at('sections', 0, 'criteria', 1),
    ],
    [
      'no file',
      only({ sections: [{ id: 'service-quality', title: '服务质量', points: 60, criteria: ['SQ-001', 'SQ-002', 'SQ-009'] }] }),
      at('sections', 0, 'criteria', 2),
    ],
  ],
  points: [
    ['that add up', only({})],
    ['a dimension that does not', only({}, withCriterion('SQ-002', { points: 19 })), at('sections', 0, 'points')],
    ['dimensions that do not make 100', only({}, chapters.slice(0, 1)), at('sections')],
  ],
  'scored-criteria': [
    ['no points', only({}, withCriterion('SQ-002', { points: undefined })), at('points')],
    ['no kind', only({}, withCriterion('SQ-002', { kind: undefined })), at('kind')],
    [
      'four steps',
      only({}, withCriterion('SQ-002', { rubric: [1, 2, 3, 4].map((step) => passage(`${step}`, 20)) })),
      { line: 20, column: 1 },
    ],
    [
      'a rubric without points',
      only({}, [...chapters, { id: 'front', provisions: [provision('GEN-001')] }]),
      at('points'),
      at('kind'),
      { line: 12, column: 1 },
    ],
    [
      'a plain clause',
      only({}, [...chapters, { id: 'front', provisions: [provision('GEN-001', { points: undefined, kind: undefined, rubric: [] })] }]),
    ],
  ],
  'key-force': [
    ['应', only({}, withCriterion('SQ-001', { requirements: [{ label: 'a', ...passage('企业应公开承诺。') }] }))],
    ['不得', only({}, withCriterion('SQ-001', { requirements: [{ label: 'a', ...passage('企业不得收费。') }] }))],
    [
      '宜',
      only({}, withCriterion('SQ-001', { requirements: [{ label: 'a', ...passage('企业宜公开承诺。', 14) }] })),
      { line: 14, column: 1 },
    ],
    [
      '应 inside a word',
      only({}, withCriterion('SQ-001', { requirements: [{ label: 'a', ...passage('企业有应急预案。', 14) }] })),
      { line: 14, column: 1 },
    ],
    ['宜 in a general criterion', only({}, withCriterion('SQ-002', { requirements: [{ label: 'a', ...passage('企业宜公开承诺。') }] }))],
  ],
  grading: [
    ['points without it', only({ grading: undefined }), at('sections')],
    [
      'a floor for no dimension',
      only({
        grading: {
          keyStep: 2,
          notApplicableCap: 15,
          grades: [{ grade: 'pass', total: 60, everySection: 50, sections: { other: 60 }, failedKeys: 0 }],
        },
      }),
      at('grading', 'grades', 0, 'sections', 'other'),
    ],
    [
      'a pass that asks more than excellence',
      only({
        grading: {
          keyStep: 2,
          notApplicableCap: 15,
          grades: [
            { grade: 'excellent', total: 80, everySection: 50, sections: {}, failedKeys: 0 },
            { grade: 'pass', total: 81, everySection: 50, sections: {}, failedKeys: 0 },
          ],
        },
      }),
      at('grading', 'grades', 1, 'total'),
    ],
  ],
  'permanent-ids': [
    ['a removal with its tombstone', next('2.0', { tombstones: [stone], transition }, replaced)],
    ['a removal without', next('2.0', { transition }, replaced), at('tombstones')],
    ['a tombstone of what stands', next('2.0', { tombstones: [{ ...stone, successors: [] }], transition }), at('tombstones', 0, 'id')],
    ['a tombstone of what never was', next('2.0', { tombstones: [{ ...stone, id: 'SQ-099' }], transition }), at('tombstones', 0, 'id')],
    [
      'an id that comes back',
      [
        standard([
          first,
          version('2.0', { effective: '2026-09-01', tombstones: [stone] }, replaced),
          version('3.0', { effective: '2028-09-01', tombstones: [{ ...stone, id: 'SQ-003' }] }),
        ]),
      ],
      at('sections', 0, 'criteria', 1),
    ],
  ],
  lineage: [
    ['both ways', next('2.0', { tombstones: [stone] }, replaced)],
    [
      'a successor that is not there',
      next('2.0', { tombstones: [{ ...stone, successors: ['SQ-003', 'SQ-099'] }] }, replaced),
      at('tombstones', 0, 'successors', 1),
    ],
    [
      'a successor that does not know',
      next('2.0', { tombstones: [{ ...stone, successors: ['SQ-003', 'SQ-001'] }] }, replaced),
      at('tombstones', 0, 'successors', 1),
    ],
    ['a predecessor that does not know', next('2.0', { tombstones: [{ ...stone, successors: [] }] }, replaced), at('predecessors', 0)],
    ['a predecessor that never was', only({}, withCriterion('SQ-002', { predecessors: ['SQ-099'] })), at('predecessors', 0)],
    ['itself', only({}, withCriterion('SQ-002', { predecessors: ['SQ-002'] })), at('predecessors', 0)],
  ],
  'minor-keeps': [
    ['the same', next('1.1', {})],
    ['a new criterion', next('1.1', {}, [...chapters, { id: 'front', provisions: [provision('GEN-001')] }]), at('sections', 2, 'criteria')],
    [
      'a criterion gone',
      next('1.1', {}, [{ ...(chapters[0] ?? expect.fail()), provisions: chapters[0]?.provisions.slice(0, 1) ?? [] }, ...chapters.slice(1)]),
      at('sections'),
    ],
    ['other points', next('1.1', {}, withCriterion('SQ-002', { points: 21 })), at('points')],
    ['another kind', next('1.1', {}, withCriterion('SQ-002', { kind: 'key' })), at('kind')],
    ['other grading', next('1.1', { grading: { keyStep: 3, notApplicableCap: 15, grades: first.grading?.grades ?? [] } }), at('grading')],
    ['all of this in a major version', next('2.0', {}, withCriterion('SQ-002', { points: 21, kind: 'key' }))],
  ],
  transition: [
    ['a year from the day in force', next('2.0', { transition })],
    ['a day less', next('2.0', { transition: { ...transition, until: '2027-08-30' } }), at('transition', 'until')],
    ['none', next('2.0', {}), at('version')],
    ['none in a minor version', next('1.1', {})],
    ['from a version that never was', next('2.0', { transition: { ...transition, from: ['1.0', '1.9'] } }), at('transition', 'from', 1)],
    [
      'prolonged too late, and by less than nothing',
      [
        standard([first, version('2.0', { effective: '2026-09-01', transition })], {
          extensions: [
            { version: '2.0', dated: '2027-09-01', until: '2027-12-31', reason: '延长', resolution: '决议' },
            { version: '2.0', dated: '2027-09-02', until: '2027-11-30', reason: '延长', resolution: '决议' },
          ],
        }),
      ],
      at('extensions', 0, 'dated'),
      at('extensions', 1, 'until'),
    ],
  ],
  'errata-place': [
    [
      'of a provision that is not there',
      [
        standard([first], {
          errata: [
            {
              id: 'E-001',
              version: '1.0',
              provision: 'SQ-099',
              dated: '2024-01-01',
              class: 'editorial',
              was: '甲',
              is: '乙',
              reason: '误',
            },
          ],
        }),
      ],
      at('errata', 0, 'provision'),
    ],
    [
      'of a version that is not there',
      [
        standard([first], {
          errata: [
            {
              id: 'E-001',
              version: '9.0',
              provision: 'SQ-001',
              dated: '2024-01-01',
              class: 'editorial',
              was: '甲',
              is: '乙',
              reason: '误',
            },
          ],
        }),
      ],
      at('errata', 0, 'version'),
    ],
  ],
};

describe.for(Object.entries(cases))('%s', ([name, list]) => {
  const rule = standardRules.find((each) => each.name === name) ?? expect.fail(`no rule ${name}`);
  test.for(list)('%s', ([, standards, ...places]) => {
    expect([...rule.check(standards, '2026-11-24')].map((finding) => finding.at)).toEqual(places);
  });
});

describe('the rules', () => {
  test('find nothing in a good standard', () => {
    const good = [standard([first, version('2.0', { effective: '2026-09-01', tombstones: [stone], transition }, replaced)])];
    expect(standardRules.flatMap((rule) => [...rule.check(good, '2026-11-24')])).toEqual([]);
  });

  test('have cases each, and say in Chinese what they ask', () => {
    expect(standardRules.map(({ name }) => name).toSorted()).toEqual(Object.keys(cases).toSorted());
    for (const { describe: line } of standardRules) expect(line).toMatch(/\p{Script=Han}.*。$/u);
  });
});
