import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { Statistics } from '#schema/statistics.ts';
import type { Day } from '../day.ts';
import { certificatesStanding } from '../standard/impact.ts';
import { addressOn } from './holders.ts';
import type { Register } from './register.ts';
import { statisticsOf } from './statistics/statistics.ts';
import { certificateOn } from './status.ts';

/**
 * What pages tell of the register as a whole, and the few records that they show as examples and latest entries. Worked out once, where the register is
 * at hand, so that those who render pages need not hold a hundred thousand records. What another page asks of all records belongs in here.
 */
export interface Overview {
  readonly certificates: number;
  /** Certificates that a body issued or took over, now or ever, by its approval. */
  readonly ofBody: ReadonlyMap<string, number>;
  /** Certificates that stand, by the version that they stand on. */
  readonly standing: ReadonlyMap<string, number>;
  /** Regions and industries of holders, as codes. */
  readonly regions: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  readonly statistics: Statistics;
  /** The first certificate on record. */
  readonly example: string | undefined;
  /** Certificates with the latest entries, newest first: of all, and of each body. */
  readonly latest: readonly string[];
  readonly latestOfBody: ReadonlyMap<string, readonly string[]>;
  /** The last entries recorded by the day, newest first, each by its place in the history of its certificate. */
  readonly recent: readonly { readonly number: string; readonly place: number }[];
  /** The records that these name, with their holders. */
  readonly shown: { readonly certificates: readonly Certificate[]; readonly holders: readonly Holder[] };
}

/** As many of the latest as a list shows: of all certificates, and of those of a body. */
export const latestCount = { all: 100, body: 50, entries: 6 } as const;

export function overviewOf(register: Register, day: Day): Overview {
  const certificates = register.certificates.map(({ value }) => value);
  const byBody = certificatesByBody(certificates);
  const latest = latestEntries(certificates, latestCount.all);
  const latestOfBody = new Map(Array.from(byBody, ([body, issued]) => [body, latestEntries(issued, latestCount.body)]));
  const recent = recentEntries(certificates, day);
  const [example] = certificates;
  const named = [
    ...(example ? [example] : []),
    ...latest,
    ...recent.map(({ certificate }) => certificate),
    ...[...latestOfBody.values()].flat(),
  ];
  const shown = new Set(named);
  return {
    certificates: certificates.length,
    ofBody: mapValues(byBody, ({ length }) => length),
    standing: mapValues(certificatesStanding(certificates, day), ({ length }) => length),
    regions: new Set(register.holders.map(({ value }) => addressOn(value, day)?.region ?? '')),
    industries: new Set(register.holders.map(({ value }) => value.industry)),
    statistics: statisticsOf(register, day),
    example: example?.number,
    latest: latest.map(({ number }) => number),
    latestOfBody: mapValues(latestOfBody, (all) => all.map(({ number }) => number)),
    recent: recent.map(({ certificate, place }) => ({ number: certificate.number, place })),
    shown: { certificates: [...shown], holders: holdersOf(register, shown, day) },
  };
}

/** Certificates of a body, now or ever, by its approval. */
function certificatesByBody(certificates: readonly Certificate[]): Map<string, Certificate[]> {
  const groups = new Map<string, Certificate[]>();
  for (const certificate of certificates) {
    const later = certificate.history.flatMap((entry) => (entry.event === 'transferred' && entry.body ? [entry.body] : []));
    for (const body of new Set([certificate.body, ...later])) {
      const group = groups.get(body);
      if (group === undefined) groups.set(body, [certificate]);
      else group.push(certificate);
    }
  }
  return groups;
}

/** The certificates whose last entries were recorded latest; of one day, by number. Only those of the last days are sorted. */
function latestEntries(certificates: readonly Certificate[], count: number): Certificate[] {
  const days = Map.groupBy(certificates, lastRecorded);
  const latest: Certificate[] = [];
  for (const day of [...days.keys()].toSorted().toReversed()) {
    if (latest.length >= count) break;
    latest.push(...(days.get(day) ?? []).toSorted((a, b) => (a.number < b.number ? -1 : 1)));
  }
  return latest.slice(0, count);
}

function recentEntries(certificates: readonly Certificate[], day: Day): { readonly certificate: Certificate; readonly place: number }[] {
  const since = recordedSince(certificates, day);
  return certificates
    .flatMap((certificate) =>
      certificate.history
        .map(({ recorded }, place) => ({ certificate, place, recorded }))
        .filter(({ recorded }) => recorded >= since && recorded <= day),
    )
    .toSorted((a, b) =>
      a.recorded !== b.recorded ? (a.recorded < b.recorded ? 1 : -1) : a.certificate.number < b.certificate.number ? -1 : 1,
    )
    .slice(0, latestCount.entries);
}

/** A day from which on enough entries were recorded, so that the others need not be sorted. */
function recordedSince(certificates: readonly Certificate[], day: Day): Day {
  const counts = new Map<Day, number>();
  for (const { history } of certificates) {
    for (const { recorded } of history) if (recorded <= day) counts.set(recorded, (counts.get(recorded) ?? 0) + 1);
  }
  let found = 0;
  for (const each of [...counts.keys()].toSorted().toReversed()) {
    found += counts.get(each) ?? 0;
    if (found >= latestCount.entries) return each;
  }
  return '';
}

/** The file's order is the order of recording. */
function lastRecorded({ history }: Certificate): Day {
  return history.at(-1)?.recorded ?? '';
}

/** Who holds them on the day, and who held them first. */
function holdersOf(register: Register, certificates: Iterable<Certificate>, day: Day): Holder[] {
  const ids = new Set(Array.from(certificates, (certificate) => [certificate.holder, certificateOn(certificate, day).holder]).flat());
  return register.holders.map(({ value }) => value).filter(({ id }) => ids.has(id));
}

function mapValues<Value, Result>(map: ReadonlyMap<string, Value>, change: (value: Value) => Result): ReadonlyMap<string, Result> {
  return new Map(Array.from(map, ([key, value]) => [key, change(value)]));
}
