import type { Register } from '../registry/register.ts';
import { filterParts } from './build-filters.ts';
import { gramParts } from './build-grams.ts';
import { compare, rowsOf } from './build-rows.ts';
import type { Catalogue, CodeFence, CodeRow, NumberFence, NumberRow, OrderName } from './contents.ts';
import { digest } from './digest.ts';
import { fold } from './fold.ts';
import { writeIntegers, writeRising } from './integers.ts';
import { format, partPath, sealPart } from './part.ts';
import type { CertificateRow, HolderRow } from './rows.ts';

/** How many rows, or characters of grams, make a part. */
export interface Sizes {
  readonly numbers: number;
  readonly codes: number;
  readonly records: number;
  readonly orders: number;
  readonly grams: number;
}

/** Measured on 100,000 certificates so that a part of numbers or codes stays below 4 KB gzipped, and ten records cost little. */
export const usualSizes: Sizes = { numbers: 48, codes: 36, records: 24, orders: 2_048, grams: 9_000 };

export interface BuiltIndex {
  /** The digest of everything in it: the same register gives the same index under the same name. */
  readonly name: string;
  readonly files: Iterable<{ readonly path: string; readonly body: string }>;
}

/** The index of everything on record. It has no day of its own: whoever reads it brings theirs. */
export function buildIndex(register: Register, sizes: Sizes = usualSizes): BuiltIndex {
  const parts = [...partsOf(register, sizes)];
  const name = `${format}-${digest(parts.map(([part, body]) => part + digest(body)).join('\n'))}`;
  return { name, files: sealed(name, parts) };
}

function* sealed(name: string, parts: readonly Part[]): BuiltIndex['files'] {
  for (const [part, body] of parts) yield { path: partPath(name, part), body: sealPart(name, part, body) };
}

type Part = readonly [name: string, body: string];

function* partsOf(register: Register, sizes: Sizes): Iterable<Part> {
  const { certificates, holders } = rowsOf(register);
  // A number's answer needs neither services nor the holder's region.
  const brief = certificates.map(([number, recorded, timeline, terms, own, , , next]): CertificateRow => {
    const named = own.map(([id, names]): HolderRow => [id, names, [], '']);
    const row = [number, recorded, timeline, terms, named, [], []] as const;
    return next === undefined ? row : [...row, next];
  });
  const inOrderOf = (key: (row: CertificateRow) => string): readonly number[] =>
    certificates
      .map((row, place) => ({ key: key(row), place }))
      .sort((a, b) => compare(a.key, b.key) || a.place - b.place)
      .map(({ place }) => place);
  const byNumber = inOrderOf(([number]) => number);
  const byRecorded = certificates
    .map(([number, recorded], place) => ({ number, recorded, place }))
    .sort((a, b) => compare(b.recorded, a.recorded) || compare(a.number, b.number))
    .map(({ place }) => place);
  yield* numberParts(brief, byNumber, sizes.numbers);
  const codes = codeRows(holders, certificates);
  yield* codeParts(codes, sizes.codes);
  for (const [at, rows] of chunks(certificates, sizes.records).entries()) yield part(`records/${at}`, rows);
  const orders: Readonly<Record<OrderName, readonly number[]>> = {
    recorded: byRecorded,
    number: byNumber,
    code: codes.flatMap(([, own]) => own.map(([place]) => place)),
  };
  for (const [order, places] of Object.entries(orders)) {
    for (const [at, chunk] of chunks(places, sizes.orders).entries()) yield part(`orders/${order}/${at}`, writeIntegers(chunk));
  }
  const filters = filterParts(certificates);
  for (const [name, rows] of filters) yield part(`filters/${name}`, rows);
  const fence: { first: string; weight: number }[] = [];
  for (const { rows, places } of gramParts(certificates, sizes.grams)) {
    yield part(`grams/${fence.length}`, rows);
    fence.push({ first: rows[0]?.[0] ?? '', weight: Math.ceil(Math.log2(places)) });
  }
  const catalogue: Catalogue = {
    certificates: certificates.length,
    records: sizes.records,
    orders: sizes.orders,
    grams: fence.map(({ first }) => first),
    weights: writeIntegers(fence.map(({ weight }) => weight)),
    filters: [...filters.keys()].toSorted(),
  };
  yield part('catalogue', catalogue);
}

function* numberParts(certificates: readonly CertificateRow[], order: readonly number[], each: number): Iterable<Part> {
  const rows = order.flatMap((place): NumberRow[] => {
    const certificate = certificates[place];
    return certificate === undefined ? [] : [[place, certificate]];
  });
  const parts = chunks(rows, each);
  for (const [at, chunk] of parts.entries()) yield part(`numbers/${at}`, chunk);
  const fence: NumberFence = {
    certificates: rows.length,
    each,
    firsts: writeRising(parts.map(([first]) => digitsOf(first))),
    last: digitsOf(rows.at(-1)),
  };
  yield part('numbers/fence', fence);
}

function digitsOf(row: NumberRow | undefined): number {
  return Number(row?.[1][0].replace(/\D/g, '') ?? 0);
}

function codeRows(holders: readonly HolderRow[], certificates: readonly CertificateRow[]): readonly CodeRow[] {
  const held = new Map<string, NumberRow[]>(holders.map(([id]) => [id, []]));
  for (const [place, [number, recorded, timeline, terms, own, , , next]] of certificates.entries()) {
    const row = [number, recorded, timeline, terms, own, [], []] as const;
    for (const [id] of own) held.get(id)?.push([place, next === undefined ? row : [...row, next]]);
  }
  return holders
    .map((holder): readonly [string, CodeRow] => [fold(holder[0]), [holder, held.get(holder[0]) ?? []]])
    .sort(([a], [b]) => compare(a, b))
    .map(([, row]) => row);
}

function* codeParts(rows: readonly CodeRow[], each: number): Iterable<Part> {
  const parts = chunks(rows, each);
  for (const [at, chunk] of parts.entries()) yield part(`codes/${at}`, chunk);
  const fence: CodeFence = {
    firsts: parts.map(([first], at) => separator(keyOf(parts[at - 1]?.at(-1)), keyOf(first))),
    certificates: writeIntegers(parts.map((chunk) => chunk.reduce((sum, [, own]) => sum + own.length, 0))),
  };
  yield part('codes/fence', fence);
}

function keyOf(row: CodeRow | undefined): string {
  return fold(row?.[0][0] ?? '');
}

/** The shortest beginning of `second` that comes after `first`. */
function separator(first: string, second: string): string {
  let length = 1;
  while (length < second.length && second.slice(0, length) <= first) length++;
  return second.slice(0, length);
}

function part(name: string, content: unknown): Part {
  return [name, JSON.stringify(content)];
}

function chunks<Item>(items: readonly Item[], each: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / each) }, (_, at) => items.slice(at * each, (at + 1) * each));
}
