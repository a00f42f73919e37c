import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Day } from '../day.ts';

/** A certificate as corrected: the same shape, with every slip that is known mended. */
export function corrected(certificate: Certificate, knownOn?: Day): Certificate {
  const known = certificate.history.filter(({ recorded }) => knownOn === undefined || recorded <= knownOn);
  let mended: Certificate = { ...certificate, history: known };
  for (const event of known) {
    if (event.event !== 'corrected') continue;
    const { event: entry, field, is } = event.correction;
    mended =
      entry === undefined
        ? replaceAt(mended, field.split('.'), is)
        : {
            ...mended,
            history: mended.history.map((other, index) => (index === entry - 1 ? replaceAt(other, field.split('.'), is) : other)),
          };
  }
  return mended;
}

/** The events that count on a day, in the order in which they took effect: what an appeal lifted by then is left out. */
export function eventsInEffect(history: readonly CertificateEvent[], day: Day): CertificateEvent[] {
  const annulled = new Set(history.flatMap((event) => (event.event === 'annulled' && event.effective <= day ? [event.annuls - 1] : [])));
  return history
    .filter((event, index) => event.effective <= day && !annulled.has(index))
    .toSorted((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));
}

/** A copy of a record with one field, named by its path, replaced. The schema was asked before: what a correction names exists. */
function replaceAt<T extends object>(record: T, path: readonly string[], value: unknown): T {
  const copy = structuredClone(record);
  const [last, ...above] = path.toReversed();
  let owner: object = copy;
  for (const key of above.toReversed()) {
    const next: unknown = Reflect.get(owner, key);
    if (typeof next !== 'object' || next === null) return record;
    owner = next;
  }
  if (last === undefined || !Object.hasOwn(owner, last)) return record;
  Reflect.set(owner, last, value);
  return copy;
}
