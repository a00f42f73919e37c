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
  const parts = new Map<string, Map<string, Stretch[]>>();
  const add = (part: string, value: string, stretch: Stretch): void => {
    const values = parts.get(part) ?? new Map<string, Stretch[]>();
    parts.set(part, values);
    const stretches = values.get(value);
    if (stretches === undefined) values.set(value, [stretch]);
    else stretches.push(stretch);
  };
  for (const [place, row] of certificates.entries()) {
    for (const [filter, entries] of Object.entries(valuesOf(row))) {
      for (const { value, ...stretch } of stretches(entries, place)) add(`${filter}/${filterPart(filter, value)}`, value, stretch);
    }
    const [, , timeline] = row;
    for (const { value, ...stretch } of stretches([['', 'pending'], ...timeline], place)) {
      const [from = '', until = ''] = [stretch.from, stretch.until];
      const when = value === 'pending' ? until.slice(0, 7) : from.slice(0, 4);
      if (value !== 'valid') add(`status/${value}-${when}`, value, stretch);
    }
  }
  return new Map(Array.from(parts, ([part, values]) => [part, [...values].map(([value, all]) => filterRow(value, all))]));
}

/** The part that holds a value: a province with everything below it, else each value by itself. */
export function filterPart(filter: string, value: string): string {
  return filter === 'region' ? value.slice(0, 2) : value;
}

interface Stretch {
  readonly place: number;
  readonly from?: Day;
  readonly until?: Day;
}

function valuesOf([, , , terms, holders]: CertificateRow): Readonly<Record<string, readonly Since<string>[]>> {
  const days = [...new Set([...terms.map(([from]) => from), ...holders.flatMap(([, , regions]) => regions.map(([from]) => from))])].sort();
  const of = (read: (day: Day) => string): readonly Since<string>[] => days.map((day) => [day, read(day)]);
  const holderOn = (day: Day) => holders[onDay(terms, day)?.[1] ?? 0];
  return {
    body: of((day) => onDay(terms, day)?.[2] ?? ''),
    version: of((day) => onDay(terms, day)?.[3] ?? ''),
    grade: of((day) => onDay(terms, day)?.[4] ?? ''),
    industry: of((day) => holderOn(day)?.[3] ?? ''),
    region: of((day) => onDay(holderOn(day)?.[2] ?? [], day)?.[1] ?? ''),
  };
}

/** How long each value holds; the first since ever, the last for good. */
function* stretches(entries: readonly Since<string>[], place: number): Iterable<Stretch & { readonly value: string }> {
  let from: Day | undefined;
  for (const [at, [, value]] of entries.entries()) {
    const until = entries[at + 1];
    if (until !== undefined && until[1] === value) continue;
    yield { value, place, ...(from !== undefined && { from }), ...(until !== undefined && { until: until[0] }) };
    from = until?.[0];
  }
}

function filterRow(value: string, stretches: readonly Stretch[]): FilterRow {
  const bounds = (days: readonly (Day | undefined)[]): string =>
    days.every((day) => day === undefined) ? '' : writeIntegers(days.map((day) => (day === undefined ? 0 : numberOf(day))));
  return [
    value,
    writeRising(stretches.map(({ place }) => place)),
    bounds(stretches.map(({ from }) => from)),
    bounds(stretches.map(({ until }) => until)),
  ];
}

const numbers = new Map<Day, number>();

/** `dayNumber`, kept: a register tells of few days many times. */
function numberOf(day: Day): number {
  const known = numbers.get(day) ?? dayNumber(day);
  numbers.set(day, known);
  return known;
}
