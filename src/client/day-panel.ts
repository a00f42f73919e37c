import { formatDay } from '#site/days.ts';
import { otherDayWords as words } from '#site/labels/other-day.ts';
import { type VerdictWords, verdictWords } from '#site/labels/verdict.ts';
import { dayInShanghai, now } from './clock.ts';
import { currentPage } from './current-page.ts';
import { answerOf, type DayAnswer, type DayAsked, dayAsked } from './day-answer.ts';
import { answerAsKnown } from './day-as-known.ts';
import { icon, make } from './elements.ts';
import { readPage } from './page-timeline.ts';
import { fetchRecord } from './published-record.ts';
import { dayToJudge } from './snapshot.ts';

/** The answer to what an address asks of another day, as it stands in the page; it says plainly that it is not today's verdict. */
export async function dayPanel(search: string, number: string): Promise<readonly Node[]> {
  const verdict = document.querySelector('certificate-verdict');
  const carried = verdict instanceof HTMLElement ? readPage(verdict) : undefined;
  const asked = dayAsked(search, dayInShanghai(now()));
  if (asked === undefined || carried === undefined) return [];
  if ('fault' in asked) return [make('p', { class: 'fault' }, asked.fault)];
  const { page, freshness } = await currentPage(carried);
  const today = dayToJudge(dayInShanghai(now()), freshness, page.asOf);
  if (asked.known === undefined) return panel(asked, answerOf(asked, page.timeline, today, freshness.fresh));
  const record = await fetchRecord(number);
  if (record === undefined) return [make('p', { class: 'fault' }, words.failed)];
  return panel(asked, answerAsKnown({ ...asked, known: asked.known }, record.certificate, today, freshness.fresh));
}

const others = { ahead: { icon: 'calendar', tone: 'accent' }, unrecorded: { icon: 'question', tone: 'past' } } as const;

function panel({ on }: DayAsked, { verdict, word, sentences }: DayAnswer): readonly Node[] {
  const look: Pick<VerdictWords, 'icon' | 'tone'> =
    verdict === 'ahead' || verdict === 'unrecorded' ? others[verdict] : verdictWords[verdict];
  return [
    make(
      'div',
      { class: 'day-answer', 'data-tone': look.tone },
      make('p', { class: 'small' }, words.notToday),
      make('h3', {}, icon(look.icon), words.word(formatDay(on), word)),
      ...sentences.map((sentence) => make('p', {}, sentence)),
    ),
  ];
}
