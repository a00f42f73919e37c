import type { Day } from '../day.ts';
import { filterPart } from './build-filters.ts';
import { dayNumber } from './contents.ts';
import { isWithin } from './found.ts';
import { readIntegers, readRising } from './integers.ts';
import type { Filters } from './model.ts';
import type { Shelf } from './shelf.ts';

/** Which certificates of the index pass the filters on a day: one flag for each. */
export async function passing(shelf: Shelf, filters: Filters, day: Day): Promise<Uint8Array> {
  const { certificates } = await shelf.catalogue();
  const flags = new Uint8Array(certificates).fill(1);
  for (const own of await Promise.all([...flagsAsked(shelf, filters, day, certificates)])) {
    for (const at of flags.keys()) flags[at] = (flags[at] ?? 0) & (own[at] ?? 0);
  }
  return flags;
}

function* flagsAsked(shelf: Shelf, filters: Filters, day: Day, certificates: number): Iterable<Promise<Uint8Array>> {
  const { status, region, ...others } = filters;
  const of = (filter: string, parts: (part: string) => boolean, holds: (value: string) => boolean): Promise<Uint8Array> =>
    flagsOf(shelf, filter, parts, holds, day, certificates);
  for (const [filter, value] of Object.entries(others)) {
    if (value !== undefined)
      yield of(
        filter,
        (part) => part === filterPart(filter, value),
        (each) => each === value,
      );
  }
  if (region !== undefined)
    yield of(
      'region',
      (part) => part === filterPart('region', region),
      (each) => isWithin(each, region),
    );
  const mayHold = (part: string): boolean => {
    const [name = '', when = ''] = split(part);
    return name === 'pending' ? when >= day.slice(0, 7) : when <= day.slice(0, 4);
  };
  if (status === 'valid') yield of('status', mayHold, () => true).then((flags) => flags.map((flag) => 1 - flag));
  else if (status !== undefined)
    yield of(
      'status',
      (part) => split(part)[0] === status && mayHold(part),
      () => true,
    );
}

/** 'expired' and '2026' of 'expired-2026'. */
function split(part: string): readonly [status: string, when: string] {
  const at = part.indexOf('-');
  return [part.slice(0, at), part.slice(at + 1)];
}

async function flagsOf(
  shelf: Shelf,
  filter: string,
  wanted: (part: string) => boolean,
  holds: (value: string) => boolean,
  day: Day,
  certificates: number,
): Promise<Uint8Array> {
  const { filters } = await shelf.catalogue();
  const flags = new Uint8Array(certificates);
  const parts = filters.filter((part) => part.startsWith(`${filter}/`) && wanted(part.slice(filter.length + 1)));
  const rows = await Promise.all(parts.map(shelf.filter));
  const today = dayNumber(day);
  for (const [value, placesText, fromsText, untilsText] of rows.flat()) {
    if (!holds(value)) continue;
    const [froms, untils] = [readIntegers(fromsText), readIntegers(untilsText)];
    for (const [at, place] of readRising(placesText).entries()) {
      const [from = 0, until = 0] = [froms[at], untils[at]];
      if (from <= today && (until === 0 || today < until)) flags[place] = 1;
    }
  }
  return flags;
}
