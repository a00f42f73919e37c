import type { Certificate } from '#schema/certificate.ts';
import { statusesOf } from './fold.ts';
import { corrected } from './history.ts';
import type { Segment } from './segments.ts';

/** The statuses of a certificate from its issue on, future ones included: all that a browser needs to answer for any day. */
export function timeline(certificate: Certificate): Segment[] {
  return segmentsOf(corrected(certificate));
}

/** The same of a record already corrected. */
export function segmentsOf(record: Certificate): Segment[] {
  const segments: Segment[] = [];
  for (const segment of statusesOf(record)) {
    if (segment.status !== 'pending' && segment.status !== segments.at(-1)?.status) segments.push(segment);
  }
  return segments;
}
