import type { AssessableCriterion, AssessableVersion } from '#domain/assessment/assessable.ts';
import type { Answer } from '#domain/assessment/score.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';

const words = assessmentWords.question;

/** All criteria that are asked, dimension by dimension, each with how it was judged; `show` brings it up to date. */
export interface JumpList {
  readonly element: HTMLElement;
  readonly show: (answers: Readonly<Record<string, Answer>>, current: string) => void;
}

export function jumpList(version: AssessableVersion, asked: readonly AssessableCriterion[], address: (id: string) => string): JumpList {
  const items = new Map<string, { anchor: HTMLElement; mark: HTMLElement }>();
  const groups = version.sections.flatMap((section) => {
    const inside = section.provisions.filter((criterion) => asked.includes(criterion));
    if (inside.length === 0) return [];
    const count = make('span', { class: 'count' });
    const entries = inside.map(({ id, number, title, kind }) => {
      const mark = make('span', { class: 'mark' });
      const anchor = make(
        'a',
        { href: address(id) },
        make('span', { class: 'number' }, number),
        make(
          'span',
          {},
          title,
          kind === 'key'
            ? make('span', { class: 'key-sign', title: words.key }, '＊', make('span', { class: 'visually-hidden' }, words.key))
            : undefined,
        ),
        mark,
      );
      items.set(id, { anchor, mark });
      return make('li', {}, anchor);
    });
    const element = make('section', {}, make('h2', {}, section.title, ' ', count), make('ol', {}, ...entries));
    return [{ element, count, inside }];
  });
  return {
    element: make('div', { class: 'jump' }, ...groups.map(({ element }) => element)),
    show: (answers, current) => {
      for (const { count, inside } of groups) {
        count.textContent = words.progress(inside.filter(({ id }) => answers[id] !== undefined).length, inside.length);
      }
      for (const [id, { anchor, mark }] of items) {
        const answer = answers[id];
        mark.textContent = answer === undefined ? '' : answer === 'n/a' ? '—' : String(answer);
        mark.ariaLabel = answer === undefined ? words.open : words.judged(answer === 'n/a' ? words.notApplicable : String(answer));
        mark.setAttribute('role', 'img');
        if (id === current) anchor.setAttribute('aria-current', 'page');
        else anchor.removeAttribute('aria-current');
      }
    },
  };
}
