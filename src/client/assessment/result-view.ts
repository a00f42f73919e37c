import { answersOf, asEarlier, askedCriteria } from '#domain/assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { checkAssessment } from '#domain/assessment/check-assessment.ts';
import type { Condition } from '#domain/assessment/conditions.ts';
import { floorOf } from '#domain/assessment/conditions.ts';
import { type Missing, whatIsMissing } from '#domain/assessment/missing.ts';
import { type AssessmentResult, assessmentResult } from '#domain/assessment/result.ts';
import { type Answer, percent } from '#domain/assessment/score.ts';
import type { WorkFinding } from '#domain/assessment/work-file.ts';
import type { Assessment, EarlierAssessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { labelled } from './fields.ts';
import { heading } from './file-frame.ts';
import { findingsList } from './findings-list.ts';
import { button, factsLine, link, paragraph, points, section, table } from './kit.ts';
import { radar } from './radar.ts';
import { isAssessment } from './reading.ts';
import { resultTake } from './result-take.ts';
import type { FileScene, View } from './scene.ts';
import { gradeLine, notApplicableFault } from './standing.ts';
import { fetchVersion } from './versions.ts';

const words = assessmentWords.result;
const grades = assessmentWords.grades;
const shownAtFirst = 8;

/** What an assessment gives: score and grade, every threshold, what is missing, and how it was before. */
export async function resultView(scene: FileScene): Promise<View | undefined> {
  const { open, signal } = scene;
  if (!isAssessment(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const body = make('div', { class: 'result' });
  let comparedWith = open.document.earlier.at(-1)?.on;
  const show = (): void => {
    if (!isAssessment(open.document)) return;
    const compare = (on: string | undefined): void => {
      comparedWith = on;
      show();
    };
    body.replaceChildren(...resultParts(scene, version, open.document, comparedWith, compare));
  };
  show();
  open.addEventListener('change', show, { signal });
  return { title: words.title, nodes: [body] };
}

function resultParts(
  scene: FileScene,
  version: AssessableVersion,
  assessment: Assessment,
  comparedWith: string | undefined,
  compare: (on: string | undefined) => void,
): readonly Node[] {
  const answers = answersOf(assessment.answers);
  const result = assessmentResult(version, answers, askedCriteria(version, assessment.extent));
  const earlier = assessment.earlier.findLast(({ on }) => on === comparedWith);
  return [
    summary(result, assessment, scene),
    ...(['pass', 'excellent'] as const).map((grade) => missingPart(scene, version, whatIsMissing(version, answers, grade), grade)),
    dimensionPart(version, result, earlier),
    comparePart(scene, version, assessment, earlier, compare),
    answersPart(version, assessment, answers),
    checksPart(checkAssessment(assessment, version, scene.day())),
    resultTake(scene, version, assessment),
  ];
}

function summary(result: AssessmentResult, assessment: Assessment, { fragment }: FileScene): HTMLElement {
  const keys =
    result.failedKeys.length === 0 ? words.keysMet : `${words.keysFailed(result.failedKeys.length)}：${result.failedKeys.join('、')}`;
  return make(
    'header',
    { class: 'page-head result-head' },
    heading(words.title),
    make('p', { class: 'soft' }, ...factsLine([assessment.organization.name, assessment.standard, formatDay(assessment.updated)])),
    make(
      'dl',
      { class: 'figures-row' },
      figure(words.score, result.total === undefined ? '—' : percent(result.total)),
      figure(words.progress(result.progress.judged, result.progress.of), gradeLine(result)),
      figure(words.keys, keys),
    ),
    ...result.notApplicable.map((fault) => make('p', { class: 'banner', 'data-tone': 'void' }, notApplicableFault(fault))),
    make('p', { class: 'banner standing' }, words.standing),
    make('p', { class: 'actions no-print' }, link(fragment('plan'), words.toPlan, 'main')),
  );
}

function figure(name: string, value: string): HTMLElement {
  return make('div', {}, make('dt', {}, name), make('dd', {}, value));
}

function missingPart(scene: FileScene, version: AssessableVersion, missing: Missing | undefined, grade: 'pass' | 'excellent'): HTMLElement {
  const title = words.missing(grades[grade]);
  if (missing === undefined) return section(title, paragraph(words.unreachable(grades[grade])));
  if (missing.steps === 0) return section(title, paragraph(words.reached(grades[grade])));
  const titles = new Map(criteriaOf(version).map((criterion) => [criterion.id, criterion.title]));
  const items = missing.improvements.map(({ id, from, to, gain, because }, place) =>
    make(
      'li',
      { hidden: place < shownAtFirst ? undefined : '' },
      make('a', { href: scene.fragment('questions', id) }, make('span', { class: 'mono' }, id), ` ${titles.get(id) ?? ''}`),
      make('span', { class: 'soft' }, `${words.raise(from, to)} · ${words.gain(points(gain))} · ${words.because[because]}`),
    ),
  );
  const rest = items.length - shownAtFirst;
  const more = button(words.more(rest), () => {
    for (const item of items) item.hidden = false;
    more.remove();
  });
  return section(
    title,
    paragraph(words.missingLead(missing.steps, items.length)),
    make('ol', { class: 'missing' }, ...items),
    rest > 0 ? more : undefined,
  );
}

function dimensionPart(version: AssessableVersion, result: AssessmentResult, earlier: EarlierAssessment | undefined): HTMLElement {
  const rules = version.grading?.grades ?? [];
  const pass = rules.find(({ grade }) => grade === 'pass');
  const total = result.conditions.filter(({ what }) => what === 'total');
  const rows = result.dimensions.map(({ id, title, score }) => [
    title,
    score === undefined ? '—' : percent(score),
    score === undefined ? '—' : `${points(score.obtained)} / ${points(score.applicable)}`,
    ...rules.map(({ grade }) => threshold(result.conditions.find((condition) => condition.grade === grade && condition.section === id))),
  ]);
  const totalRow = [
    words.total,
    result.total === undefined ? '—' : percent(result.total),
    result.total === undefined ? '—' : `${points(result.total.obtained)} / ${points(result.total.applicable)}`,
    ...total.map(threshold),
  ];
  const spokes = result.dimensions.map(({ id, title, score }) => ({
    title,
    now: score,
    before: earlier?.scores[id],
    floor: pass === undefined ? 0 : floorOf(pass, id),
  }));
  const head = [words.dimension, words.rate, words.points, ...rules.map(({ grade }) => words.floor(grades[grade]))];
  return section(
    words.dimensions,
    make(
      'div',
      { class: 'dimensions' },
      make('figure', {}, radar(spokes), legend(earlier !== undefined)),
      table(words.dimensions, head, [...rows, totalRow], [1, 2]),
    ),
  );
}

function legend(compared: boolean): HTMLElement {
  const entries = [['shape', words.legend.now], ...(compared ? [['before', words.legend.earlier]] : []), ['floor', words.legend.floor]];
  return make(
    'figcaption',
    { class: 'legend' },
    ...entries.map(([kind = '', text = '']) => make('span', { class: `legend-${kind}` }, text)),
  );
}

function threshold(condition: Condition | undefined): HTMLElement {
  if (condition === undefined) return make('span');
  const state = condition.met ? words.yes : condition.short > 0 ? words.lacks(points(condition.short)) : words.no;
  return make('span', { class: condition.met ? 'met' : 'short' }, `${condition.limit}% `, make('small', {}, state));
}

function comparePart(
  { open, day, tell }: FileScene,
  version: AssessableVersion,
  assessment: Assessment,
  earlier: EarlierAssessment | undefined,
  compare: (on: string | undefined) => void,
): HTMLElement {
  const keep = button(words.keep, () => {
    const today = day();
    const others = assessment.earlier.filter(({ on }) => on !== today);
    open.set(['earlier'], [...others, asEarlier(assessment, version, today)].slice(-20));
    tell(words.kept(formatDay(today)));
  });
  if (assessment.earlier.length === 0) return section(words.compare, make('p', { class: 'actions no-print' }, keep));
  const choice = make(
    'select',
    {},
    make('option', { value: '' }, words.compareNone),
    ...assessment.earlier.map(({ on, title }) =>
      make('option', { value: on, ...(on === earlier?.on && { selected: '' }) }, words.earlierTitle(title, formatDay(on))),
    ),
  );
  choice.addEventListener('change', () => compare(choice.value === '' ? undefined : choice.value));
  const now = answersOf(assessment.answers);
  const changed = criteriaOf(version).filter(({ id }) => earlier !== undefined && earlier.steps[id] !== now[id]);
  const rows = changed.map(({ id, title }) => [`${id} ${title}`, stepText(earlier?.steps[id]), stepText(now[id])]);
  return section(
    words.compare,
    make('div', { class: 'no-print' }, labelled(choice, { label: words.compareWith })),
    ...(earlier === undefined || rows.length === 0
      ? []
      : [table(words.difference, [words.criterion, words.before, words.now], rows, [1, 2])]),
    make('p', { class: 'actions no-print' }, keep),
  );
}

function answersPart(version: AssessableVersion, assessment: Assessment, answers: Readonly<Record<string, Answer>>): HTMLElement {
  const rows = criteriaOf(version)
    .filter(({ id }) => answers[id] !== undefined)
    .map(({ id, title }) => {
      const entry = assessment.answers[id];
      const evidence = entry?.evidence?.flatMap(({ text, files = [] }) => [text, ...files]).join('；') ?? '';
      const reason = entry?.notApplicable?.reason ?? '';
      return [`${id} ${title}`, stepText(answers[id]), reason !== '' ? reason : evidence === '' ? words.noEvidence : evidence];
    });
  return make(
    'details',
    { class: 'part answers' },
    make('summary', {}, words.answers),
    table(words.answers, [words.criterion, words.step, assessmentWords.question.evidence], rows),
  );
}

/** What the command would say of the file, in its words. */
function checksPart(findings: readonly WorkFinding[]): HTMLElement {
  const checks = section(words.checks, findings.length === 0 ? paragraph(words.noFindings, 'met') : findingsList(findings));
  checks.classList.add('checks');
  return checks;
}

function stepText(step: Answer | number | undefined): string {
  if (step === undefined) return '—';
  return step === 'n/a' ? assessmentWords.question.notApplicable : String(step);
}
