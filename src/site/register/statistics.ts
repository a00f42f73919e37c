import { daysBetween } from '#domain/day.ts';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { addressOn } from '#domain/registry/holders.ts';
import { certificateOn } from '#domain/registry/status.ts';
import { formatDay } from '../days.ts';
import { gradeWords, statusWords, verdictWords } from '../labels/register.ts';
import { statisticsWords as words } from '../labels/statistics.ts';
import { industryOf, provinceOf } from './classes.ts';
import { targetLag } from './history.ts';
import { mustGet, records } from './records.ts';
import { versionLabel } from './version.ts';

/** A chart of bars with the table behind it. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  /** What the bars count, for the table's head. */
  readonly unit: string;
  readonly bars: readonly BarView[];
}

export interface BarView {
  readonly label: string;
  readonly count: number;
  /** Of the longest bar, 0 to 100. */
  readonly length: number;
  readonly tone: 'valid' | 'hold' | 'void' | 'past' | 'accent';
}

export interface StatisticsView {
  readonly asOf: string;
  readonly total: number;
  readonly holders: number;
  /** Share of entries recorded within the target, and the median lag in days. */
  readonly lag: { readonly within: string; readonly median: number; readonly entries: number };
  readonly charts: readonly ChartView[];
}

/** Figures of the register as of the day of the data; what changes with the reader's day is labelled with that day. */
export async function statisticsPage(): Promise<StatisticsView> {
  const all = await records();
  const certificates = Array.from(all.certificates.values(), ({ value }) => value);
  const held = certificates.map((certificate) => certificateOn(certificate, all.asOf));
  const standing = held.filter(({ status }) => status === 'valid' || status === 'suspended');
  const holderOf = (id: string) => mustGet(all.holders, id).value;
  const lags = certificates.flatMap(({ history }) => history.map(({ decided, recorded }) => daysBetween(decided, recorded)));
  const within = lags.filter((lag) => lag <= targetLag).length;
  const statuses = held.map(({ status }) => status);
  return {
    asOf: formatDay(all.asOf),
    total: certificates.length,
    holders: new Set(held.map(({ holder }) => holder)).size,
    lag: {
      within: lags.length === 0 ? '—' : `${Math.floor((within * 1000) / lags.length) / 10}%`,
      median: lags.toSorted((a, b) => a - b)[Math.floor(lags.length / 2)] ?? 0,
      entries: lags.length,
    },
    charts: [
      {
        ...words.charts.status,
        id: 'status',
        bars: scaled(
          (['valid', 'suspended', 'expired', 'cancelled', 'withdrawn', 'pending'] as const).map((status) => ({
            label: statusWords[status],
            count: statuses.filter((each) => each === status).length,
            tone: verdictWords[status].tone,
          })),
        ),
      },
      { ...words.charts.grade, id: 'grade', bars: counted(standing.map(({ grade }) => gradeWords[grade])) },
      {
        ...words.charts.version,
        id: 'version',
        bars: counted(
          standing.map(({ standard }) => versionLabel(all, standard)),
          byLabel,
        ),
      },
      {
        ...words.charts.body,
        id: 'body',
        bars: counted(standing.map(({ body }) => bodyNameOn(mustGet(all.bodies, body).value, all.asOf))),
      },
      {
        ...words.charts.year,
        id: 'year',
        bars: counted(
          held.map(({ firstIssued }) => words.year(firstIssued.slice(0, 4))),
          byLabel,
        ),
      },
      {
        ...words.charts.lag,
        id: 'lag',
        bars: scaled(
          words.lagSteps.map(({ label, from, to }) => ({
            label,
            count: lags.filter((lag) => lag >= from && lag <= to).length,
            tone: from > targetLag ? 'hold' : 'accent',
          })),
        ),
      },
      {
        ...words.charts.region,
        id: 'region',
        bars: counted(standing.map(({ holder }) => provinceOf(addressOn(holderOf(holder), all.asOf)?.region ?? ''))),
      },
      { ...words.charts.industry, id: 'industry', bars: counted(standing.map(({ holder }) => industryOf(holderOf(holder).industry))) },
    ],
  };
}

type Counted = Omit<BarView, 'length'>;

function byLabel(a: Counted, b: Counted): number {
  return a.label < b.label ? -1 : 1;
}

function counted(labels: readonly string[], order = (a: Counted, b: Counted): number => b.count - a.count): readonly BarView[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return scaled([...counts].map(([label, count]): Counted => ({ label, count, tone: 'accent' })).toSorted(order));
}

function scaled(bars: readonly Counted[]): readonly BarView[] {
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map((bar) => ({ ...bar, length: Math.round((bar.count * 1000) / longest) / 10 }));
}
