import type { Verdict } from '#domain/lookup/verdict.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { gradeWords, registerWords } from './register.ts';
import { verdictWords } from './verdict.ts';

/** A word that readers meet on the Chinese pages, and what it says in English. */
export interface WordRow {
  readonly zh: string;
  readonly en: string;
  readonly text: string;
}

/** Words of the one page in English: what it says of the Chinese pages, it says in their own words. */
export const englishWords = {
  title: 'In English',
  heading: 'After-sales service certificates, in English',
  description: 'How to check a certificate of after-sales service management maturity, and what the Chinese words on its page mean.',
  lead: 'A voluntary Chinese certification of after-sales service. Its criteria, its rules and the register of all certificates are public: no account, no fee. The pages are in Chinese; this one says how to read them.',
  sample: 'All companies, bodies and certificates on this site are fictional sample data. None of them is a real certification.',
  search: 'Certificate number, Chinese name or unified social credit code',
  searchHint: 'Certificate number or Chinese name',
  submit: 'Check',
  check: {
    id: 'check',
    heading: 'Check a certificate',
    steps: (host: string): readonly string[] => [
      `Enter the number as it is printed, such as ASMM-2026-000123-0, or scan the QR code. Either way the address bar must read ${host}, letter by letter.`,
      'Read the answer at the head of the page. It is for today in China (UTC+8), and your browser works it out from the register; nothing that you type is sent anywhere.',
      'Compare the holder, the services and the sites with what you were told. A certificate covers what it lists and nothing else.',
      'For a tender file choose 出具核验单: it makes a slip with the question, the answer, the day and a digest of the record.',
    ],
  },
  answers: { id: 'answers', heading: 'What the answer means' },
  page: {
    id: 'page',
    heading: 'What stands on a certificate page',
    note: 'The PDF of a certificate is in Chinese and English. Neither it nor a printed page proves that a certificate is valid today; only the page does.',
  },
  grades: { id: 'grades', heading: 'The two grades' },
  criteria: {
    id: 'criteria',
    heading: 'What is assessed',
    inForce: (title: string, version: string, day: string, criteria: number): string =>
      `${title}, version ${version}, in force since ${day}: ${criteria} criteria in these dimensions, each judged on five steps from 0 (absent) to 4 (leading and improving). The grade follows from the scores by rules that stand in the version.`,
    points: (points: number): string => `${points} points`,
    cycle:
      'A certificate stands for three years at most. The holder is audited every six months; a suspension lasts six months at most and ends in reinstatement, a smaller scope or withdrawal.',
    read: (version: string): string => `Read version ${version} (Chinese)`,
  },
  machines: {
    id: 'data',
    heading: 'Data for programs',
    text: 'Field names are English. Certificates carry their whole history and never a status: it follows from the history for any day.',
    files: [
      { code: '/api/v1/openapi.json', text: 'every address and its schema' },
      { code: '/api/v1/register.ndjson', text: 'the whole register, one record a line' },
    ],
    /** Where each record has a file of its own. */
    record: { code: '/api/v1/certificates/<number>.json', text: 'one certificate with its history' },
    standing: 'The Chinese texts are authoritative; this page is for information.',
  },
} as const;

/** Every answer that a certificate page can give. */
export const answerRows: readonly WordRow[] = (
  [
    ['valid', 'Valid', 'In force today.'],
    ['suspended', 'Suspended', 'Not valid for the time being. It may be reinstated, reduced or withdrawn.'],
    ['withdrawn', 'Withdrawn', 'Ended by the certification body for cause. It will not come back.'],
    ['cancelled', 'Cancelled', "Ended for another reason, such as the holder's wish or a new number. This is not a withdrawal."],
    ['expired', 'Expired', 'The last day of validity is over.'],
    ['pending', 'Not yet valid', 'Issued to take effect on a later day.'],
    [
      'unconfirmed',
      'Cannot be confirmed',
      'Your browser could not fetch fresh data. It says nothing about the certificate: go online and ask again.',
    ],
  ] as const satisfies readonly (readonly [Verdict, string, string])[]
).map(([verdict, en, text]) => ({ zh: verdictWords[verdict].word, en, text }));

const facts = registerWords.certificate;

/** The parts of a certificate page, as they follow each other. */
export const partRows: readonly WordRow[] = [
  { zh: facts.holder, en: 'Holder', text: 'Under its present name; the name at issue is beside it where they differ.' },
  { zh: facts.code, en: 'Unified social credit code', text: '18 characters that name one organisation in China.' },
  { zh: facts.number, en: 'Certificate number', text: 'The last digit is a check digit.' },
  { zh: facts.grade, en: 'Grade', text: 'See below.' },
  { zh: facts.scope, en: 'Services covered', text: 'Each with its sites.' },
  { zh: facts.standard, en: 'Assessed against', text: 'The standard and its version.' },
  { zh: facts.body, en: 'Certification body', text: 'With its approval number and its own standing today.' },
  { zh: facts.firstIssued, en: 'First issued', text: 'Under this number.' },
  { zh: facts.validUntil, en: 'Valid until', text: 'The day is included.' },
  {
    zh: facts.history,
    en: 'History',
    text: 'Each entry with the day of the decision (决定), of effect (生效) and of entry in the register (登记).',
  },
];

export const gradeRows: readonly WordRow[] = (
  [
    ['excellent', 'Excellent', 'The higher of the two: outstanding service quality, and leading in continual improvement and innovation.'],
    ['pass', 'Pass', 'Meets the requirements of certification.'],
  ] as const satisfies readonly (readonly [CertifiedGrade, string, string])[]
).map(([grade, en, text]) => ({ zh: gradeWords[grade], en, text }));

/** Dimensions of the criteria by the ids of their chapters, which stay from version to version. */
export const dimensionNames: Readonly<Record<string, string>> = {
  'service-quality': 'Service quality',
  'service-efficiency': 'Service efficiency',
  'customer-satisfaction': 'Customer satisfaction',
  'staff-training': 'Staff skills and training',
  'management-system': 'Effectiveness of the management system',
  'improvement-innovation': 'Continual improvement and innovation',
};
