import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import type { BodyChange, CertificateChange, HolderChange } from '#schema/published.ts';
import type { Day } from '../day.ts';
import { stateOn } from './fold.ts';
import { corrected } from './history.ts';
import type { IndexedRegister } from './indexed.ts';

/** What an entry of a certificate's history changed, told as the register knew it when it was recorded: what is recorded later changes nothing of it. */
export function certificateChange(register: IndexedRegister, certificate: Certificate, index: number): CertificateChange {
  const entry = certificate.history[index];
  if (entry === undefined) throw new Error(`${certificate.number} has no entry ${index + 1}`);
  const party = certificate.history.some(({ event }) => event === 'transferred' || event === 'corrected')
    ? stateOn(asKnown(certificate, index + 1), entry.effective)
    : certificate;
  const [holder, body] = [register.holders.get(party.holder), register.bodies.get(party.body)];
  return {
    kind: 'certificate',
    id: `${certificate.number}/${index + 1}`,
    url: `/certificates/${certificate.number}/`,
    number: certificate.number,
    holder: { id: party.holder, name: holder === undefined ? '' : nameAsKnownOn(holder, entry.recorded) },
    body: { approval: party.body, name: body === undefined ? '' : nameAsKnownOn(body, entry.recorded) },
    ...statusChange(certificate, index),
    entry,
  };
}

const mayChangeStatus: ReadonlySet<EventName> = new Set([
  'issued',
  'suspended',
  'reinstated',
  'renewed',
  'upgraded',
  'withdrawn',
  'cancelled',
  'corrected',
  'annulled',
]);

/** The status of the day on which an entry takes effect, before it and with it; nothing where they are the same. */
function statusChange(certificate: Certificate, index: number): Pick<CertificateChange, 'was' | 'became'> {
  const entry = certificate.history[index];
  if (entry === undefined || !mayChangeStatus.has(entry.event)) return {};
  const was = stateOn(asKnown(certificate, index), entry.effective).status;
  const became = stateOn(asKnown(certificate, index + 1), entry.effective).status;
  return was === became ? {} : { was, became };
}

/** The certificate as its first entries tell it, with the slips mended that they mend. */
function asKnown(certificate: Certificate, entries: number): Certificate {
  return corrected({ ...certificate, history: certificate.history.slice(0, entries) });
}

/** New names and addresses of a holder, and its merger; what it was first recorded with is no change. */
export function holderChanges(holder: Holder): HolderChange[] {
  const { id, names, addresses, merged } = holder;
  const about = { kind: 'holder', holder: id, url: `/holders/${id}/` } as const;
  return [
    ...names.slice(1).map(
      ({ name, from, recorded }, index): HolderChange => ({
        ...about,
        id: `${id}/names/${index + 2}`,
        change: 'renamed',
        was: names[index]?.name ?? '',
        is: name,
        effective: from,
        recorded,
      }),
    ),
    ...addresses.slice(1).map(
      ({ address, from, recorded }, index): HolderChange => ({
        ...about,
        id: `${id}/addresses/${index + 2}`,
        change: 'moved',
        was: addresses[index]?.address ?? '',
        is: address,
        effective: from,
        recorded,
      }),
    ),
    ...(merged === undefined
      ? []
      : [
          {
            ...about,
            id: `${id}/merged`,
            change: 'merged' as const,
            was: id,
            is: merged.into,
            effective: merged.effective,
            recorded: merged.recorded,
          },
        ]),
  ];
}

/** What happened to the approval of a body. */
export function bodyChanges(body: Body): BodyChange[] {
  const { approval } = body;
  return body.history.map((entry, index) => ({
    kind: 'body',
    id: `${approval}/${index + 1}`,
    url: `/bodies/${approval}/`,
    body: { approval, name: nameAsKnownOn(body, entry.recorded) },
    entry,
  }));
}

/** The name that a record gave on a day. */
function nameAsKnownOn({ names }: Pick<Holder | Body, 'names'>, day: Day): string {
  return (names.findLast(({ from, recorded }) => from <= day && recorded <= day) ?? names[0])?.name ?? '';
}
