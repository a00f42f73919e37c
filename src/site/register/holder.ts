import { addressOn, nameOn } from '#domain/registry/holders.ts';
import type { Holder } from '#schema/holder.ts';
import { formatDay } from '../days.ts';
import { registerWords } from '../labels/register.ts';
import { links } from '../links.ts';
import { industryOf, regionOf } from './classes.ts';
import { mustGet, type Records } from './records.ts';
import { type CertificateRow, certificateRows } from './rows.ts';

/** A stretch of a holder's or body's history of names or addresses. */
export interface Stretch {
  readonly text: string;
  readonly aside: string | undefined;
  readonly from: string;
  readonly fromText: string;
  readonly recordedText: string;
}

export interface HolderView {
  readonly id: string;
  readonly idLabel: string;
  readonly name: string;
  readonly english: string | undefined;
  readonly address: string;
  readonly region: string;
  readonly industry: string;
  readonly merged: { readonly href: string; readonly name: string; readonly day: string } | undefined;
  /** Holders that were merged into this one. */
  readonly absorbed: readonly { readonly href: string; readonly name: string; readonly day: string }[];
  readonly names: readonly Stretch[];
  readonly addresses: readonly Stretch[];
  readonly certificates: readonly CertificateRow[];
}

export function holderView(all: Records, id: string): HolderView {
  const holder = mustGet(all.holders, id).value;
  const address = addressOn(holder, all.asOf);
  const name = nameOn(holder, all.asOf);
  const into = holder.merged && mustGet(all.holders, holder.merged.into).value;
  return {
    id,
    idLabel: /^[0-9A-Z]{18}$/.test(id) ? registerWords.certificate.code : registerWords.certificate.registration,
    name,
    english: holder.names.find((each) => each.name === name)?.english,
    address: address?.address ?? '',
    region: regionOf(address?.region ?? ''),
    industry: industryOf(holder.industry),
    merged: holder.merged && into && { href: links.holder(into.id), name: nameOn(into, all.asOf), day: formatDay(holder.merged.effective) },
    absorbed: (all.absorbed.get(id) ?? []).map((value) => ({
      href: links.holder(value.id),
      name: nameOn(value, all.asOf),
      day: formatDay(value.merged?.effective ?? ''),
    })),
    names: stretches(holder.names, ({ name: text, english }) => [text, english]),
    addresses: stretches(holder.addresses, ({ address: text, region }) => [text, regionOf(region)]),
    certificates: certificateRows(all, all.ofHolder.get(id) ?? []),
  };
}

/** Newest first. */
export function stretches<Entry extends Holder['names'][number] | Holder['addresses'][number]>(
  entries: readonly Entry[],
  read: (entry: Entry) => readonly [string, string | undefined],
): readonly Stretch[] {
  return entries
    .map((entry) => {
      const [text, aside] = read(entry);
      return { text, aside, from: entry.from, fromText: formatDay(entry.from), recordedText: formatDay(entry.recorded) };
    })
    .toReversed();
}
