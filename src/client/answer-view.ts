import type { Day } from '#domain/day.ts';
import type { Answer, Found, Suggestion } from '#domain/lookup/model.ts';
import { formatDay } from '#site/days.ts';
import { lookupWords as words } from '#site/labels/lookup.ts';
import { gradeWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import { make } from './elements.ts';
import type { Freshness } from './snapshot.ts';
import { verdictParts, verdictTag } from './verdict-panel.ts';

/** What a view needs beside the answer. `label` names a body or a version as the filters do. */
export interface Setting {
  readonly day: Day;
  readonly freshness: Freshness;
  readonly label: (name: 'body' | 'version', value: string) => string;
}

/** The answer as elements, in the order of reading. */
export function renderAnswer(answer: Answer, setting: Setting): readonly Node[] {
  switch (answer.kind) {
    case 'nothing-asked':
      return [hints()];
    case 'exact':
      return [exact(answer.certificate, setting)];
    case 'list':
      return list(answer, setting);
    case 'similar-names':
      return [
        notice('question', words.similar.head(answer.text), words.similar.advice),
        results(answer.certificates, setting),
        ...more(answer.total - answer.certificates.length),
      ];
    case 'malformed': {
      const head = words.malformed[answer.what][answer.problem](answer.by);
      const shape = answer.what === 'number' ? words.malformed.numberShape : words.malformed.codeShape;
      return [notice('question', head, shape), ...suggestions(answer.suggestions)];
    }
    case 'check-digit':
      return [notice('warning', words.checkDigit.head, words.checkDigit.text(answer.number)), ...suggestions(answer.suggestions)];
    case 'never-issued':
      return [notice('warning', words.neverIssued.head, words.neverIssued.text(answer.number), words.neverIssued.advice)];
    case 'unknown-code': {
      const text = answer.wellFormed ? words.unknownCode.wellFormed(answer.code) : words.unknownCode.wrong(answer.code);
      return [notice('warning', words.unknownCode.head, text), ...suggestions(answer.suggestions)];
    }
    case 'too-little':
      return [make('p', { class: 'soft' }, words.tooLittle)];
    case 'unavailable':
      return [failure(words.unavailable[answer.why].head, words.unavailable[answer.why].text)];
    case 'no-name':
      return [notice('question', words.noName.head(answer.text), words.noName.text, words.noName.meaning)];
  }
}

/** One sentence for those who hear the page; the answer itself stays where it is to be read. */
export function summaryOf(answer: Answer): string {
  switch (answer.kind) {
    case 'nothing-asked':
      return '';
    case 'exact':
      return `${words.exact(answer.certificate.number)}，${answer.certificate.name}`;
    case 'list':
      return words.list[answer.by](answer.total);
    case 'similar-names':
      return words.similar.head(answer.text);
    case 'malformed':
      return words.malformed[answer.what][answer.problem](answer.by);
    case 'check-digit':
      return words.checkDigit.head;
    case 'never-issued':
      return words.neverIssued.head;
    case 'unknown-code':
      return words.unknownCode.head;
    case 'too-little':
      return words.tooLittle;
    case 'unavailable':
      return words.unavailable[answer.why].head;
    case 'no-name':
      return words.noName.head(answer.text);
  }
}

/** That there is no answer, and a way to ask again. */
export function failure(head: string, text: string): HTMLElement {
  const retry = make('button', { type: 'button', class: 'button', 'data-act': 'retry' }, words.retry);
  return make('div', { class: 'answer-notice', 'data-notice': 'warning' }, make('h2', {}, head), make('p', {}, text), retry);
}

function exact(found: Found, { day, freshness, label }: Setting): HTMLElement {
  const { verdict, sign, text } = verdictParts({ ...found, day, freshness, updated: false, asOf: undefined });
  const facts = [
    found.number,
    label('version', found.standard),
    label('body', found.body),
    words.validUntil(formatDay(found.validUntil)),
  ].join(' · ');
  const grade = make(
    'dl',
    { class: 'verdict-grade' },
    make('div', {}, make('dt', {}, words.filterLabels.grade), make('dd', {}, gradeWords[found.grade])),
  );
  const panel = make('div', { class: 'verdict', 'data-verdict': verdict }, sign, text, grade);
  const open = make('a', { class: 'button', href: links.certificate(found.number) }, words.open);
  return make(
    'section',
    { class: 'exact stack' },
    make('div', {}, make('p', { class: 'exact-name' }, found.name), make('p', { class: 'small soft' }, facts)),
    panel,
    make('p', { class: 'actions' }, open),
  );
}

function list(answer: Extract<Answer, { kind: 'list' }>, setting: Setting): readonly Node[] {
  const { by, total, certificates, holder, missing, stem, unfiltered } = answer;
  const hidden = unfiltered - total;
  const notes: string[] = [];
  if (missing !== undefined) notes.push(by === 'number-start' ? words.incompleteNumber(missing) : words.incompleteCode(missing));
  if (stem !== undefined) notes.push(words.stem(stem));
  if (by !== 'filters' && hidden > 0 && total > 0) notes.push(words.filteredAway(hidden));
  if (!setting.freshness.fresh)
    notes.push(words.onlyChecked(setting.freshness.asOf === undefined ? '' : formatDay(setting.freshness.asOf)));
  const nobody = holder !== undefined && unfiltered === 0;
  const head = nobody
    ? words.holderWithout(holder.name)
    : total === 0 && by !== 'filters'
      ? words.allFilteredAway(hidden)
      : words.list[by](total);
  return [
    make('h2', { class: 'results-head' }, head),
    ...notes.map((note) => make('p', { class: 'small soft' }, note)),
    ...(holder === undefined
      ? []
      : [make('p', {}, nobody ? '' : `${holder.name} `, make('a', { href: links.holder(holder.id) }, words.holderPage))]),
    ...(holder?.mergedInto === undefined ? [] : [successor(holder.mergedInto)]),
    ...(certificates.length === 0 ? [] : [results(certificates, setting)]),
    ...more(total - certificates.length),
  ];
}

function successor(id: string): HTMLElement {
  return make('p', {}, words.mergedInto, make('a', { href: links.lookup(id) }, id));
}

function results(certificates: readonly Found[], setting: Setting): HTMLElement {
  return make('ol', { class: 'results' }, ...certificates.map((found) => result(found, setting)));
}

function result(found: Found, { freshness, label }: Setting): HTMLElement {
  const facts = [gradeWords[found.grade], label('version', found.standard), words.validUntil(formatDay(found.validUntil))];
  if (found.next !== undefined) facts.push(words.movedTo(found.next));
  const met =
    found.met === undefined ? undefined : found.met.as === 'service' ? words.service(found.met.text) : words.earlierName(found.met.text);
  return make(
    'li',
    {},
    make('a', { class: 'result-name', href: links.certificate(found.number) }, found.name),
    verdictTag(found.status, freshness.fresh),
    make('code', { class: 'result-number' }, found.number),
    make('span', { class: 'result-facts' }, facts.join(' · ')),
    met === undefined ? undefined : make('span', { class: 'result-met' }, met),
  );
}

function more(rest: number): readonly Node[] {
  return rest > 0
    ? [make('p', { class: 'actions' }, make('button', { type: 'button', class: 'button quiet', 'data-act': 'more' }, words.more(rest)))]
    : [];
}

function suggestions(all: readonly Suggestion[]): readonly Node[] {
  if (all.length === 0) return [];
  const items = all.map(({ text, name }) => make('li', {}, make('a', { href: links.lookup(text) }, make('code', {}, text)), ` ${name}`));
  return [make('h3', {}, words.suggestions), make('ul', { class: 'suggestions' }, ...items)];
}

function notice(tone: 'question' | 'warning', head: string, ...text: readonly string[]): HTMLElement {
  return make('div', { class: 'answer-notice', 'data-notice': tone }, make('h2', {}, head), ...text.map((each) => make('p', {}, each)));
}

function hints(): HTMLElement {
  const { head, ...all } = words.hint;
  return make('div', { class: 'hints' }, make('h2', {}, head), make('ul', {}, ...Object.values(all).map((hint) => make('li', {}, hint))));
}
