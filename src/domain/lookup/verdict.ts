import type { Status } from '../registry/status.ts';

/** What may be said to a reader: a status, or that it cannot be confirmed. */
export type Verdict = Status | 'unconfirmed';

/**
 * 有效 needs data known to be fresh; every other status shows even without, for a warning withheld does more harm than one too many.
 */
export function verdictOf(status: Status, fresh: boolean): Verdict {
  return status === 'valid' && !fresh ? 'unconfirmed' : status;
}
