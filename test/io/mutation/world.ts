import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { indexed } from '#domain/registry/indexed.ts';
import { type Certificate, certificateSchema } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { certificate, entry, register, scoresAt } from '../../domain/registry/sample.ts';

/** Numbers of the new records, and one that another certificate gave way to. */
export const newNumber = formatCertificateNumber(2024, 200);
export const otherNumber = formatCertificateNumber(2024, 201);
export const replacedNumber = formatCertificateNumber(2024, 300);
export const replacingNumber = formatCertificateNumber(2024, 301);

function audit(day: string, more: Readonly<Record<string, unknown>> = {}): CertificateEvent {
  return entry('surveilled', day, { audited: day, ...more });
}

const audits = ['2024-08-01', '2025-01-10', '2025-06-20', '2025-12-01', '2026-05-20'].map((day) => audit(day));

/** A life that the rules allow, in several kinds: what is mutated. */
const lives: readonly (readonly CertificateEvent[])[] = [
  [],
  [audit('2024-08-01', { findings: { major: 0, minor: 2, closed: 1 } })],
  audits,
  [...audits, entry('upgraded', '2026-09-20', { scores: scoresAt(1), failedKeys: [], grade: 'excellent' })],
  [
    ...audits,
    audit('2026-11-10'),
    entry('renewed', '2027-02-20', { rounds: [{ on: '2027-02-01', result: 'conforming', major: 0, minor: 1 }] }),
  ],
  [entry('suspended', '2024-05-02'), entry('reinstated', '2024-06-01'), entry('extended', '2024-06-10'), entry('reduced', '2024-07-01')],
  [
    audit('2024-08-01', { result: 'nonconforming', findings: { major: 1, minor: 0, closed: 0 } }),
    entry('suspended', '2024-09-05'),
    entry('withdrawn', '2024-12-01'),
  ],
  [entry('suspended', '2024-09-10', { cause: 'surveillance-overdue' }), audit('2024-10-08'), entry('reinstated', '2024-10-20')],
  [
    entry('transferred', '2024-05-01'),
    entry('transferred', '2024-06-01', { holder: undefined, body: 'CNCA-R-2099-902' }),
    entry('regraded', '2024-07-01', { grade: 'excellent' }),
  ],
  [
    entry('suspended', '2024-05-10'),
    entry('annulled', '2024-05-12'),
    entry('corrected', '2024-06-01', { correction: { field: 'validUntil', was: '2027-03-09', is: '2027-03-08' } }),
  ],
  [
    audit('2024-08-01'),
    entry('corrected', '2024-08-10', { correction: { event: 2, field: 'audited', was: '2024-08-01', is: '2024-07-30' } }),
  ],
  [
    entry('corrected', '2024-04-01', { correction: { field: 'scope.0.sites.1', was: '城东网点', is: '城西网点' } }),
    entry('corrected', '2024-04-02', { correction: { event: 1, field: 'decided', was: '2024-03-10', is: '2024-03-08' } }),
  ],
  [
    entry('cancelled', '2026-12-01', { decided: '2026-10-01', recorded: '2026-10-01', cause: 'transition-ended', standard: 'asmm@1.0' }),
    entry('upgraded', '2026-11-01'),
  ],
];

const issues: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { scores: scoresAt(0.7), failedKeys: [], note: '首次发证' },
  {
    scores: scoresAt(1),
    failedKeys: [],
    grade: 'excellent',
    rounds: [
      { on: '2024-01-05', result: 'rectification', major: 2, minor: 1 },
      { on: '2024-02-05', result: 'conforming', major: 0, minor: 0 },
    ],
  },
];

function lived(number: string, life: readonly CertificateEvent[], issue: Readonly<Record<string, unknown>> = {}): Certificate {
  // As a file has it: nothing that is not there.
  return certificateSchema.parse(
    JSON.parse(JSON.stringify({ ...certificate(), number, history: [entry('issued', '2024-03-10', issue), ...life] })),
  );
}

export const newRecords: readonly Certificate[] = [
  ...lives.flatMap((life) => issues.map((issue) => lived(newNumber, life, issue))),
  { ...lived(replacingNumber, []), previousNumber: replacedNumber, history: [entry('issued', '2024-05-02')], validUntil: '2027-03-09' },
];

/** Published certificates, and each with what a new event adds. */
export const published: readonly Certificate[] = lives.map((life, place) =>
  lived(formatCertificateNumber(2024, 400 + place), life, issues[place % issues.length]),
);

export const world = register([
  certificate(),
  lived(otherNumber, audits),
  lived(replacedNumber, [entry('cancelled', '2024-05-01', { cause: 'number-changed', nextNumber: replacingNumber })]),
  ...published,
]);
// Built once, as in a run over the whole register.
indexed(world);
