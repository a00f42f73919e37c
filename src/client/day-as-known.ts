import type { Day } from '#domain/day.ts';
import { statusInTimeline } from '#domain/registry/segments.ts';
import { certificateAsKnownOn } from '#domain/registry/status.ts';
import { timeline } from '#domain/registry/timeline.ts';
import type { Certificate } from '#schema/certificate.ts';
import { formatDay } from '#site/days.ts';
import { otherDayWords as words } from '#site/labels/other-day.ts';
import { statusWords } from '#site/labels/verdict.ts';
import { answerOf, type DayAnswer, type DayAsked } from './day-answer.ts';

/** How a day stood by what the register said on the day `known`, and how that compares with what it says now. */
export function answerAsKnown(asked: DayAsked & { readonly known: Day }, certificate: Certificate, today: Day, fresh: boolean): DayAnswer {
  const then = certificateAsKnownOn(certificate, asked.on, asked.known);
  const asKnown = words.asKnown(formatDay(asked.known));
  if (then === undefined) {
    return { verdict: 'unrecorded', word: words.unrecorded, sentences: [words.unrecordedThen(formatDay(asked.known))] };
  }
  const now = statusInTimeline(timeline(certificate), asked.on);
  const answer = answerOf(asked, [{ from: then.since, status: then.status }], today, fresh);
  const nowWord = now === 'valid' && !fresh ? words.differentUnconfirmed : words.different(statusWords[now]);
  return { ...answer, sentences: [asKnown, ...answer.sentences, then.status === now ? words.same : nowWord] };
}
