import { auditCalendar } from '#domain/registry/audit-calendar.ts';
import { statusOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import { formatDay } from '../days.ts';
import { calendarWords as words } from '../labels/certificate.ts';

/** What lies before a holder, date by date; or why nothing does. */
export interface CalendarView {
  readonly dates: readonly CalendarLine[];
  readonly none: string | undefined;
}

export interface CalendarLine {
  readonly kind: string;
  readonly day: string;
  readonly dayText: string;
  readonly title: string;
  /** What to prepare; said once for each kind. */
  readonly prepare: string | undefined;
  /** That the day is an estimate, or past. */
  readonly remark: { readonly word: string; readonly tone: 'hold' | 'past' } | undefined;
  readonly remind: number;
}

export function calendarView(certificate: Certificate, asOf: string): CalendarView {
  const dates = auditCalendar(certificate, asOf);
  if (dates.length === 0) return { dates: [], none: statusOn(certificate, asOf) === 'pending' ? words.pending : words.none };
  const lines = dates.map(({ kind, day, projected }, place) => ({
    kind,
    day,
    dayText: formatDay(day),
    title: words.titles[kind],
    prepare: dates.findIndex((date) => date.kind === kind) === place ? words.prepare[kind] : undefined,
    remark: remarkOn(day < asOf, projected, kind === 'surveillance'),
    remind: words.remind[kind],
  }));
  return { dates: lines, none: undefined };
}

function remarkOn(past: boolean, projected: boolean, surveillance: boolean): CalendarLine['remark'] {
  if (past) return surveillance ? { word: words.overdue, tone: 'hold' } : { word: words.past, tone: 'past' };
  return projected ? { word: words.projected, tone: 'past' } : undefined;
}
