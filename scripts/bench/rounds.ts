import type { Figure } from './row.ts';

/** Runs something so many times, or fewer when that takes longer than `enough` seconds in all; what each run gave. */
export async function repeated<Result>(times: number, enough: number, run: () => Promise<Result> | Result): Promise<readonly Result[]> {
  const started = performance.now();
  const results: Result[] = [];
  do results.push(await run());
  while (results.length < times && (performance.now() - started) / 1000 < enough);
  return results;
}

/** The median of some values, and how far they lie apart. */
export function medianOf(values: readonly number[]): Pick<Figure, 'value' | 'rounds' | 'spread'> {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0, largest = 0] = [sorted[0], sorted.at(-1)];
  const value = rounded(sorted[Math.floor(sorted.length / 2)] ?? 0);
  return sorted.length < 2 ? { value } : { value, rounds: sorted.length, spread: [rounded(least), rounded(largest)] };
}

/** To three digits that count, so that results can be read. */
export function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(Math.max(3, Math.ceil(Math.log10(Math.abs(value))))));
}
