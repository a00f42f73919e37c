import type { Day } from '#domain/day.ts';
import { type Verdict, verdictOf } from '#domain/lookup/verdict.ts';
import type { Status } from '#domain/registry/status.ts';
import { formatDay } from '#site/days.ts';
import { freshnessWords, reloadWords, verdictWords } from '#site/labels/verdict.ts';
import { dayInShanghai } from './clock.ts';
import { icon, make } from './elements.ts';
import type { Freshness } from './snapshot.ts';

/** What a verdict is made from: the status on a day, since when, and how good the data are. */
export interface Judged {
  readonly status: Status;
  readonly since: Day | undefined;
  readonly day: Day;
  readonly freshness: Freshness;
  /** Whether the register has more to say of the certificate than the page that the reader has open. */
  readonly updated: boolean;
  /** The day of the data that the page itself carries, where no snapshot could be had. */
  readonly asOf: Day | undefined;
}

/** The verdict and its sign and sentences, for the panel of a certificate page and of an exact answer. */
export function verdictParts(judged: Judged): { verdict: Verdict; sign: HTMLElement; text: HTMLElement } {
  const { status, since, day } = judged;
  const verdict = verdictOf(status, judged.freshness.fresh);
  const words = verdictWords[verdict];
  const sign = make('div', { class: 'verdict-sign' }, icon(words.icon));
  const text = make(
    'div',
    { class: 'verdict-text' },
    make('h2', { class: 'verdict-word' }, words.word),
    make('p', { class: 'verdict-meaning' }, words.meaning(formatDay(since ?? day)), ...withReload(words.advice)),
    make('p', { class: 'small' }, ...withReload(basis(judged))),
  );
  return { verdict, sign, text };
}

/** A word with its icon, as lists show a verdict. */
export function verdictTag(status: Status, fresh: boolean): HTMLElement {
  const { word, icon: name, tone } = verdictWords[verdictOf(status, fresh)];
  return make('span', { class: 'tag verdict-tag', 'data-tone': tone }, icon(name), word);
}

function basis({ day, freshness, updated, asOf }: Judged): string {
  if (updated) return freshnessWords.judgedAnew(formatDay(day));
  if (freshness.fresh) return freshnessWords.judged(formatDay(day), formatDay(dayInShanghai(freshness.snapshot.staleAfter)));
  const known = freshness.asOf ?? asOf;
  return freshnessWords[freshness.why] + (known === undefined ? '' : freshnessWords.asOf(formatDay(known)));
}

/** A sentence of which the words for it reload the page. They stand in its lines, so that they take no room of their own. */
function withReload(sentence: string): readonly (Node | string)[] {
  const [before = '', after] = sentence.split(reloadWords);
  if (after === undefined) return [sentence];
  const link = make('a', { href: '' }, reloadWords);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  return [before, link, after];
}
