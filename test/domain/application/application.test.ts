import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkApplication } from '#domain/application/check-application.ts';
import { completenessOf } from '#domain/application/completeness.ts';
import { documentItems } from '#domain/application/documents.ts';
import { serviceFindings } from '#domain/application/service-checks.ts';
import { overallRate, rateKinds, ratePercent } from '#domain/application/service-rates.ts';
import { readRepository } from '#io/repository.ts';
import type { Application, ServiceMonth } from '#schema/application.ts';
import { action, ourVersion, serviceMonths, wholeApplication, wholeAssessment } from '../../support/work-files.ts';

const version = ourVersion('2.0');
const day = '2026-12-02';
const whole = wholeApplication('2.0');

function rulesOf(change: Partial<Application>): string[] {
  return checkApplication({ ...whole, ...change }, version, day).map(({ rule }) => rule);
}

describe('an application', () => {
  test('that is whole has nothing against it', () => {
    expect(checkApplication(whole, version, day)).toEqual([]);
    expect(completenessOf(whole).every(({ state }) => state !== 'missing')).toBe(true);
  });

  test('that is empty lacks every part, each once', () => {
    const empty = {
      ...whole,
      organization: { name: '' },
      operatingSince: undefined,
      staff: undefined,
      scope: [],
      sites: [],
      documents: {},
      service: { definitions: '', months: [] },
      declarations: {},
      assessment: undefined,
    };
    const missing = completenessOf(empty).filter(({ state }) => state === 'missing');
    expect(missing).toHaveLength(completenessOf(whole).length);
    expect(checkApplication(empty, version, day).filter(({ rule }) => rule === 'application-incomplete')).toHaveLength(missing.length);
  });

  test.for([
    ['a code with a slip', { organization: { ...whole.organization, id: '914404009900000099' } }, 'credit-code'],
    ['a site that is not listed', { scope: [{ service: '维修', sites: ['城西网点'] }] }, 'site-unknown'],
    ['no headquarters', { sites: whole.sites.filter(({ kind }) => kind !== 'headquarters') }, 'site-headquarters'],
    ['a system of two months', { operatingSince: '2026-10-15' }, 'operating-time'],
    [
      'outsourcing without its document',
      { documents: { ...whole.documents, 'outsourcing-procedures': { state: 'not-applicable' } } },
      'document-always',
    ],
    ['a document that always applies', { documents: { ...whole.documents, policy: { state: 'not-applicable' } } }, 'document-always'],
    ['an assessment of another version', { assessment: wholeAssessment('1.1') }, 'assessment-version'],
    [
      'an assessment too old',
      { assessment: { ...wholeAssessment('2.0'), created: '2026-01-05', updated: '2026-05-30' } },
      'assessment-age',
    ],
    [
      'a failed key that is not mended',
      { assessment: wholeAssessment('2.0', (id) => (id === 'SE-004' ? 1 : 3), [action()]) },
      'key-not-mended',
    ],
    ['staff that do not add up', { staff: 100 }, 'staff-sum'],
    ['a recertification without a number', { purpose: 'recertification' }, 'recertification-number'],
  ] as const satisfies readonly (readonly [string, Partial<Application>, string])[])('%s', ([, change, rule]) =>
    expect(rulesOf(change)).toContain(rule),
  );

  test('findings of the assessment inside lead into it', () => {
    const findings = checkApplication(
      { ...whole, assessment: wholeAssessment('2.0', () => 3, [action({ measure: '加强管理' })]) },
      version,
      day,
    );
    expect(findings.find(({ rule }) => rule === 'measure-vague')?.path).toEqual(['assessment', 'plan', 'actions', 0, 'measure']);
  });

  test('asks for the documents that the rules list, and explains each', () => {
    const rules = readRepository('.')
      .register.standards.find(({ id }) => id === 'asmm-rules')
      ?.versions.at(-1);
    const clause = rules?.sections.flatMap(({ provisions }) => provisions).find(({ id }) => id === 'RE-002');
    const text = clause?.prose.map((passage) => passage.text).join('\n') ?? expect.fail('RE-002');
    for (const { title, category } of documentItems) {
      if (category === 'basic') expect(text).toContain(title);
    }
    for (const words of ['服务方针和目标', '公开的服务承诺和收费规则', '适用性说明']) expect(text).toContain(words);
    for (const { explanation, template } of documentItems) expect([explanation.length > 10, template.length > 0]).toEqual([true, true]);
  });
});

describe('service data', () => {
  const rules = (months: readonly ServiceMonth[]): string[] => Array.from(serviceFindings(months, day), ({ rule }) => rule);
  const months = serviceMonths();
  const changed = (index: number, change: Partial<ServiceMonth>): ServiceMonth[] =>
    months.map((month, place) => (place === index ? { ...month, ...change } : month));

  test('of a year with its seasons are plausible', () => expect(rules(months)).toEqual([]));

  test.for([
    ['no months', [], 'service-months'],
    ['eleven months', months.slice(1), 'service-months'],
    ['a month left out', months.filter((_, index) => index !== 5), 'service-months'],
    ['a month twice', changed(5, { month: '2026-04' }), 'service-months'],
    ['an end two months ago', [{ ...months[0], month: '2025-11' }, ...months].slice(0, 11).concat(), 'service-months'],
    ['a part greater than its whole', changed(3, { respondedOnTime: 9999 }), 'service-part-of-whole'],
    ['a count left out', changed(3, { surveyed: undefined, satisfied: undefined }), 'service-counts'],
    ['a month that stands out', changed(7, { complaints: 900, complaintsClosed: 800 }), 'service-outlier'],
    ['always 100 %', months.map((month) => ({ ...month, respondedOnTime: month.requests })), 'service-outlier'],
    ['every month alike', months.map((month) => ({ ...month, requests: 5000 })), 'service-outlier'],
  ] as const)('%s', ([, given, rule]) => {
    const known = given.map((month) => Object.fromEntries(Object.entries(month).filter(([, value]) => value !== undefined)));
    expect(rules(known.map((month) => ({ month: '', ...month })))).toContain(rule);
  });

  test('rates divide sums, and are shown to the nearest tenth', () => {
    const [response = expect.fail('a kind')] = rateKinds;
    expect(
      overallRate(
        [
          { month: '2026-01', requests: 1000, respondedOnTime: 500 },
          { month: '2026-02', requests: 10, respondedOnTime: 10 },
        ],
        response,
      ),
    ).toEqual({ part: 510, whole: 1010 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (of, counted) => {
        const part = Math.min(counted, of);
        const shown = BigInt(ratePercent({ part, whole: of }).replace('.', ''));
        const twice = BigInt(part) * 2000n - shown * 2n * BigInt(of);
        expect(twice >= -BigInt(of) && twice < BigInt(of)).toBe(true);
      }),
    );
  });
});
