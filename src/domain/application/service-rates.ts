import type { ServiceMonth } from '#schema/application.ts';

type Count = Exclude<keyof ServiceMonth, 'month'>;

/** A rate worked out of two counts of a month. */
export interface RateKind {
  readonly id: 'response' | 'on-time' | 'first-fix' | 'complaint' | 'complaint-closed' | 'answered' | 'satisfaction';
  readonly title: string;
  readonly part: Count;
  readonly whole: Count;
  /** Whether the part is counted out of the whole, so that it cannot exceed it. */
  readonly contained: boolean;
}

/** The rates of an application, in the order of the service process (rules RE-003). */
export const rateKinds: readonly RateKind[] = [
  { id: 'response', title: '首次响应及时率', part: 'respondedOnTime', whole: 'requests', contained: true },
  { id: 'on-time', title: '按时完成率', part: 'completedOnTime', whole: 'completed', contained: true },
  { id: 'first-fix', title: '一次修复率', part: 'fixedFirstTime', whole: 'repairs', contained: true },
  { id: 'complaint', title: '投诉率', part: 'complaints', whole: 'requests', contained: false },
  { id: 'complaint-closed', title: '投诉关闭率', part: 'complaintsClosed', whole: 'complaints', contained: true },
  { id: 'answered', title: '满意度有效答复率', part: 'surveyed', whole: 'completed', contained: false },
  { id: 'satisfaction', title: '满意率', part: 'satisfied', whole: 'surveyed', contained: true },
];

/** Chinese names of the counts. */
export const countNames: Readonly<Record<Count, string>> = {
  requests: '受理量',
  respondedOnTime: '时限内首次响应',
  completed: '应完成量',
  completedOnTime: '按时完成',
  repairs: '维修量',
  fixedFirstTime: '一次修复',
  complaints: '投诉量',
  complaintsClosed: '投诉已关闭',
  surveyed: '有效答复',
  satisfied: '表示满意',
};

/** A rate as counted: part of whole, never a rounded figure. */
export interface Rate {
  readonly part: number;
  readonly whole: number;
}

/** The rate of a month; nothing where a count is missing or the whole is 0. */
export function rateOf(month: ServiceMonth, { part, whole }: Pick<RateKind, 'part' | 'whole'>): Rate | undefined {
  const [counted, of] = [month[part], month[whole]];
  return counted === undefined || of === undefined || of === 0 ? undefined : { part: counted, whole: of };
}

/** The rate over all months that have both counts: sums are divided, never rates averaged. */
export function overallRate(months: readonly ServiceMonth[], kind: Pick<RateKind, 'part' | 'whole'>): Rate | undefined {
  const rates = months.flatMap((month) => rateOf(month, kind) ?? []);
  if (rates.length === 0) return undefined;
  return { part: rates.reduce((sum, { part }) => sum + part, 0), whole: rates.reduce((sum, { whole }) => sum + whole, 0) };
}

/** A rate as shown: percent with one decimal, rounded half up in exact integers. */
export function ratePercent({ part, whole }: Rate): string {
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
