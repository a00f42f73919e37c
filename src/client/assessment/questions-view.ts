import { answersOf, askedCriteria } from '#domain/assessment/answers.ts';
import type { AssessableCriterion, AssessableVersion } from '#domain/assessment/assessable.ts';
import { assessmentResult } from '#domain/assessment/result.ts';
import type { Assessment } from '#schema/assessment.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { criterionEvidence, criterionPager, criterionText } from './criterion-text.ts';
import { evidenceFields } from './evidence-fields.ts';
import { lineField, textField } from './fields.ts';
import { choose, stepChoice } from './judging.ts';
import { type JumpList, jumpList } from './jump-list.ts';
import { paragraph } from './kit.ts';
import { isAssessment } from './reading.ts';
import type { FileScene, View } from './scene.ts';
import { standing } from './standing.ts';
import { explainTerms } from './terms.ts';
import { fetchVersion } from './versions.ts';

const words = assessmentWords.question;

/** One criterion at a time: what it asks, the five steps, the evidence; beside it all criteria, and where one stands. */
export async function questionsView(scene: FileScene): Promise<View | undefined> {
  const { open, signal, fragment } = scene;
  if (!isAssessment(open.document)) return undefined;
  const { extent, standard } = open.document;
  const version = await fetchVersion(standard);
  if (version === undefined) return undefined;
  const asked = askedOf(version, extent, scene.item);
  const address = (id: string): string => fragment('questions', id);
  const jump = jumpList(version, asked, address);
  const here = standing(fragment('result'));
  const question = make('article', { class: 'question', tabindex: '-1' });
  let current = currentOf(asked, open.document, scene.item);
  let leave = new AbortController();

  const show = (): void => {
    if (!isAssessment(open.document)) return;
    const answers = answersOf(open.document.answers);
    jump.show(answers, current?.id ?? '');
    here.show(version, assessmentResult(version, answers, asked), answers);
  };
  const turn = (criterion: AssessableCriterion): void => {
    current = criterion;
    leave.abort();
    leave = new AbortController();
    question.replaceChildren(...questionParts({ ...scene, signal: leave.signal }, version, asked, criterion, address));
    show();
  };
  if (current === undefined) return undefined;
  turn(current);
  open.addEventListener('change', show, { signal });
  signal.addEventListener('abort', () => leave.abort());
  question.addEventListener('keydown', (event) => shortcut(event, scene, asked, current, address), { signal });
  return {
    title: words.list,
    nodes: [make('div', { class: 'questions' }, sideList(jump, signal), question, here.element)],
    turnTo: (item) => {
      const found = asked.find(({ id }) => id === item);
      if (found === undefined) return false;
      turn(found);
      window.scrollTo({ top: 0, behavior: 'instant' });
      question.querySelector('h1')?.focus({ preventScroll: true });
      return true;
    },
  };
}

/** What is asked; a criterion that an address names is asked too, though the extent leaves it out. */
function askedOf(version: AssessableVersion, extent: Assessment['extent'], named: string | undefined): readonly AssessableCriterion[] {
  const asked = askedCriteria(version, extent);
  if (named === undefined || asked.some(({ id }) => id === named)) return asked;
  const all = askedCriteria(version, { scan: 'full' });
  return all.filter((criterion) => criterion.id === named || asked.includes(criterion));
}

/** The criterion that the address names, else the first that is not judged yet. */
function currentOf(
  asked: readonly AssessableCriterion[],
  { answers }: Assessment,
  named: string | undefined,
): AssessableCriterion | undefined {
  const judged = answersOf(answers);
  return asked.find(({ id }) => id === named) ?? asked.find(({ id }) => judged[id] === undefined) ?? asked[0];
}

function questionParts(
  scene: FileScene,
  version: AssessableVersion,
  asked: readonly AssessableCriterion[],
  criterion: AssessableCriterion,
  address: (id: string) => string,
): readonly Node[] {
  const place = asked.indexOf(criterion);
  const path = ['answers', criterion.id];
  const [previous, next] = [asked[place - 1], asked[place + 1]];
  const choice = stepChoice(criterion, version.grading?.keyStep ?? 0, scene, path);
  for (const hint of choice.querySelectorAll<HTMLElement>(':scope > .hint')) explainTerms(hint, scene.carried.terms);
  return [
    paragraph(words.of(place + 1, asked.length), 'small soft'),
    criterionText(version, criterion, scene.carried.terms),
    choice,
    criterionPager(previous && address(previous.id), next && address(next.id), scene.fragment('result')),
    make(
      'div',
      { class: 'answer-fields' },
      evidenceFields(scene, path),
      lineField(scene, [...path, 'responsible'], { label: words.responsible, hint: words.responsibleHint }, 'optional'),
      textField(scene, [...path, 'note'], { label: words.note }, 'optional', 2),
    ),
    criterionEvidence(criterion),
    paragraph(words.shortcuts, 'small soft keys-hint'),
  ];
}

/** On a phone the list folds away. */
function sideList(jump: JumpList, signal: AbortSignal): HTMLElement {
  const fold = make('details', { class: 'jump-fold' }, make('summary', {}, words.list), jump.element);
  const wide = matchMedia('(min-width: 64em)');
  const fit = (): void => {
    fold.open = wide.matches;
  };
  fit();
  wide.addEventListener('change', fit, { signal });
  jump.element.addEventListener('click', () => {
    if (!wide.matches) fold.open = false;
  });
  return make('nav', { class: 'jump-side', 'aria-label': words.contents }, fold);
}

/** Single keys work only while the focus is in the question and not in a field (WCAG 2.1.4). */
function shortcut(
  event: KeyboardEvent,
  scene: FileScene,
  asked: readonly AssessableCriterion[],
  current: AssessableCriterion | undefined,
  address: (id: string) => string,
): void {
  const typing = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type !== 'radio');
  if (typing || current === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const place = asked.indexOf(current);
  const key = event.key.toLowerCase();
  if (/^[0-4]$/.test(key)) choose(scene, ['answers', current.id], key);
  else if (key === 'n') scene.go(asked[place + 1] ? address(asked[place + 1]?.id ?? '') : scene.fragment('result'));
  else if (key === 'p' && asked[place - 1] !== undefined) scene.go(address(asked[place - 1]?.id ?? ''));
  else return;
  event.preventDefault();
}
