import type { Day } from '../day.ts';
import type { Status } from './status.ts';

/** A stretch of one status, from its first day to the day before the next segment. */
export interface Segment {
  readonly from: Day;
  readonly status: Status;
}

/** The status that a timeline gives for a day. */
export function statusInTimeline(segments: readonly Segment[], day: Day): Status {
  return segments.findLast(({ from }) => from <= day)?.status ?? 'pending';
}
