import type { Day } from '#domain/day.ts';
import type { Packs } from '#domain/lookup/packs.ts';
import { links } from '#site/links.ts';

/** What the register says of its own freshness. */
export interface Snapshot {
  /** The day the data are of. */
  readonly asOf: Day;
  readonly issuedAt: Date;
  readonly staleAfter: Date;
  /** The lookup index that belongs to these data. */
  readonly index: string | undefined;
  /** Into how many packs the pages of records are put; nothing where each has files of its own. */
  readonly packs: Packs | undefined;
}

/** Whether a 有效 may be said now, and if not, why not. */
export type Freshness =
  | { readonly fresh: true; readonly snapshot: Snapshot }
  | {
      readonly fresh: false;
      readonly why: 'unreachable' | 'stale' | 'clock-behind' | 'page-outdated' | 'waiting';
      readonly asOf: Day | undefined;
    };

/** Fetches the snapshot past every cache; a failure of any kind gives nothing. */
export async function fetchSnapshot(): Promise<Snapshot | undefined> {
  try {
    const response = await fetch(links.snapshot, { cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
    return response.ok ? readSnapshot(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Judges a snapshot at an instant: fresh from `issuedAt` to `staleAfter`, both included. */
export function freshnessAt(snapshot: Snapshot | undefined, instant: Date): Freshness {
  if (snapshot === undefined) return { fresh: false, why: 'unreachable', asOf: undefined };
  if (instant < snapshot.issuedAt) return { fresh: false, why: 'clock-behind', asOf: snapshot.asOf };
  if (instant > snapshot.staleAfter) return { fresh: false, why: 'stale', asOf: snapshot.asOf };
  return { fresh: true, snapshot };
}

/**
 * The day to judge by: the reader's, unless the data could not be confirmed and are themselves of a later day. Then the device's clock is
 * behind, and a suspension on record must not hide behind it.
 */
export function dayToJudge(day: Day, freshness: Freshness, asOf: Day | undefined): Day {
  const known = freshness.fresh ? undefined : (freshness.asOf ?? asOf);
  return known !== undefined && known > day ? known : day;
}

/** What was fetched, if it is a snapshot at all: a sign-in page of some network may have come in its place. */
export function readSnapshot(value: unknown): Snapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { asOf, issuedAt, staleAfter, index, packs }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof asOf !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return undefined;
  const issued = readInstant(issuedAt);
  const stale = readInstant(staleAfter);
  if (issued === undefined || stale === undefined) return undefined;
  return { asOf, issuedAt: issued, staleAfter: stale, index: typeof index === 'string' ? index : undefined, packs: readPacks(packs) };
}

function readPacks(value: unknown): Packs | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { certificates, holders }: Readonly<Record<string, unknown>> = { ...value };
  return isCount(certificates) && isCount(holders) ? { certificates, holders } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function readInstant(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/T.*(Z|[+-]\d{2}:\d{2})$/.test(value)) return undefined;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
