import { addDays } from '#domain/day.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Snapshot } from '#schema/published.ts';

const daysFresh = 7;

/** The snapshot of a register issued at a moment; it is fresh for seven days. */
export function snapshot(register: Register, index: string, asOf: string, issuedAt: string, commit?: string): Snapshot {
  const counted = { asOf, ...freshness(issuedAt), certificates: register.certificates.length, index };
  return commit === undefined ? counted : { ...counted, commit };
}

/** The same register, issued again at a later moment. */
export function renewed(old: Snapshot, issuedAt: string): Snapshot {
  return { ...old, ...freshness(issuedAt) };
}

function freshness(issuedAt: string): Pick<Snapshot, 'issuedAt' | 'staleAfter'> {
  return { issuedAt, staleAfter: addDays(issuedAt.slice(0, 10), daysFresh) + issuedAt.slice(10) };
}
