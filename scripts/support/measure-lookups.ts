import { answer } from '#domain/lookup/answer.ts';
import { readPublishedSite } from '#io/published-site.ts';

const rounds = 50;

/** Milliseconds that one query of each kind takes over a built site's index, the median of some. */
export function measureLookups(site: string, day: string): Readonly<Record<string, number>> {
  const published = readPublishedSite(site);
  if (published === undefined) throw new Error(`no site in ${site}`);
  const { index } = published;
  const holders = index.holders.filter((_, place) => place % Math.ceil(index.holders.length / rounds) === 0);
  const certificates = index.certificates.filter((_, place) => place % Math.ceil(index.certificates.length / rounds) === 0);
  const names = holders.map(({ names: [first] }) => first?.[1] ?? '');
  const queries = {
    number: certificates.map(({ number }) => number),
    code: holders.map(({ id }) => id),
    name: names,
    'inner part': names.map((name) => name.slice(2, 5)),
    'one slip': certificates.map(({ number }) => `${number.slice(0, -3)}${(Number(number.at(-3)) + 1) % 10}${number.slice(-2)}`),
  };
  return Object.fromEntries(Object.entries(queries).map(([kind, asked]) => [kind, median(asked.map(timed))]));

  function timed(query: string): number {
    const started = performance.now();
    answer(index, query, {}, day);
    return performance.now() - started;
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
