import type { CertifiedGrade } from '#schema/grade.ts';
import type { Day } from '../day.ts';
import type { Status } from '../registry/status.ts';
import { fold } from './fold.ts';

/** Something that holds from a day on; oldest first in every list. */
export type Since<Value extends string> = readonly [from: Day, value: Value];

/** A holder in the index. */
export type HolderRow = readonly [
  id: string,
  names: readonly Since<string>[],
  /** GB/T 2260 codes of the addresses. */
  regions: readonly Since<string>[],
  /** GB/T 4754-2017 division. */
  industry: string,
  merged?: readonly [from: Day, into: string],
];

/** A certificate in the index: all that an answer shows of it on any day, and no verdict. */
export type CertificateRow = readonly [
  number: string,
  /** Day of the last entry in the register. */
  recorded: Day,
  timeline: readonly Since<Status>[],
  terms: readonly Terms[],
  /** Every holder that it ever had. */
  holders: readonly HolderRow[],
  /** Every service that its scope ever named. */
  services: readonly string[],
  /** Names and services that hold traditional characters, as the index spells them. */
  spelt: readonly (readonly [text: string, spelling: string])[],
  /** The number that took this one's place. */
  next?: string,
];

/** From which day: holder (place in the row's holders), body, standard, grade, last day of validity. */
export type Terms = readonly [from: Day, holder: number, body: string, standard: string, grade: CertifiedGrade, validUntil: Day];

/** Everything on record: certificates in the order of the index, and holders in the order of folded codes. */
export interface Rows {
  readonly certificates: readonly CertificateRow[];
  readonly holders: readonly HolderRow[];
}

/** Where a text of a certificate comes from: the newest name of its newest holder, any other name that a holder bore, a service. */
export type TextKind = 'name' | 'earlier-name' | 'service';

export interface Text {
  readonly kind: TextKind;
  readonly slot: number;
  readonly text: string;
  /** As the index spells it. */
  readonly spelling: string;
}

/** Everything in a certificate that a word may meet. The newest name has slot 0, other names the even ones after it, services the odd ones. */
export function textsOf([, , , terms, holders, services, spelt]: CertificateRow): readonly Text[] {
  const newest = holders[terms.at(-1)?.[1] ?? 0];
  const names = [newest, ...holders.filter((holder) => holder !== newest)].flatMap((holder) =>
    (holder?.[1] ?? []).map(([, name]) => name).toReversed(),
  );
  const spell = (text: string): string => spelt.find(([each]) => each === text)?.[1] ?? fold(text);
  return [
    ...names.map((text, at): Text => ({ kind: kindOfSlot(2 * at), slot: 2 * at, text, spelling: spell(text) })),
    ...services.map((text, at): Text => ({ kind: 'service', slot: 2 * at + 1, text, spelling: spell(text) })),
  ];
}

export function kindOfSlot(slot: number): TextKind {
  if (slot % 2 === 1) return 'service';
  return slot === 0 ? 'name' : 'earlier-name';
}

/** What holds on a day: the last that began by then, and before all of them the first. */
export function onDay<Entry extends readonly [from: Day, ...rest: readonly unknown[]]>(
  entries: readonly Entry[],
  day: Day,
): Entry | undefined {
  return entries.findLast(([from]) => from <= day) ?? entries[0];
}
