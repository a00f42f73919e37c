import { type Day, daysBetween } from '#domain/day.ts';
import { nameOn } from '#domain/registry/holders.ts';
import type { IndexedRegister } from '#domain/registry/indexed.ts';
import { factsOn } from '#domain/registry/status.ts';
import { eventNames } from '#domain/registry/words.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { BodyChange, CertificateChange, Change, HolderChange } from '#schema/published.ts';
import type { FeedEntry } from './feed-files.ts';
import { feedWords } from './words.ts';

const words = feedWords.register;

/** A change as feeds tell it: what happened to whom, and its days. Its id stays the same from build to build. */
export function changeEntry(change: Change, authority: string): FeedEntry {
  return { id: `${authority}${change.kind}/${change.id}`, address: change.url, ...told(change) };
}

/** That a certificate expired, on the first day on which it no longer held. */
export function expiryEntry(certificate: Certificate, on: Day, holders: IndexedRegister['holders'], authority: string): FeedEntry {
  const { number } = certificate;
  const { holder: id, validUntil } = factsOn(certificate, on);
  const holder = holders.get(id);
  return {
    id: `${authority}certificate/${number}/expired/${on}`,
    address: `/certificates/${number}/`,
    title: words.title(words.expired, holder === undefined ? number : nameOn(holder, on)),
    summary: words.expiry(number, validUntil),
    dated: on,
  };
}

type Told = Omit<FeedEntry, 'id' | 'address'>;

function told(change: Change): Told {
  switch (change.kind) {
    case 'certificate':
      return certificateTold(change);
    case 'holder':
      return holderTold(change);
    case 'body':
      return bodyTold(change);
  }
}

function certificateTold({ number, holder, body, entry }: CertificateChange): Told {
  const { decided, effective, recorded } = entry;
  const said = 'reason' in entry ? entry.reason : 'note' in entry ? entry.note : undefined;
  const facts = [words.certificate(number, body.name), words.days(decided, effective, recorded, daysBetween(decided, recorded))];
  return {
    title: words.title(eventNames[entry.event], holder.name),
    summary: [...facts, ...(said === undefined ? [] : [said])].join(''),
    dated: recorded,
  };
}

function holderTold({ holder, change, was, is, effective, recorded }: HolderChange): Told {
  return {
    title: words.title(words.holder[change], change === 'renamed' ? is : holder),
    summary: words.from(was, is, effective),
    dated: recorded,
  };
}

function bodyTold({ body, entry }: BodyChange): Told {
  const said = 'reason' in entry ? entry.reason : words.until(entry.until);
  return { title: words.title(words.body[entry.event], body.name), summary: words.bodySince(entry.effective, said), dated: entry.recorded };
}
