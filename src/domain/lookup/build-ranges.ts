import { chunks } from './chunks.ts';
import type { CodeFence, CodeRow, NumberFence, NumberRow, Part } from './contents.ts';
import { fold } from './fold.ts';
import { writeIntegers, writeRising } from './integers.ts';
import type { CertificateRow, HolderRow } from './rows.ts';
import { separator } from './sorted.ts';

/** The parts that answer for a number, with their fence. */
export function* numberParts(certificates: readonly CertificateRow[], byNumber: readonly number[], each: number): Iterable<Part> {
  const firsts: number[] = [];
  for (const [at, places] of chunks(byNumber, each)) {
    firsts.push(digitsOf(certificates[places[0] ?? 0]));
    yield [`numbers/${at}`, places.flatMap((place) => numberRow(certificates, place, namedOnly))];
  }
  const last = digitsOf(certificates[byNumber.at(-1) ?? -1]);
  const fence: NumberFence = { certificates: certificates.length, each, firsts: writeRising(firsts), last };
  yield ['numbers/fence', fence];
}

function digitsOf(row: CertificateRow | undefined): number {
  return Number(row?.[0].replace(/\D/g, '') ?? 0);
}

/** A number's answer needs neither services nor the holder's region. */
function namedOnly([id, names]: HolderRow): HolderRow {
  return [id, names, [], ''];
}

function numberRow(
  certificates: readonly CertificateRow[],
  place: number,
  brief: (holder: HolderRow) => HolderRow = (holder) => holder,
): readonly NumberRow[] {
  const certificate = certificates[place];
  if (certificate === undefined) return [];
  const [number, recorded, timeline, terms, holders, , , next] = certificate;
  const row = [number, recorded, timeline, terms, holders.map(brief), [], []] as const;
  return [[place, next === undefined ? row : [...row, next]]];
}

/** A holder with the places of the certificates that it has or had. */
export type Held = readonly [holder: HolderRow, places: readonly number[]];

/** What each holder has or had. */
export function heldBy(holders: readonly HolderRow[], certificates: readonly CertificateRow[]): readonly Held[] {
  const held = new Map(holders.map((holder): [string, [HolderRow, number[]]] => [holder[0], [holder, []]]));
  for (const [place, [, , , , own]] of certificates.entries()) for (const [id] of own) held.get(id)?.[1].push(place);
  return [...held.values()];
}

/** The parts that answer for a code, with their fence. */
export function* codeParts(certificates: readonly CertificateRow[], codes: readonly Held[], rows: number): Iterable<Part> {
  const firsts: string[] = [];
  const counts: number[] = [];
  let before = '';
  for (const [at, chunk] of partsWithin(codes, rows)) {
    firsts.push(separator(before, codeOf(chunk[0])));
    before = codeOf(chunk.at(-1));
    counts.push(chunk.reduce((sum, [, places]) => sum + places.length, 0));
    yield [`codes/${at}`, chunk.map(([holder, places]): CodeRow => [holder, places.flatMap((place) => numberRow(certificates, place))])];
  }
  const fence: CodeFence = { firsts, certificates: writeIntegers(counts) };
  yield ['codes/fence', fence];
}

/** Holders and their certificates, as many as make no more than so many rows, or one. */
function* partsWithin(codes: readonly Held[], rows: number): Iterable<readonly [at: number, holders: readonly Held[]]> {
  let [at, part, weight]: [number, Held[], number] = [0, [], 0];
  for (const held of codes) {
    const added = 1 + held[1].length;
    if (part.length > 0 && weight + added > rows) {
      yield [at++, part];
      [part, weight] = [[], 0];
    }
    part.push(held);
    weight += added;
  }
  if (part.length > 0) yield [at, part];
}

function codeOf(held: Held | undefined): string {
  return fold(held?.[0][0] ?? '');
}
