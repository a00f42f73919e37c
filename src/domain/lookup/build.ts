import type { Register } from '../registry/register.ts';
import { filterParts } from './build-filters.ts';
import { gramParts } from './build-grams.ts';
import { codeParts, heldBy, numberParts } from './build-ranges.ts';
import { rowsOf } from './build-rows.ts';
import { chunks } from './chunks.ts';
import type { Catalogue, OrderName, Part } from './contents.ts';
import { digest } from './digest.ts';
import { roughly } from './gram-parts.ts';
import { writeIntegers } from './integers.ts';
import { format, partPath, sealPart } from './part.ts';
import type { Rows } from './rows.ts';
import { separator } from './sorted.ts';

/** How many rows, or bytes of grams, make a part; of codes, holders and certificates together. */
export interface Sizes {
  readonly numbers: number;
  readonly codes: number;
  readonly records: number;
  readonly orders: number;
  readonly grams: number;
}

/** Measured on 100,000 certificates so that a part of numbers or codes stays below 4 KB gzipped, and ten records cost little. */
export const usualSizes: Sizes = { numbers: 48, codes: 80, records: 12, orders: 2_048, grams: 2_400 };

export interface BuiltIndex {
  /** The digest of the rows that it is made of: the same register gives the same index under the same name. */
  readonly name: string;
  /** Made one by one as they are asked for. */
  readonly files: Iterable<{ readonly path: string; readonly body: string }>;
}

/** The index of everything on record. It has no day of its own: whoever reads it brings theirs. */
export function buildIndex(register: Register, sizes: Sizes = usualSizes): BuiltIndex {
  const rows = rowsOf(register);
  const name = `${format}-${digest(JSON.stringify(sizes) + [...digests(rows.certificates), ...digests(rows.holders)].join(''))}`;
  return { name, files: sealed(name, rows, sizes) };
}

/** Of some rows at a time: of all at once the text would be longer than a text may be. */
function* digests(rows: readonly unknown[]): Iterable<string> {
  for (const [, some] of chunks(rows, 100)) yield digest(JSON.stringify(some));
}

function* sealed(name: string, rows: Rows, sizes: Sizes): BuiltIndex['files'] {
  for (const [part, content] of partsOf(rows, sizes))
    yield { path: partPath(name, part), body: sealPart(name, part, JSON.stringify(content)) };
}

function* partsOf({ certificates, holders }: Rows, sizes: Sizes): Iterable<Part> {
  const byNumber = inOrder(certificates.keys(), (place) => certificates[place]?.[0] ?? '');
  yield* numberParts(certificates, byNumber, sizes.numbers);
  const codes = heldBy(holders, certificates);
  yield* codeParts(certificates, codes, sizes.codes);
  for (const [at, rows] of chunks(certificates, sizes.records)) yield [`records/${at}`, rows];
  const orders: Readonly<Record<OrderName, readonly number[]>> = {
    recorded: inOrder(byNumber, (place) => certificates[place]?.[1] ?? '', 'latest first'),
    number: byNumber,
    code: codes.flatMap(([, places]) => places),
  };
  for (const [order, places] of Object.entries(orders)) {
    for (const [at, chunk] of chunks(places, sizes.orders)) yield [`orders/${order}/${at}`, writeIntegers(chunk)];
  }
  const filters = filterParts(certificates);
  for (const [part, rows] of filters) yield [`filters/${part}`, rows];
  const grams: { readonly first: string; readonly weight: number; readonly places: number }[] = [];
  let before = '';
  for (const { rows, weight, places, turned } of gramParts(certificates, sizes.grams)) {
    yield [`grams/${grams.length}`, rows];
    if (turned !== undefined) yield [`grams/${grams.length}-turned`, turned];
    grams.push({ first: separator(before, rows[0]?.[0] ?? ''), weight: roughly(weight), places: roughly(places) });
    before = rows.at(-1)?.[0] ?? '';
  }
  const catalogue: Catalogue = {
    certificates: certificates.length,
    records: sizes.records,
    orders: sizes.orders,
    grams: grams.map(({ first }) => first),
    weights: writeIntegers(grams.map(({ weight }) => weight)),
    places: writeIntegers(grams.map(({ places }) => places)),
    filters: [...filters.keys()].toSorted(),
  };
  yield ['catalogue', catalogue];
}

/** Places in the order of their keys, or against it; those of one key stay in the order that they come in. */
function inOrder(places: Iterable<number>, keyOf: (place: number) => string, against?: 'latest first'): readonly number[] {
  const byKey = Map.groupBy(places, keyOf);
  const keys = [...byKey.keys()].sort();
  return (against === undefined ? keys : keys.reverse()).flatMap((key) => byKey.get(key) ?? []);
}
