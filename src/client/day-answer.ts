import { type Day, isDay } from '#domain/day.ts';
import { type Verdict, verdictOf } from '#domain/lookup/verdict.ts';
import { type Segment, statusInTimeline } from '#domain/registry/segments.ts';
import { formatDay } from '#site/days.ts';
import { otherDayWords as words } from '#site/labels/other-day.ts';
import { statusWords } from '#site/labels/verdict.ts';

/** What was asked of another day: the day, and the day whose register is to answer where it is not today's. */
export interface DayAsked {
  readonly on: Day;
  readonly known: Day | undefined;
}

/** The answer for one day, in words. `verdict` gives its look; 'ahead' is a day on which it would stand, 'unrecorded' one of which the register said nothing. */
export interface DayAnswer {
  readonly verdict: Verdict | 'ahead' | 'unrecorded';
  readonly word: string;
  readonly sentences: readonly string[];
}

/** What an address asks (`?on=2026-05-02&known=2026-05-03`), or what is wrong with it; nothing where it asks nothing. */
export function dayAsked(search: string, today: Day): DayAsked | { readonly fault: string } | undefined {
  const query = new URLSearchParams(search);
  const on = query.get('on')?.trim() ?? '';
  const known = query.get('known')?.trim() ?? '';
  if (on === '' && known === '') return undefined;
  if (!isDay(on) || (known !== '' && !isDay(known))) return { fault: words.wrongDay };
  if (known > today) return { fault: words.knownAhead };
  return { on, known: known === '' ? undefined : known };
}

/** How a day stands to what is known now. 有效 is said only by fresh data, and never of a day to come. */
export function answerOf({ on }: DayAsked, timeline: readonly Segment[], today: Day, fresh: boolean): DayAnswer {
  const status = statusInTimeline(timeline, on);
  const since = formatDay(timeline.findLast(({ from }) => from <= on)?.from ?? timeline[0]?.from ?? on);
  const said = on === today ? [words.today] : [];
  if (on > today) {
    const sentences = [words.future[status](since)];
    return status === 'valid'
      ? { verdict: 'ahead', word: words.ahead, sentences }
      : { verdict: status, word: statusWords[status], sentences };
  }
  const verdict = verdictOf(status, fresh);
  if (verdict === 'unconfirmed') return { verdict, word: words.unconfirmed, sentences: [...said, words.unconfirmedMeaning] };
  return { verdict, word: statusWords[status], sentences: [...said, words.past[status](since)] };
}
