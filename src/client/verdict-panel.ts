import type { Day } from '#domain/day.ts';
import { type Verdict, verdictOf } from '#domain/lookup/verdict.ts';
import type { Status } from '#domain/registry/status.ts';
import { formatDay } from '#site/days.ts';
import { freshnessWords, verdictWords } from '#site/labels/verdict.ts';
import { dayInShanghai } from './clock.ts';
import { icon, make } from './elements.ts';
import type { Freshness } from './snapshot.ts';

/** What a verdict is made from: the status on a day, since when, and how good the data are. */
export interface Judged {
  readonly status: Status;
  readonly since: Day | undefined;
  readonly day: Day;
  readonly freshness: Freshness;
  /** The day of the data that the page itself carries, where no snapshot could be had. */
  readonly asOf: Day | undefined;
}

/** The verdict and its sign and sentences, for the panel of a certificate page and of an exact answer. */
export function verdictParts({ status, since, day, freshness, asOf }: Judged): { verdict: Verdict; sign: HTMLElement; text: HTMLElement } {
  const verdict = verdictOf(status, freshness.fresh);
  const words = verdictWords[verdict];
  const sign = make('div', { class: 'verdict-sign' }, icon(words.icon));
  const text = make(
    'div',
    { class: 'verdict-text' },
    make('h2', { class: 'verdict-word' }, words.word),
    make('p', { class: 'verdict-meaning' }, words.meaning(formatDay(since ?? day)), words.advice),
    make('p', { class: 'small' }, basis(day, freshness, asOf)),
  );
  return { verdict, sign, text };
}

/** A word with its icon, as lists show a verdict. */
export function verdictTag(status: Status, fresh: boolean): HTMLElement {
  const { word, icon: name, tone } = verdictWords[verdictOf(status, fresh)];
  return make('span', { class: 'tag verdict-tag', 'data-tone': tone }, icon(name), word);
}

function basis(day: Day, freshness: Freshness, asOf: Day | undefined): string {
  const judged = freshnessWords.judgedOn(formatDay(day));
  if (freshness.fresh) return `${judged}，${freshnessWords.trusted(formatDay(dayInShanghai(freshness.snapshot.staleAfter)))}`;
  const known = freshness.asOf ?? asOf;
  const of = known === undefined ? '' : `${freshnessWords.asOf(formatDay(known))}，${freshnessWords.mayHaveChanged}`;
  return `${freshnessWords[freshness.why]}${of}`;
}
