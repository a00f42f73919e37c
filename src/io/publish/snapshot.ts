import { addDays } from '#domain/day.ts';
import { type Packs, packsFor } from '#domain/lookup/packs.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Snapshot } from '#schema/published.ts';
import type { PageForm } from '../settings.ts';

const daysFresh = 7;

/** What a snapshot says beside the register that it is of. */
export interface Issue {
  /** The day the data are of. */
  readonly asOf: string;
  /** Date and time with its offset. */
  readonly issuedAt: string;
  readonly pages: PageForm;
  readonly commit?: string | undefined;
}

/** The snapshot of a register issued at a moment; it is fresh for seven days. */
export function snapshot(register: Register, index: string, { asOf, issuedAt, pages, commit }: Issue): Snapshot {
  return {
    asOf,
    ...freshness(issuedAt),
    certificates: register.certificates.length,
    index,
    ...(pages === 'shell' && { packs: packsOf(register) }),
    ...(commit !== undefined && { commit }),
  };
}

/** Into how many packs the pages of a register go. */
export function packsOf({ certificates, holders }: Register): Packs {
  return packsFor({ certificates: certificates.length, holders: holders.length });
}

/** The same register, issued again at a later moment. */
export function renewed(old: Snapshot, issuedAt: string): Snapshot {
  return { ...old, ...freshness(issuedAt) };
}

function freshness(issuedAt: string): Pick<Snapshot, 'issuedAt' | 'staleAfter'> {
  return { issuedAt, staleAfter: addDays(issuedAt.slice(0, 10), daysFresh) + issuedAt.slice(10) };
}
