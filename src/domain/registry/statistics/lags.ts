import { type Day, daysBetween } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { LagCounts } from '#schema/statistics.ts';
import { publicationTarget } from '../publication.ts';

/** How many days after its decision an entry was recorded. */
export type Lag = keyof LagCounts;

/** The steps of a lag, each with its last day. */
const steps = [
  ['sameDay', 0],
  ['oneOrTwoDays', 2],
  ['threeToFiveDays', publicationTarget],
  ['later', Number.POSITIVE_INFINITY],
] as const satisfies readonly (readonly [Lag, number])[];

export interface Publication {
  readonly lag: Lag;
  /** The day of the record. */
  readonly day: Day;
  /** From this day the entry holds. */
  readonly effective: Day;
  /** Whether it suspends or withdraws the certificate: what the law's clock is about. */
  readonly restricting: boolean;
}

/** How soon after their decision the entries of a certificate were recorded, as far as they were by a day. The record is one already corrected. */
export function* publications({ history }: Certificate, day: Day): Iterable<Publication> {
  for (const { event, decided, effective, recorded } of history) {
    if (recorded > day) continue;
    yield { lag: lagOf(decided, recorded), day: recorded, effective, restricting: event === 'suspended' || event === 'withdrawn' };
  }
}

function lagOf(decided: Day, recorded: Day): Lag {
  const days = daysBetween(decided, recorded);
  return steps.find(([, last]) => days <= last)?.[0] ?? 'later';
}
