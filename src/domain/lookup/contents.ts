import { type Day, daysBetween } from '../day.ts';
import type { CertificateRow, HolderRow } from './rows.ts';

// What each kind of part holds. Certificates are counted in the order of the newest name of their holder; that place in the order stands for
// a certificate wherever a list names it.

/** A part before it is written. */
export type Part = readonly [name: string, content: unknown];

/** `numbers/fence`: the first number of each `numbers/<n>`, all of which but the last hold `each` certificates, in the order of numbers. */
export interface NumberFence {
  readonly certificates: number;
  readonly each: number;
  /** Rising integers, the eleven digits. */
  readonly firsts: string;
  readonly last: number;
}

/** `numbers/<n>` */
export type NumberRow = readonly [place: number, certificate: CertificateRow];

/** `codes/fence`: a text that separates each `codes/<n>` from the one before it, and how many certificates it lists. */
export interface CodeFence {
  readonly firsts: readonly string[];
  /** Integers. */
  readonly certificates: string;
}

/** `codes/<n>`, in the order of folded ids. */
export type CodeRow = readonly [holder: HolderRow, certificates: readonly NumberRow[]];

/** `catalogue`: what is to be had for names and filters. */
export interface Catalogue {
  readonly certificates: number;
  /** How many certificates each `records/<n>` holds, and each `orders/<order>/<n>`. */
  readonly records: number;
  readonly orders: number;
  /** A text that separates each `grams/<n>` from the one before it. */
  readonly grams: readonly string[];
  /** What each of them weighs in bytes when packed, and how many places a gram of it has on average: as `roughly` has it. Integers. */
  readonly weights: string;
  readonly places: string;
  /** The parts of `filters/`. */
  readonly filters: readonly string[];
}

/** `records/<n>` */
export type RecordRow = CertificateRow;

/**
 * `grams/<n>`, in the order of grams: each occurrence in a newest name, by certificate (rising); each in another text, by certificate (rising) and
 * slot; and for those and then these, its place counted from the beginning of the text and from the end. A gram that is common fills a part
 * alone; the less regular of the two then stands in `grams/<n>-turned`, as integers.
 */
export type GramRow = readonly [gram: string, names: string, others: string, slots: string, starts: string, ends: string];

/** `orders/<order>/<n>`: the certificates in some other order. By code, one stands there once for each of its holders. */
export type OrderName = 'recorded' | 'number' | 'code';

/**
 * `filters/<name>/<part>`: which certificates have a value, and when: from the first day to the day before the second. Days are counted by
 * `dayNumber`; 0 is no bound. `places` rises, the others are integers, and an empty text is all 0.
 */
export type FilterRow = readonly [value: string, places: string, froms: string, untils: string];

/** Days from 1999-12-31 on, so that none is 0; a day before counts as the first, since no certificate is as old. */
export function dayNumber(day: Day): number {
  return Math.max(1, daysBetween('1999-12-31', day));
}
