import type { NumberRow, OrderName } from './contents.ts';
import { fold } from './fold.ts';
import { readIntegers, readRising } from './integers.ts';
import type { CertificateRow, HolderRow } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { placeBefore } from './sorted.ts';

/** The certificate with these eleven digits. */
export async function certificateByNumber(shelf: Shelf, digits: string): Promise<CertificateRow | undefined> {
  const { firsts } = await shelf.numberFence();
  const part = placeBefore(readRising(firsts), Number(digits));
  if (part < 0) return undefined;
  return (await shelf.numbers(part)).find(([, [number]]) => digitsOf(number) === digits)?.[1];
}

/** The holder with this folded code, with the certificates that it has or had. */
export async function holderByCode(
  shelf: Shelf,
  code: string,
): Promise<{ readonly holder: HolderRow; readonly certificates: readonly NumberRow[] } | undefined> {
  const { firsts } = await shelf.codeFence();
  const part = placeBefore(firsts, code);
  if (part < 0) return undefined;
  const row = (await shelf.codes(part)).find(([[id]]) => fold(id) === code);
  return row === undefined ? undefined : { holder: row[0], certificates: row[1] };
}

/** The certificates whose digits begin so, as places of the index in the order of numbers, and the first of them at hand. */
export async function numbersFrom(shelf: Shelf, digits: string): Promise<Range> {
  const { firsts, certificates, each } = await shelf.numberFence();
  const starts = readRising(firsts);
  const rest = 11 - digits.length;
  const bound = async (least: number): Promise<{ readonly place: number; readonly part: number }> => {
    const part = Math.max(0, placeBefore(starts, least));
    const rows = certificates === 0 ? [] : await shelf.numbers(part);
    return { part, place: part * each + rows.filter(([, [number]]) => Number(digitsOf(number)) < least).length };
  };
  const [from, to] = await Promise.all([bound(Number(digits) * 10 ** rest), bound((Number(digits) + 1) * 10 ** rest)]);
  return {
    total: to.place - from.place,
    places: () => ordered(shelf, 'number', from.place, to.place),
    first: async (count) => {
      const [start, end] = [from.place, Math.min(to.place, from.place + count)];
      const parts = await Promise.all(upTo(Math.floor(start / each), Math.ceil(end / each)).map(shelf.numbers));
      const offset = Math.floor(start / each) * each;
      return parts
        .flat()
        .slice(start - offset, end - offset)
        .map(([, row]) => row);
    },
  };
}

/** A stretch of an order: how many certificates, which, and the first few as they can be had most cheaply. */
export interface Range {
  readonly total: number;
  readonly places: () => Promise<readonly number[]>;
  readonly first: (count: number) => Promise<readonly CertificateRow[]>;
}

/** The certificates of every holder whose folded code begins so, each once, in the order of codes. */
export async function codesFrom(shelf: Shelf, code: string): Promise<readonly number[]> {
  const { firsts, certificates } = await shelf.codeFence();
  const counts = readIntegers(certificates);
  const bound = async (isBefore: (key: string) => boolean, part: number): Promise<number> => {
    const rows = part < 0 ? [] : await shelf.codes(part);
    const before = rows.filter(([[id]]) => isBefore(fold(id))).reduce((sum, [, own]) => sum + own.length, 0);
    return counts.slice(0, Math.max(0, part)).reduce((sum, count) => sum + count, before);
  };
  const end = `${code}\uffff`;
  const [from, to] = await Promise.all([
    bound((key) => key < code, placeBefore(firsts, code)),
    bound((key) => key < end, placeBefore(firsts, end)),
  ]);
  return [...new Set(await ordered(shelf, 'code', from, to))];
}

/** The places of an order from one to before another. */
async function ordered(shelf: Shelf, order: OrderName, from: number, to: number): Promise<readonly number[]> {
  if (from >= to) return [];
  const { orders: each } = await shelf.catalogue();
  const first = Math.floor(from / each);
  const parts = await Promise.all(upTo(first, Math.ceil(to / each)).map((part) => shelf.order(order, part)));
  return parts.flat().slice(from - first * each, to - first * each);
}

function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
