import type { PackedKind } from '#domain/lookup/packs.ts';

/** Every address of the site, in one place. Published addresses never change and never end. */
export const links = {
  home: '/',
  lookup: (query?: string): string => (query === undefined ? '/lookup/' : `/lookup/?q=${encodeURIComponent(query)}`),
  /** Lists by region, initial and status. */
  browse: '/lookup/browse/',
  bulk: '/bulk/',
  certificates: '/certificates/',
  certificate: (number: string): string => `/certificates/${number}/`,
  holder: (id: string): string => `/holders/${id}/`,
  bodies: '/bodies/',
  body: (approval: string): string => `/bodies/${approval}/`,
  statistics: '/statistics/',
  badge: (name: string): string => `/badge/${name}.svg`,
  certificatePdf: (number: string): string => `/certificates/${number}/certificate.pdf`,

  standards: '/standards/',
  standard: (standard: string): string => `/standards/#${standard}`,
  version: (standard: string, version: string): string => `/standards/${standard}/${version}/`,
  section: (standard: string, version: string, section: string): string => `/standards/${standard}/${version}/${section}/`,
  provision: (standard: string, version: string, id: string): string => `/standards/${standard}/${version}/criteria/${id}/`,
  provisionLife: (standard: string, id: string): string => `/standards/${standard}/criteria/${id}/`,
  /** What changed from one version to another, either way. */
  compare: (standard: string, from: string, to: string): string => `/standards/${standard}/compare/${from}...${to}/`,
  /** The provision within its chapter's page. */
  provisionInSection: (standard: string, version: string, section: string, id: string): string =>
    `/standards/${standard}/${version}/${section}/#${id}`,

  selfAssessment: '/self-assessment/',
  /** What a certificate's holder must judge anew; the fragment is read by the page's script. */
  upgrade: (number: string): string => `/self-assessment/#upgrade/${number}`,
  rules: '/rules/',
  guides: '/guides/',
  guide: (slug: string): string => `/guides/${slug}/`,
  notices: '/notices/',
  notice: (slug: string): string => `/notices/${slug}/`,
  cases: '/cases/',
  case: (slug: string): string => `/cases/#${slug}`,
  glossary: '/glossary/',
  term: (id: string): string => `/glossary/#${id}`,
  about: '/about/',
  aboutPart: (part: 'data' | 'privacy' | 'licence' | 'accessibility' | 'genuine' | 'sample'): string => `/about/#${part}`,
  english: '/en/',
  search: (query?: string): string => (query === undefined ? '/search/' : `/search/?q=${encodeURIComponent(query)}`),

  snapshot: '/api/v1/snapshot.json',
  statisticsFile: '/api/v1/statistics.json',
  statisticsWorkbook: '/api/v1/statistics.xlsx',
  statisticsFigure: (figure: string, form: 'svg' | 'csv'): string => `/api/v1/statistics/${figure}.${form}`,
  certificateFile: (number: string): string => `/api/v1/certificates/${number}.json`,
  holderFile: (id: string): string => `/api/v1/holders/${id}.json`,
  /** Every record, one a line. */
  registerLines: '/api/v1/register.ndjson',
  /** The change set of a compare page, for programs. */
  compareFile: (standard: string, from: string, to: string): string => `/api/v1/compare/${standard}/${from}...${to}.json`,
  /** What an assessment needs of a version. */
  assessableFile: (standard: string, version: string): string => `/api/v1/assessment/${standard}/${version}.json`,
  schemaFile: (name: 'standard' | 'change-set' | 'assessment' | 'application' | 'audit'): string => `/api/v1/schema/${name}.schema.json`,
  standardsFeed: (form: 'atom' | 'json'): string => `/feeds/standards.${form}`,
} as const;

/** An address with the words that lead to it. */
export interface PageLink {
  readonly href: string;
  readonly label: string;
}

/** The addresses of records, '/certificates/ASMM-2026-000001-7/'; as a pattern that servers understand too. */
export const recordAddress = '^/(certificates|holders)/([0-9A-Za-z-]+)/?$';

const pattern = new RegExp(recordAddress);

export interface RecordAddress {
  readonly kind: PackedKind;
  /** As written on record, whatever case was typed. */
  readonly id: string;
}

/** The record whose page is at a path, if one can be. */
export function recordAt(path: string): RecordAddress | undefined {
  const [, kind, id] = pattern.exec(path) ?? [];
  if (id === undefined || (kind !== 'certificates' && kind !== 'holders')) return undefined;
  return { kind, id: id.toUpperCase() };
}

export function isRecord(path: string): boolean {
  return recordAt(path) !== undefined;
}
