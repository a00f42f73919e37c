import type { Certificate } from '#schema/certificate.ts';
import { boundaryDays, stateOn } from './fold.ts';
import { corrected } from './history.ts';
import type { Segment } from './segments.ts';

/** The statuses of a certificate from its issue on, future ones included: all that a browser needs to answer for any day. */
export function timeline(certificate: Certificate): Segment[] {
  return segmentsOf(corrected(certificate));
}

/** The same of a record already corrected: the fold, asked on every day on which it may answer differently. */
export function segmentsOf(record: Certificate): Segment[] {
  const segments: Segment[] = [];
  for (const day of boundaryDays(record)) {
    const { status } = stateOn(record, day);
    if (status !== 'pending' && status !== segments.at(-1)?.status) segments.push({ from: day, status });
  }
  return segments;
}
