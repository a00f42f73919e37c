import type { Day } from '../day.ts';
import type { FilterRow } from './contents.ts';
import { dayNumber } from './contents.ts';
import { writeIntegers, writeRising } from './integers.ts';
import type { CertificateRow, Since } from './rows.ts';
import { onDay } from './rows.ts';

/** Which certificates have which value and when, by filter and part: 'region/44'. */
export type FilterParts = ReadonlyMap<string, readonly FilterRow[]>;

/** What the filters of the lookup ask. 有效 is not listed: it is what has no other status. */
export function filterParts(certificates: readonly CertificateRow[]): FilterParts {
  const parts = new Map<string, Map<string, Stretches>>();
  const add = (part: string, value: string, place: number, { from, until }: Bounds): void => {
    const values = parts.get(part) ?? new Map<string, Stretches>();
    parts.set(part, values);
    const stretches = values.get(value) ?? { places: [], froms: [], untils: [] };
    values.set(value, stretches);
    stretches.places.push(place);
    stretches.froms.push(from === undefined ? 0 : numberOf(from));
    stretches.untils.push(until === undefined ? 0 : numberOf(until));
  };
  for (const [place, row] of certificates.entries()) {
    for (const [filter, entries] of Object.entries(valuesOf(row))) {
      for (const { value, ...bounds } of stretchesOf(entries)) add(`${filter}/${filterPart(filter, value)}`, value, place, bounds);
    }
    const [, , timeline] = row;
    for (const { value, ...bounds } of stretchesOf([['', 'pending'], ...timeline])) {
      const [from = '', until = ''] = [bounds.from, bounds.until];
      const when = value === 'pending' ? until.slice(0, 7) : from.slice(0, 4);
      if (value !== 'valid') add(`status/${value}-${when}`, value, place, bounds);
    }
  }
  return new Map(Array.from(parts, ([part, values]) => [part, [...values].map(([value, all]) => filterRow(value, all))]));
}

/** The part that holds a value: a province with everything below it, else each value by itself. */
export function filterPart(filter: string, value: string): string {
  return filter === 'region' ? value.slice(0, 2) : value;
}

/** When a value holds. */
interface Bounds {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** Of every stretch in which a certificate has a value, one number each, as `FilterRow` has them: half a million at 100,000 certificates. */
interface Stretches {
  readonly places: number[];
  readonly froms: number[];
  readonly untils: number[];
}

function valuesOf([, , , terms, holders]: CertificateRow): Readonly<Record<string, readonly Since<string>[]>> {
  const days = [...new Set([...terms.map(([from]) => from), ...holders.flatMap(([, , regions]) => regions.map(([from]) => from))])].sort();
  const courses = days.map((day) => {
    const term = onDay(terms, day);
    return { day, term, holder: holders[term?.[1] ?? 0] };
  });
  return {
    body: courses.map(({ day, term }) => [day, term?.[2] ?? '']),
    version: courses.map(({ day, term }) => [day, term?.[3] ?? '']),
    grade: courses.map(({ day, term }) => [day, term?.[4] ?? '']),
    industry: courses.map(({ day, holder }) => [day, holder?.[3] ?? '']),
    region: courses.map(({ day, holder }) => [day, onDay(holder?.[2] ?? [], day)?.[1] ?? '']),
  };
}

/** How long each value holds; the first since ever, the last for good. */
function stretchesOf(entries: readonly Since<string>[]): readonly (Bounds & { readonly value: string })[] {
  const stretches: (Bounds & { readonly value: string })[] = [];
  let from: Day | undefined;
  for (const [at, [, value]] of entries.entries()) {
    const [until, next] = entries[at + 1] ?? [];
    if (next === value) continue;
    stretches.push({ value, from, until });
    from = until;
  }
  return stretches;
}

function filterRow(value: string, { places, froms, untils }: Stretches): FilterRow {
  const bounds = (days: readonly number[]): string => (days.every((day) => day === 0) ? '' : writeIntegers(days));
  return [value, writeRising(places), bounds(froms), bounds(untils)];
}

const numbers = new Map<Day, number>();

/** `dayNumber`, kept: a register tells of few days many times. */
function numberOf(day: Day): number {
  const known = numbers.get(day) ?? dayNumber(day);
  numbers.set(day, known);
  return known;
}
