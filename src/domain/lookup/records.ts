import type { CertificateRow } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** The certificates at these places of the index, in the same order. */
export async function recordsAt(shelf: Shelf, places: readonly number[]): Promise<readonly CertificateRow[]> {
  const { records: each } = await shelf.catalogue();
  const numbers = [...new Set(places.map((place) => Math.floor(place / each)))];
  const parts = new Map(await Promise.all(numbers.map(async (number) => [number, await shelf.records(number)] as const)));
  return places.map((place) => parts.get(Math.floor(place / each))?.[place % each]).filter((row) => row !== undefined);
}
