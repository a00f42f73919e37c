import fc from 'fast-check';
import { addDays, lastDayOfPeriod } from '#domain/day.ts';
import { certificateOn } from '#domain/registry/status.ts';
import { mayFollow } from '#domain/registry/transitions.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, EventName } from '#schema/event.ts';
import { certificate, entry, otherHolder } from './sample.ts';

/** What may be decided of a certificate after its issue; corrections apart. */
export const names = [
  'surveilled',
  'regraded',
  'suspended',
  'reinstated',
  'reduced',
  'extended',
  'renewed',
  'upgraded',
  'transferred',
  'withdrawn',
  'cancelled',
  'annulled',
] as const satisfies readonly EventName[];

/** Days where calendars break: leap days and what is beside them, ends of months and of the year. */
export const issueDays = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-10', '2023-12-31', '2024-01-01', '2024-08-31');
/** Days from one thing to the next: none, a few, months and years, each give or take one. */
export const steps = fc.oneof(fc.constantFrom(0, 0, 1, 2, 28, 29, 30, 31, 182, 183, 365, 366), fc.integer({ min: 0, max: 500 }));

/** What is recorded next: an event so many days after the last was recorded, in effect so many days later; `wild` ignores the state machine. */
export const moves = fc.array(
  fc.record({ name: fc.constantFrom(...names), gap: steps, delay: fc.oneof(fc.constant(0), fc.constant(0), steps), pick: fc.nat(20) }),
  { maxLength: 9 },
);

export interface Move {
  readonly name: (typeof names)[number];
  readonly gap: number;
  readonly delay: number;
  readonly pick: number;
}

function details({ name, pick }: Move, length: number, validUntil: string, effective: string): Record<string, unknown> {
  const sites = [['城东网点'], ['总部'], ['城西网点']][pick % 3] ?? [];
  const item = { service: ['家用空调的安装与维修', '热水器的维修'][pick % 2] ?? '', sites };
  switch (name) {
    case 'renewed':
      return {
        validUntil: pick % 3 === 0 ? addDays(validUntil, 1) : lastDayOfPeriod(addDays(validUntil, 1), 36),
        grade: pick % 2 ? 'pass' : 'excellent',
      };
    case 'upgraded':
      return { standard: pick % 2 ? 'asmm@2.0' : 'asmm@1.1' };
    case 'regraded':
      return { grade: pick % 2 ? 'pass' : 'excellent' };
    case 'cancelled':
      return pick % 2 ? { cause: 'transition-ended', standard: pick % 4 === 1 ? 'asmm@1.0' : 'asmm@2.0' } : {};
    case 'reduced':
      return { remove: [item] };
    case 'extended':
      return { add: [item] };
    case 'transferred':
      return pick % 2 ? { holder: undefined, body: 'CNCA-R-2099-902' } : { holder: otherHolder };
    case 'surveilled':
      return { audited: addDays(effective, -(pick % 4)) };
    case 'annulled':
      return { annuls: (pick % Math.max(length - 1, 1)) + 2 };
    default:
      return {};
  }
}

/** Plays moves after an issue; `lawful` leaves out what the state machine does not allow on its effective day. */
export function played(issue: string, sequence: readonly Move[], lawful: boolean): Certificate {
  let record: Certificate = { ...certificate(), validUntil: lastDayOfPeriod(issue, 36), history: [entry('issued', issue)] };
  let recorded = issue;
  for (const move of sequence) {
    recorded = addDays(recorded, move.gap);
    const effective = addDays(recorded, move.delay);
    const { status, validUntil } = certificateOn(record, effective);
    const event: CertificateEvent = entry(move.name, effective, {
      decided: recorded,
      recorded,
      ...details(move, record.history.length, validUntil, effective),
    });
    const target = event.event === 'annulled' ? record.history[event.annuls - 1]?.event : 'suspended';
    if (target === undefined || target === 'annulled') continue;
    if (!lawful || mayFollow(status, move.name)) record = { ...record, history: [...record.history, event] };
  }
  return record;
}
