import type { Segment } from '../registry/timeline.ts';
import { fold } from './fold.ts';
import type { IndexedCertificate, IndexedHolder, LookupIndex } from './model.ts';

/** An index made ready for questions: folded once, keyed by number and code. */
export interface Opened {
  readonly holders: readonly OpenedHolder[];
  readonly holderByKey: ReadonlyMap<string, OpenedHolder>;
  readonly services: readonly { readonly text: string; readonly folded: string }[];
  readonly certificates: readonly OpenedCertificate[];
  readonly certificateByKey: ReadonlyMap<string, OpenedCertificate>;
}

export interface OpenedHolder {
  readonly holder: IndexedHolder;
  readonly place: number;
  /** Folded id. */
  readonly key: string;
  readonly names: readonly { readonly from: string; readonly name: string; readonly folded: string }[];
  /** All that a word may meet: the folded names, and in simplified characters. */
  readonly haystacks: readonly string[];
}

export interface OpenedCertificate {
  readonly certificate: IndexedCertificate;
  /** The eleven digits. */
  readonly digits: string;
  readonly timeline: readonly Segment[];
  /** Every holder it ever had. */
  readonly holders: readonly OpenedHolder[];
}

const openedBefore = new WeakMap<LookupIndex, Opened>();

/** Opens an index, or gives what was opened before: the same index is asked again at every key stroke. */
export function open(index: LookupIndex): Opened {
  const before = openedBefore.get(index);
  if (before !== undefined) return before;
  const holders = index.holders.map(openHolder);
  const certificates = index.certificates.map((certificate) => openCertificate(certificate, holders));
  const opened: Opened = {
    holders,
    holderByKey: new Map(holders.map((holder) => [holder.key, holder])),
    services: index.services.map((text) => ({ text, folded: fold(text) })),
    certificates,
    certificateByKey: new Map(certificates.map((certificate) => [certificate.digits, certificate])),
  };
  openedBefore.set(index, opened);
  return opened;
}

function openHolder(holder: IndexedHolder, place: number): OpenedHolder {
  const names = holder.names.map(([from, name]) => ({ from, name, folded: fold(name) }));
  return { holder, place, key: fold(holder.id), names, haystacks: [...names.map(({ folded }) => folded), ...(holder.simplified ?? [])] };
}

function openCertificate(certificate: IndexedCertificate, holders: readonly OpenedHolder[]): OpenedCertificate {
  const places = new Set(certificate.terms.map(([, place]) => place));
  return {
    certificate,
    digits: certificate.number.replace(/\D/g, ''),
    timeline: certificate.timeline.map(([from, status]) => ({ from, status })),
    holders: [...places].flatMap((place) => holders[place] ?? []),
  };
}
