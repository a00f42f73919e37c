import type { Certificate } from '#schema/certificate.ts';
import type { Day } from '../day.ts';
import { addDays } from '../day.ts';
import { transitionUntil } from '../standard/versions.ts';
import { indexed } from './indexed.ts';
import type { Register } from './register.ts';
import { certificateOn } from './status.ts';
import { recertificationDue, surveillanceDue, suspensionLimitOn } from './surveillance.ts';

/** What a certification body must have done by a day. */
export type Duty = 'surveillance' | 'suspension' | 'recertification' | 'transition';

export interface DueItem {
  readonly duty: Duty;
  /** The last day for it. */
  readonly day: Day;
  readonly overdue: boolean;
  readonly number: string;
  readonly holder: string;
  readonly body: string;
  /** The version that the certificate stands on. */
  readonly standard: string;
}

/** Every duty of the register that falls within so many days, and those overdue; the oldest first. */
export function dueItems(register: Register, day: Day, within: number): DueItem[] {
  const until = addDays(day, within);
  return indexed(register)
    .certificates.flatMap(({ record }) => dutiesOf(register, record, day))
    .filter((item) => item.day <= until)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.number < b.number ? -1 : 1));
}

function dutiesOf(register: Register, record: Certificate, day: Day): DueItem[] {
  const { status, holder, body, standard, validUntil } = certificateOn(record, day);
  if (status !== 'valid' && status !== 'suspended') return [];
  // A suspended certificate has had its answer to a missed audit: what falls due is the end of the suspension.
  const days: readonly (readonly [Duty, Day | undefined])[] = [
    ['surveillance', status === 'valid' ? surveillanceDue(record, day) : undefined],
    ['suspension', suspensionLimitOn(record, day)],
    ['recertification', recertificationDue(record, day)],
    ['transition', upgradeDue(register, record, standard, validUntil)],
  ];
  return days.flatMap(([duty, due]) =>
    due === undefined ? [] : [{ duty, day: due, overdue: due < day, number: record.number, holder, body, standard }],
  );
}

/** The end of the transition of the version held, unless the certificate ends before or an upgrade is already filed. */
function upgradeDue(register: Register, record: Certificate, standard: string, validUntil: Day): Day | undefined {
  const held = indexed(register).versions.get(standard);
  const until = held && transitionUntil(held.standard, held.version.version);
  if (until === undefined || validUntil <= until) return undefined;
  return certificateOn(record, until).standard === standard ? until : undefined;
}
