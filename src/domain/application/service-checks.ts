import type { ServiceMonth } from '#schema/application.ts';
import { workError, workWarning } from '../assessment/finding.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import type { Day } from '../day.ts';
import { countNames, type Rate, type RateKind, rateKinds, rateOf } from './service-rates.ts';

/** Months that the data must cover (rules RE-003 a). */
const period = 12;

/** Whether the service data can be: twelve months in a row up to the application, every count there, no part greater than its whole, nothing that stands out without a word. */
export function* serviceFindings(months: readonly ServiceMonth[], applied: Day): Iterable<WorkFinding> {
  yield* calendar(months, applied);
  for (const [index, month] of months.entries()) yield* countFaults(month, index);
  yield* outliers(months);
}

function* calendar(months: readonly ServiceMonth[], applied: Day): Iterable<WorkFinding> {
  if (months.length === 0) {
    yield workError('service-months', ['months'], '还没有服务数据。', '填写申请日前连续 12 个月的数据（RE-003 a）。');
    return;
  }
  for (const [index, { month }] of months.entries()) {
    const before = months[index - 1]?.month;
    const expected = before === undefined ? month : following(before);
    if (month === expected) continue;
    const message = month === before ? `${month} 写了两次。` : `${before} 之后应是 ${expected}，写的是 ${month}。`;
    yield workError('service-months', ['months', index, 'month'], message, '各月由早到晚，连续不断。');
  }
  if (months.length < period) {
    yield workError('service-months', ['months'], `只有 ${months.length} 个月的数据。`, '补足申请日前连续 12 个月（RE-003 a）。');
  }
  const last = months.at(-1)?.month ?? '';
  if (last >= applied.slice(0, 7)) {
    yield workWarning('service-months', ['months', months.length - 1], `${last} 还没有结束，数据不完整。`, '写到上一个月为止。');
  } else if (following(following(last)) < applied.slice(0, 7)) {
    yield workError(
      'service-months',
      ['months', months.length - 1],
      `数据只到 ${last}，离申请日已不止一个月。`,
      '补上其后各月（RE-003 a）。',
    );
  }
}

/** The month after: '2025-12' → '2026-01'. */
export function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function* countFaults(month: ServiceMonth, index: number): Iterable<WorkFinding> {
  const left = Object.entries(countNames).filter(([key]) => !Object.hasOwn(month, key));
  if (left.length > 0) {
    const names = left.map(([, name]) => name).join('、');
    yield workError(
      'service-counts',
      ['months', index],
      `${month.month} 缺少：${names}。`,
      '没有发生的写 0；没有统计的先补上统计（RE-003 b）。',
    );
  }
  for (const { part, whole, contained } of rateKinds) {
    const [counted, of] = [month[part], month[whole]];
    if (!contained || counted === undefined || of === undefined || counted <= of) continue;
    const message = `${month.month} 的${countNames[part]} ${counted} 大于${countNames[whole]} ${of}。`;
    yield workError('service-part-of-whole', ['months', index, part], message, '核对口径：前者应是后者的一部分。');
  }
}

/** A modified z-score above this stands out (Iglewicz and Hoaglin 1993). */
const standingOut = 3.5;
/** Percentage points by which a rate must leave the median to be mentioned at all. */
const noticeable = 10;

function* outliers(months: readonly ServiceMonth[]): Iterable<WorkFinding> {
  for (const kind of rateKinds) {
    const rates = months.flatMap((month, index) => {
      const rate = rateOf(month, kind);
      return rate === undefined ? [] : [{ index, month: month.month, value: percentOf(rate) }];
    });
    if (rates.length < 6) continue;
    const middle = median(rates.map(({ value }) => value));
    const spread = median(rates.map(({ value }) => Math.abs(value - middle)));
    for (const { index, month, value } of rates) {
      const distance = Math.abs(value - middle);
      if (distance < noticeable || 0.6745 * distance <= standingOut * spread) continue;
      const message = `${month} 的${kind.title}是 ${value.toFixed(1)}%，各月的中位数是 ${middle.toFixed(1)}%。`;
      yield workWarning('service-outlier', ['months', index, kind.part], message, '核对数字；属实的在口径中说明原因。');
    }
    yield* suspicious(kind, rates);
  }
  const volumes = months.flatMap(({ requests }) => (requests === undefined ? [] : [requests]));
  if (volumes.length >= 6 && new Set(volumes).size === 1) {
    yield workWarning('service-outlier', ['months'], `各月的受理量都是 ${volumes[0]}。`, '核对是否为估计数；应可由工单复算（RE-003 b）。');
  }
}

function* suspicious({ id, title, part }: RateKind, rates: readonly { readonly value: number }[]): Iterable<WorkFinding> {
  if (id === 'complaint' || id === 'answered' || id === 'complaint-closed' || !rates.every(({ value }) => value === 100)) return;
  yield workWarning('service-outlier', ['months', 0, part], `各月的${title}都是 100%。`, '核对口径：是否漏计了未达到的部分。');
}

function percentOf({ part, whole }: Rate): number {
  return (part / whole) * 100;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
