import { recordsAt } from './records.ts';
import type { Shelf } from './shelf.ts';

/** Best first, the latest entry first, or by name. */
export type Sorting = 'best' | 'recorded' | 'name';

/** So many are read and sorted; more are met one by one in the order of the latest entries, until there are enough. */
const fewToSort = 60;

/** The first `count` of certificates with the latest entry first. */
export async function latestOf(shelf: Shelf, places: readonly number[], count: number): Promise<readonly number[]> {
  if (places.length <= fewToSort) {
    const rows = await recordsAt(shelf, places);
    const keyed = rows.map(([number, recorded], at) => ({ number, recorded, place: places[at] ?? 0 }));
    keyed.sort((a, b) => compare(b.recorded, a.recorded) || compare(a.number, b.number));
    return keyed.slice(0, count).map(({ place }) => place);
  }
  const { certificates, orders } = await shelf.catalogue();
  const wanted = new Set(places);
  const latest: number[] = [];
  for (let part = 0; part * orders < certificates && latest.length < Math.min(count, places.length); part++) {
    for (const place of await shelf.order('recorded', part)) if (wanted.has(place)) latest.push(place);
  }
  return latest.slice(0, count);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
