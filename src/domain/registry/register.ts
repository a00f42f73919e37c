import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { Filed } from '../finding.ts';
import type { Standard } from '../standard/model.ts';

/** Everything on record, as read; checks ask it, pages ask it. */
export interface Register {
  readonly bodies: readonly Filed<Body>[];
  readonly holders: readonly Filed<Holder>[];
  readonly certificates: readonly Filed<Certificate>[];
  readonly standards: readonly Standard[];
}
