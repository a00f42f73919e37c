import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkFile, sizeFault, workFileLimit } from '#domain/assessment/work-file.ts';
import { shapeFaults } from '#domain/json/shape.ts';
import { checkWorkFile, reportOf } from '#domain/report/report-of.ts';
import { workFileShapes } from '#io/assessment/work-file.ts';
import { applicationSchema } from '#schema/application.ts';
import { assessmentSchema } from '#schema/assessment.ts';
import { auditSchema } from '#schema/audit.ts';
import { action, ourVersion, sampleDay, wholeApplication, wholeAssessment, wholeAudit } from '../../support/work-files.ts';

const runs = process.env.LONG === undefined ? 200 : 20_000;
const shapes = workFileShapes();
const version = ourVersion('2.0');
const files = {
  assessment: wholeAssessment('2.0', () => 3, [action()]),
  application: wholeApplication('2.0'),
  audit: wholeAudit('2.0'),
} as const;
const schemas = { assessment: assessmentSchema, application: applicationSchema, audit: auditSchema } as const;

/** The first finding of a text that is refused. */
function refusal(text: string): { rule: string; line: number; message: string } | undefined {
  const reading = readWorkFile(text, shapes);
  return reading.ok ? undefined : reading.findings[0];
}

describe.for(['assessment', 'application', 'audit'] as const)('a whole %s', (kind) => {
  const file = files[kind];
  const shape = shapes[file.format];

  test('is read as it was written, and nothing is wrong with it', () => {
    const reading = readWorkFile(JSON.stringify(file), shapes);
    expect(reading).toMatchObject({ ok: true, file });
    expect(checkWorkFile(file, version, sampleDay).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('changed anywhere, is taken or refused as its schema takes or refuses it; reading, checking and reporting never throw', () => {
    const paths = pathsOf(file);
    const junk = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(-1, 5, 1.5, '', '<script>', '2026-02-30', 1e300, '__proto__'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, fc.boolean(), (path, value, drop) => {
        const changed = withChange(file, path, drop ? undefined : value);
        const good = schemas[kind].safeParse(changed).success;
        expect(shapeFaults(shape, changed).length === 0).toBe(good);
        const reading = readWorkFile(JSON.stringify(changed) ?? '', shapes);
        expect(reading.ok).toBe(good);
        if (!reading.ok) return;
        const findings = reading.place(checkWorkFile(reading.file, version, sampleDay));
        reportOf(reading.file, version, findings, sampleDay);
      }),
      { numRuns: runs },
    );
  });

  test('cut off anywhere, is refused at its end', () => {
    const text = JSON.stringify(file, undefined, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const found = refusal(text.slice(0, length).trimEnd());
        expect(found?.rule).toBe('json-syntax');
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file that cannot be used', () => {
  const text = JSON.stringify(files.assessment, undefined, 1);
  test.for([
    ['of another program', '{"kind": "something"}', 'file-format', '没有写明 format'],
    ['of an unknown format', text.replace('asmm-assessment', 'asmm-survey'), 'file-format', 'asmm-survey'],
    ['of a newer program', text.replace('"schema": 1', '"schema": 7'), 'file-schema', '版本是 7，这里只认识到 1'],
    ['with a step above 4', text.replace('"step": 3', '"step": 5'), 'field-value', '步级 0 至 4'],
    ['with a step between two', text.replace('"step": 3', '"step": 2.5'), 'field-type', '步级 0 至 4'],
    ['with a day that is none', text.replace('2026-10-08', '2026-02-30'), 'field-value', '日期'],
    ['with a field that is none', text.replace('"organization"', '"company": 1, "organization"'), 'field-unknown', 'company'],
    ['with a field twice', text.replace('"title"', '"title": "甲", "title"'), 'json-syntax', '写了两次'],
    ['that is no JSON', 'PK\u0003\u0004', 'json-syntax', '不合 JSON'],
    ['that is empty', '', 'json-syntax', '不完整'],
  ] as const)('%s', ([, given, rule, said]) => {
    const reading = readWorkFile(given, shapes);
    const found = reading.ok ? [] : reading.findings.map((finding) => `${finding.rule} ${finding.message}`);
    expect(found.join('\n')).toContain(rule);
    expect(found.join('\n')).toContain(said);
  });

  test('of 50 MB is refused before it is read', () => {
    expect(sizeFault(50 * 1024 * 1024)?.message).toBe('文件有 50 MB，超过 8 MB，没有读取。');
    expect(sizeFault(workFileLimit)).toBeUndefined();
  });

  test('with many faults, tells them all with their lines', () => {
    const reading = readWorkFile(text.replaceAll('"step": 3', '"step": 9'), shapes);
    const lines = reading.ok ? [] : reading.findings.map(({ line }) => line);
    expect(lines).toHaveLength(43);
    for (const line of lines) expect(text.split('\n')[line - 1]).toContain('"step"');
  });

  test('with a byte order mark is read all the same', () => {
    expect(readWorkFile(`\uFEFF${text}`, shapes).ok).toBe(true);
  });
});

describe('what an assessment says under its version', () => {
  const rulesOf = (file: typeof files.assessment, day = sampleDay): string[] => checkWorkFile(file, version, day).map(({ rule }) => rule);
  const answer = (id: string, given: (typeof files.assessment)['answers'][string]): typeof files.assessment => ({
    ...files.assessment,
    answers: { ...files.assessment.answers, [id]: given },
  });
  test.for([
    ['an unknown criterion', answer('SE-099', { step: 3, evidence: [{ text: '有' }] }), 'unknown-criterion'],
    ['a criterion of another version', answer('SQ-001', { step: 3, evidence: [{ text: '有' }] }), 'unknown-criterion'],
    [
      'step and not applicable at once',
      answer('SQ-003', { step: 3, notApplicable: { reason: '没有' }, evidence: [{ text: '有' }] }),
      'one-judgement',
    ],
    ['not applicable without a reason', answer('SQ-003', { notApplicable: { reason: ' ' } }), 'not-applicable-reason'],
    ['a key criterion not applicable', answer('SE-004', { notApplicable: { reason: '没有' } }), 'not-applicable-key'],
    ['a good step without evidence', answer('SQ-003', { step: 2, evidence: [{ text: '' }] }), 'evidence-missing'],
    ['a criterion left out', answer('SQ-003', {}), 'not-judged'],
    ['a gap without a measure', answer('SQ-003', { step: 1 }), 'gap-without-action'],
    ['a telephone number', answer('SQ-003', { step: 3, evidence: [{ text: '顾客 13800138000 确认' }] }), 'personal-data'],
    ['changed before it was made', { ...files.assessment, updated: '2026-01-01' }, 'file-days'],
  ] as const)('%s', ([, file, rule]) => expect(rulesOf(file)).toContain(rule));

  test('a version whose transition is over is told', () => {
    const old = wholeAssessment('1.1');
    expect(checkWorkFile(old, ourVersion('1.1'), '2027-08-31').map(({ rule }) => rule)).not.toContain('version-ended');
    expect(checkWorkFile(old, ourVersion('1.1'), '2027-09-01').map(({ rule }) => rule)).toContain('version-ended');
  });

  test('a version under call for comments is told', () => {
    expect(checkWorkFile(wholeAssessment('2.1'), ourVersion('2.1'), sampleDay).map(({ rule }) => rule)).toContain('version-draft');
  });
});

/** Every path of a value. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner = typeof value === 'object' && value !== null ? (Array.isArray(value) ? [...value.entries()] : Object.entries(value)) : [];
  return [path, ...inner.flatMap(([key, member]: readonly [string | number, unknown]) => pathsOf(member, [...path, key]))].slice(0, 4000);
}

/** A copy with the value at a path put in, or taken out. */
function withChange(value: unknown, [first, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (first === undefined) return put ?? null;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      index !== first ? [item] : rest.length === 0 && put === undefined ? [] : [withChange(item, rest, put)],
    );
  }
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(
    entries.flatMap(([key, member]) =>
      key !== first ? [[key, member]] : rest.length === 0 && put === undefined ? [] : [[key, withChange(member, rest, put)]],
    ),
  );
}
