import type { AssessableCriterion, AssessableVersion } from '#domain/assessment/assessable.ts';
import type { AssessmentResult } from '#domain/assessment/result.ts';
import type { Answer } from '#domain/assessment/score.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { criterionPager, criterionText } from './criterion-text.ts';
import { choose, stepChoice } from './judging.ts';
import { type JumpList, jumpList } from './jump-list.ts';
import { paragraph } from './kit.ts';
import type { ViewName } from './route.ts';
import type { FileScene, View } from './scene.ts';
import { standing } from './standing.ts';
import { explainTerms } from './terms.ts';

const words = assessmentWords.question;

/** What makes the enterprise's questions differ from the auditors' scoring. */
export interface Questionnaire {
  readonly version: AssessableVersion;
  readonly asked: readonly AssessableCriterion[];
  readonly view: ViewName;
  /** The field of the file that holds the answers, by criterion. */
  readonly answers: 'answers' | 'judgements';
  readonly finish: { readonly address: string; readonly label: string };
  readonly judged: () => { readonly answers: Readonly<Record<string, Answer>>; readonly result: AssessmentResult };
  /** What is said of a criterion between what it asks and the choice of a step. */
  readonly notes?: (criterion: AssessableCriterion) => readonly Node[];
  /** Stands below the list of criteria. */
  readonly below?: Node | undefined;
  /** What is asked beside the step. */
  readonly fields: (scene: FileScene, criterion: AssessableCriterion) => readonly Node[];
}

/** One criterion at a time: what it asks, the five steps, the evidence; beside it all criteria, and where one stands. Only the current one is made. */
export function questionnaire(scene: FileScene, how: Questionnaire): View | undefined {
  const { open, signal, fragment } = scene;
  const { version, asked, judged } = how;
  const address = (id: string): string => fragment(how.view, id);
  const jump = jumpList(version, asked, address);
  const here = standing(asked, how.finish.address, how.finish.label);
  const question = make('article', { class: 'question', tabindex: '-1' });
  const begun = judged().answers;
  let current = asked.find(({ id }) => id === scene.item) ?? asked.find(({ id }) => begun[id] === undefined) ?? asked[0];
  let leave = new AbortController();
  if (current === undefined) return undefined;

  const show = (): void => {
    const { answers, result } = judged();
    jump.show(answers, current?.id ?? '');
    here.show(version, result, answers);
  };
  const turn = (criterion: AssessableCriterion): void => {
    current = criterion;
    leave.abort();
    leave = new AbortController();
    question.replaceChildren(...questionParts({ ...scene, signal: leave.signal }, how, criterion, address));
    show();
  };
  turn(current);
  // Reloading, or opening the address again, leads back to this question though it is answered by then.
  if (scene.item !== current.id) history.replaceState(null, '', address(current.id));
  open.addEventListener('change', show, { signal });
  signal.addEventListener('abort', () => leave.abort());
  question.addEventListener('keydown', (event) => current && shortcut(event, scene, how, current, address), { signal });
  return {
    title: words.list,
    nodes: [make('div', { class: 'questions' }, sideList(jump, signal, how.below), question, here.element)],
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

function questionParts(
  scene: FileScene,
  how: Questionnaire,
  criterion: AssessableCriterion,
  address: (id: string) => string,
): readonly Node[] {
  const { version, asked, finish } = how;
  const place = asked.indexOf(criterion);
  const [previous, next] = [asked[place - 1], asked[place + 1]];
  const choice = stepChoice(criterion, version.grading?.keyStep ?? 0, scene, [how.answers, criterion.id]);
  for (const hint of choice.querySelectorAll<HTMLElement>(':scope > .hint')) explainTerms(hint, scene.carried.terms);
  return [
    paragraph(words.of(place + 1, asked.length), 'small soft'),
    criterionText(version, criterion, scene.carried.terms),
    ...(how.notes?.(criterion) ?? []),
    choice,
    criterionPager(previous && address(previous.id), next && address(next.id), finish),
    ...how.fields(scene, criterion),
    paragraph(words.shortcuts, 'small soft keys-hint'),
  ];
}

/** On a phone the list folds away. */
function sideList(jump: JumpList, signal: AbortSignal, below: Node | undefined): HTMLElement {
  const fold = make('details', { class: 'jump-fold' }, make('summary', {}, words.list), jump.element, below);
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
  how: Questionnaire,
  current: AssessableCriterion,
  address: (id: string) => string,
): void {
  const { target } = event;
  const typing =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const place = how.asked.indexOf(current);
  const [previous, next] = [how.asked[place - 1], how.asked[place + 1]];
  const key = event.key.toLowerCase();
  if (/^[0-4]$/.test(key)) choose(scene, [how.answers, current.id], key);
  else if (key === 'n') scene.go(next === undefined ? how.finish.address : address(next.id));
  else if (key === 'p' && previous !== undefined) scene.go(address(previous.id));
  else return;
  event.preventDefault();
}
