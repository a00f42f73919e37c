import type { Certificate } from '#schema/certificate.ts';
import type { ScopeItem, Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import type { Day } from '../day.ts';
import { type State, stateOn } from './fold.ts';
import { corrected } from './history.ts';
import { segmentsOf } from './timeline.ts';

/** Pending before the issue takes effect; the others in the terms of China's national certificate platform. */
export type Status = 'pending' | 'valid' | 'suspended' | 'withdrawn' | 'cancelled' | 'expired';

/** What held of a certificate on a day. */
export interface CertificateOn {
  readonly status: Status;
  /** The day from which this status holds without a break; of a pending one, the day on which it will take effect. */
  readonly since: Day;
  readonly holder: string;
  readonly body: string;
  readonly standard: string;
  readonly scope: readonly ScopeItem[];
  readonly grade: CertifiedGrade;
  readonly scores: Scores | undefined;
  readonly failedKeys: readonly string[] | undefined;
  readonly validUntil: Day;
  readonly firstIssued: Day;
  /** When the certificate was last issued anew: at the start, at renewal, at upgrade. */
  readonly latestIssue: Day;
}

/** The status of a certificate on a day, folded from its history; a day is in effect from 00:00 in Shanghai. */
export function statusOn(certificate: Certificate, day: Day): Status {
  return stateOn(corrected(certificate), day).status;
}

/** Everything that holds of a certificate on a day, as far as the whole record tells. */
export function certificateOn(certificate: Certificate, day: Day): CertificateOn {
  return completed(corrected(certificate), day);
}

/** The same but since when the status holds: half the work, where very many certificates are asked. */
export function factsOn(certificate: Certificate, day: Day): State {
  return stateOn(corrected(certificate), day);
}

/** What the register said on `knownOn` about a day; nothing where the certificate was not on record yet. */
export function certificateAsKnownOn(certificate: Certificate, day: Day, knownOn: Day): CertificateOn | undefined {
  const known = corrected(certificate, knownOn);
  return known.history.length === 0 ? undefined : completed(known, day);
}

/** The status that the register gave on `knownOn` for a day; nothing where the certificate was not on record yet. */
export function statusAsKnownOn(certificate: Certificate, day: Day, knownOn: Day): Status | undefined {
  const known = corrected(certificate, knownOn);
  return known.history.length === 0 ? undefined : stateOn(known, day).status;
}

function completed(record: Certificate, day: Day): CertificateOn {
  const state = stateOn(record, day);
  const since = segmentsOf(record).findLast(({ from }) => from <= day)?.from;
  return { ...state, since: since ?? state.firstIssued };
}
