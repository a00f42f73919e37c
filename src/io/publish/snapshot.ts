import { addDays } from '#domain/day.ts';
import type { Register } from '#domain/registry/register.ts';

/** `/api/v1/snapshot.json`: what a page asks before it says 有效. */
export interface Snapshot {
  /** The day that the data answer for. */
  readonly asOf: string;
  /** When they were issued, a date-time with its offset. */
  readonly issuedAt: string;
  /** From this moment on nobody may say 有效 by them. */
  readonly staleAfter: string;
  /** How many certificates are on record. */
  readonly certificates: number;
  /** The commit of the register's repository that they were made from. */
  readonly commit?: string;
}

const daysFresh = 7;

/** The snapshot of a register issued at a moment; it is fresh for seven days. */
export function snapshot(register: Register, asOf: string, issuedAt: string, commit?: string): Snapshot {
  const staleAfter = addDays(issuedAt.slice(0, 10), daysFresh) + issuedAt.slice(10);
  const counted = { asOf, issuedAt, staleAfter, certificates: register.certificates.length };
  return commit === undefined ? counted : { ...counted, commit };
}
