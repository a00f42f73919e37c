import type { AssessableCriterion, AssessableVersion } from '#domain/assessment/assessable.ts';
import type { Term } from '#domain/assessment/carried.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { standardWords } from '#site/labels/standard.ts';
import { links } from '#site/links.ts';
import { make } from '../elements.ts';
import { heading } from './file-frame.ts';
import { link, ownHtml } from './kit.ts';
import { explainTerms } from './terms.ts';

const words = assessmentWords.question;

/** What a criterion asks: where it stands, its requirements, its notes. */
export function criterionText(version: AssessableVersion, criterion: AssessableCriterion, terms: readonly Term[]): HTMLElement {
  const { id, number, title, points, kind } = criterion;
  const dimension = version.sections.find(({ provisions }) => provisions.includes(criterion))?.title ?? '';
  const facts = make(
    'p',
    { class: 'criterion-facts' },
    make('span', {}, dimension),
    make('a', { href: links.provision(version.standard, version.version, id), class: 'mono', title: words.full }, id),
    make('span', {}, words.points(points)),
    kind === 'key' ? make('span', { class: 'tag', 'data-tone': 'void' }, words.key) : undefined,
  );
  const requirements = make(
    'ol',
    { class: 'requirements' },
    ...criterion.requirements.map(({ label, html }) => make('li', {}, make('span', { class: 'label' }, `${label})`), ownHtml('div', html))),
  );
  explainTerms(requirements, terms);
  const notes = criterion.notes.map((html) =>
    make('div', { class: 'note' }, make('span', { class: 'note-label' }, words.notes), ownHtml('div', html)),
  );
  return make(
    'header',
    { class: 'criterion-text' },
    heading(make('span', { class: 'number' }, number), title),
    facts,
    requirements,
    ...notes,
  );
}

/** What an auditor will look at, how it is verified, and what it refers to. */
export function criterionEvidence({ evidence, verification, references }: AssessableCriterion): HTMLElement {
  const parts = [
    ...(evidence.length > 0
      ? [part(words.looksAt, make('ul', { class: 'evidence' }, ...evidence.map((html) => ownHtml('li', html))))]
      : []),
    ...(verification.length > 0
      ? [part(words.verification, make('p', {}, verification.map((each) => standardWords.verifications[each]).join('、')))]
      : []),
    ...(references.length > 0 ? [part(words.references, make('ul', {}, ...references.map((each) => make('li', {}, each))))] : []),
  ];
  return make('div', { class: 'looks-at' }, ...parts);
}

/** Forward and back through a list of criteria. */
export function criterionPager(
  previous: string | undefined,
  next: string | undefined,
  finish: { readonly address: string; readonly label: string },
): HTMLElement {
  return make(
    'nav',
    { class: 'turn', 'aria-label': words.turn },
    previous === undefined ? make('span') : link(previous, words.previous, 'quiet'),
    next === undefined ? link(finish.address, finish.label, 'main') : link(next, words.next, 'main'),
  );
}

function part(title: string, content: HTMLElement): HTMLElement {
  return make('section', {}, make('h2', {}, title), content);
}
