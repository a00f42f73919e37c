import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { percent } from '#domain/assessment/score.ts';
import type { Upgrade, UpgradeQuestion } from '#domain/assessment/upgrade.ts';
import type { Change } from '#domain/standard/comparison/change-set.ts';
import type { TextChange } from '#domain/standard/comparison/word-diff.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { upgradeWords as words } from '#site/labels/upgrade.ts';
import { make } from '../elements.ts';
import { paragraph, section } from './kit.ts';
import { gradeLine } from './standing.ts';

/** What must be judged anew, each with the reason and the change. */
export function askedPart({ asked }: Upgrade<Change>, to: AssessableVersion): HTMLElement {
  const titles = titlesOf(to);
  const items = asked.map((question) =>
    make(
      'li',
      { 'data-id': question.id },
      make('h3', {}, make('span', { class: 'mono' }, question.id), ` ${titles.get(question.id) ?? ''} `, becauseTag(question)),
      make('p', { class: 'change-words' }, ...runs(question.change.text)),
      ...beforeLine(question),
    ),
  );
  return section(words.asked(asked.length), make('ol', { class: 'asked' }, ...items));
}

/** What stands, what it gives by itself, and what is no longer asked. */
export function carriedPart({ carried, removed, soFar }: Upgrade<Change>, to: AssessableVersion, from: AssessableVersion): HTMLElement {
  const titles = new Map([...titlesOf(from), ...titlesOf(to)]);
  const line = (id: string, note: string): HTMLElement =>
    make(
      'li',
      {},
      make('span', {}, make('span', { class: 'mono' }, id), ` ${titles.get(id) ?? ''}`),
      make('span', { class: 'soft' }, note),
    );
  return make(
    'div',
    {},
    ...(soFar.total === undefined
      ? []
      : [section(words.soFar, make('p', { class: 'so-far' }, make('b', {}, percent(soFar.total)), ` ${gradeLine(soFar)}`))]),
    make(
      'details',
      { class: 'part answers' },
      make('summary', {}, words.carried(carried.length)),
      make('ul', { class: 'gap-list' }, ...carried.map(({ id, answer }) => line(id, stepText(answer)))),
    ),
    ...(removed.length === 0 ? [] : [section(words.removed, make('ul', { class: 'gap-list' }, ...removed.map((id) => line(id, ''))))]),
  );
}

/** The change that a question of an upgraded assessment is asked for, to be read beside the question. */
export function changeNote(question: UpgradeQuestion<Change>, from: string, deadline: string | undefined): HTMLElement {
  const added = question.because === 'added';
  return make(
    'aside',
    { class: 'change-note', 'aria-label': words.changeOf(from) },
    make('h2', {}, words.changeOf(from), ' ', becauseTag(question)),
    ...(added ? [] : [make('p', { class: 'change-words' }, ...runs(question.change.text))]),
    ...beforeLine(question),
    ...(deadline === undefined ? [] : [paragraph(deadline, 'small soft')]),
  );
}

function becauseTag({ because }: UpgradeQuestion<Change>): HTMLElement {
  return make('span', { class: 'tag', 'data-tone': because === 'tightened' ? 'void' : 'accent' }, words.because[because]);
}

function beforeLine({ before }: UpgradeQuestion<Change>): readonly Node[] {
  if (before.every(({ answer }) => answer === undefined)) return [];
  return [paragraph(before.map(({ id, answer }) => words.before(id, stepText(answer))).join('；'), 'small soft')];
}

function titlesOf(version: AssessableVersion): ReadonlyMap<string, string> {
  return new Map(criteriaOf(version).map(({ id, title }) => [id, title]));
}

/** The words of a change, deleted and inserted marked; lines stay lines. */
function runs(text: readonly TextChange[]): readonly Node[] {
  return text.map(({ op, value }) => (op === 'equal' ? document.createTextNode(value) : make(op === 'insert' ? 'ins' : 'del', {}, value)));
}

function stepText(answer: number | 'n/a' | undefined): string {
  if (answer === undefined) return words.unjudged;
  return answer === 'n/a' ? assessmentWords.question.notApplicable : words.step(String(answer));
}
