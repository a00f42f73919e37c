import { addDays, addMonths, type Day } from '#domain/day.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import type { Month, StandingCounts } from '#schema/statistics.ts';
import type { State } from '../fold.ts';
import { endOf, stands, sumOf } from './standing.ts';
import type { Stretch } from './stretches.ts';
import { Tally } from './tally.ts';

const grades = ['excellent', 'pass'] as const satisfies readonly CertifiedGrade[];
type Movement = 'entered' | 'expired' | 'cancelled' | 'withdrawn';

/** How many certificates stood at the end of each month, kept as what each month added and took away: a certificate costs what its history costs, not its years. */
export class Months {
  readonly #changes = new Map<string, Map<string, number>>();
  readonly #movements = new Tally<Movement>();
  readonly #versions = new Set<string>();

  /** Takes the next stretch of a certificate, and what held before it. */
  take(before: State | undefined, { state, from, until }: Stretch): void {
    const [was, is] = [before !== undefined && stands(before.status), stands(state.status)];
    if (is) {
      const key = `${state.status} ${state.grade} ${state.standard}`;
      this.#versions.add(state.standard);
      this.#change(key, monthOf(from), 1);
      if (until !== undefined) this.#change(key, monthOf(until), -1);
    }
    if (is && !was) this.#movements.add(monthOf(from), 'entered');
    const end = endOf(state);
    if (was && end !== undefined) this.#movements.add(monthOf(from), end);
  }

  /** Every month from the first in which a certificate stood to that of the day; the last one ends with the day. */
  upTo(day: Day): Month[] {
    const months: Month[] = [];
    const versions = [...this.#versions].toSorted();
    const running = new Map<string, number>();
    const first = this.#movements.groups()[0];
    if (first === undefined) return months;
    for (let start = `${first}-01`; start <= day; start = addMonths(start, 1)) {
      const month = monthOf(start);
      for (const [key, changes] of this.#changes) running.set(key, (running.get(key) ?? 0) + (changes.get(month) ?? 0));
      const standing = (grade: CertifiedGrade, standard: string): StandingCounts => ({
        valid: running.get(`valid ${grade} ${standard}`) ?? 0,
        suspended: running.get(`suspended ${grade} ${standard}`) ?? 0,
      });
      const byGrade = grades.map((grade) => ({ grade, ...sumOf(versions.map((standard) => standing(grade, standard))) }));
      const last = addDays(addMonths(start, 1), -1);
      months.push({
        month,
        day: last < day ? last : day,
        ...sumOf(byGrade),
        byGrade,
        byVersion: versions.map((standard) => ({ standard, ...sumOf(grades.map((grade) => standing(grade, standard))) })),
        entered: this.#movements.count(month, 'entered'),
        left: {
          expired: this.#movements.count(month, 'expired'),
          cancelled: this.#movements.count(month, 'cancelled'),
          withdrawn: this.#movements.count(month, 'withdrawn'),
        },
      });
    }
    return months;
  }

  #change(key: string, month: string, by: number): void {
    let changes = this.#changes.get(key);
    if (changes === undefined) {
      changes = new Map();
      this.#changes.set(key, changes);
    }
    changes.set(month, (changes.get(month) ?? 0) + by);
  }
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}
