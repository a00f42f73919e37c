import { answersOf } from '#domain/assessment/answers.ts';
import { type AssessableCriterion, criteriaOf } from '#domain/assessment/assessable.ts';
import { assessmentResult } from '#domain/assessment/result.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { auditWords as words } from '#site/labels/audit.ts';
import { make } from '../elements.ts';
import { criterionEvidence } from './criterion-text.ts';
import { evidenceFields } from './evidence-fields.ts';
import { labelled, textField } from './fields.ts';
import { addFinding } from './findings-view.ts';
import { button } from './kit.ts';
import { at, type Path } from './path.ts';
import { questionnaire } from './questionnaire.ts';
import { isAudit } from './reading.ts';
import type { FileScene, View } from './scene.ts';
import { fetchVersion } from './versions.ts';

/** Scoring by criterion: both auditors alone first, then the step agreed on, the evidence, and why not one step more (rules RH-005). */
export async function scoringView(scene: FileScene): Promise<View | undefined> {
  const { open, fragment } = scene;
  if (!isAudit(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const asked = criteriaOf(version);
  return questionnaire(scene, {
    version,
    asked,
    view: 'scoring',
    answers: 'judgements',
    finish: { address: fragment('report'), label: words.report },
    judged: () => {
      const answers = isAudit(open.document) ? answersOf(open.document.judgements) : {};
      return { answers, result: assessmentResult(version, answers, asked) };
    },
    fields: (inner, criterion) => judgementFields(inner, criterion),
  });
}

function judgementFields(scene: FileScene, criterion: AssessableCriterion): readonly Node[] {
  const path = ['judgements', criterion.id];
  const find = button(words.addFinding, () => {
    const id = addFinding(scene, criterion.id);
    scene.go(scene.fragment('findings', id));
  });
  return [
    make(
      'div',
      { class: 'answer-fields' },
      aloneFields(scene, path),
      evidenceFields(scene, path),
      textField(scene, [...path, 'why'], { label: words.why, hint: words.whyHint }, 'optional', 2),
    ),
    make('p', { class: 'actions' }, find),
    criterionEvidence(criterion),
  ];
}

/** What each auditor gave alone, in order; a second without a first is not written. */
function aloneFields({ open, signal }: FileScene, path: Path): HTMLElement {
  const target = [...path, 'alone'];
  const selects = [words.first, words.second].map((name) => {
    const options = [
      ['', words.none] as const,
      ...assessmentWords.question.stepNames.map((step, place) => [String(place), `${place} ${step}`] as const),
    ];
    return { name, select: make('select', {}, ...options.map(([value, text]) => make('option', { value }, text))) };
  });
  const show = (): void => {
    const found = at(open.document, target);
    for (const [place, { select }] of selects.entries()) select.value = Array.isArray(found) ? String(found[place] ?? '') : '';
  };
  show();
  open.addEventListener('change', show, { signal });
  const write = (): void => {
    const steps = selects
      .map(({ select }) => select.value)
      .filter((value) => value !== '')
      .map(Number);
    open.set(target, steps.length === 0 ? undefined : steps);
  };
  for (const { select } of selects) select.addEventListener('change', write, { signal });
  return make(
    'fieldset',
    { class: 'field' },
    make('legend', {}, words.alone),
    make('div', { class: 'field-row' }, ...selects.map(({ name, select }) => labelled(select, { label: name }))),
  );
}
