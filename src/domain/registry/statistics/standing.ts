import type { StandingCounts } from '#schema/statistics.ts';
import type { State } from '../fold.ts';
import type { Status } from '../status.ts';

/** A certificate stands while it is valid or suspended: nobody has ended it, and its term has not run out. */
export type Standing = 'valid' | 'suspended';

export function stands(status: Status): status is Standing {
  return status === 'valid' || status === 'suspended';
}

/** The status of a certificate that no longer stands; nothing before its issue took effect. */
export function endOf({ status }: State): 'expired' | 'cancelled' | 'withdrawn' | undefined {
  return status === 'expired' || status === 'cancelled' || status === 'withdrawn' ? status : undefined;
}

export function sumOf(all: readonly StandingCounts[]): StandingCounts {
  const [valid, suspended] = [all.map((each) => each.valid), all.map((each) => each.suspended)];
  return { valid: total(valid), suspended: total(suspended) };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
