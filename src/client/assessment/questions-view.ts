import { answersOf, askedCriteria } from '#domain/assessment/answers.ts';
import { type AssessableCriterion, type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { assessmentResult } from '#domain/assessment/result.ts';
import type { Assessment } from '#schema/assessment.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { criterionEvidence } from './criterion-text.ts';
import { evidenceFields } from './evidence-fields.ts';
import { lineField, textField } from './fields.ts';
import { button } from './kit.ts';
import { questionnaire } from './questionnaire.ts';
import { isAssessment } from './reading.ts';
import type { FileScene, View } from './scene.ts';
import { fetchVersion } from './versions.ts';

const words = assessmentWords.question;

/** The questions of a self-assessment. */
export async function questionsView(scene: FileScene): Promise<View | undefined> {
  const { open, fragment } = scene;
  if (!isAssessment(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const { extent, upgraded } = open.document;
  const asked = askedOf(version, extent, scene.item);
  const notes = upgraded && (await (await import('./change-notes.ts')).changeNotes(version, upgraded, open.document.earlier));
  return questionnaire(scene, {
    version,
    asked,
    view: 'questions',
    answers: 'answers',
    finish: { address: fragment('result'), label: words.finish },
    judged: () => {
      const answers = isAssessment(open.document) ? answersOf(open.document.answers) : {};
      return { answers, result: assessmentResult(version, answers, asked) };
    },
    ...(notes && { notes }),
    below: asked.length < criteriaOf(version).length ? widening(scene, asked) : undefined,
    fields: answerFields,
  });
}

/** Takes in the criteria that were left out; what was answered stays. */
function widening({ open, go, fragment }: FileScene, asked: readonly AssessableCriterion[]): HTMLElement {
  const widen = button(
    words.widen,
    () => {
      open.set(['extent'], { scan: 'full' });
      go(fragment('questions', 'all'));
    },
    'text',
  );
  return make('p', { class: 'widen' }, widen, make('span', { class: 'hint' }, words.widenHint(asked.length)));
}

/** What is asked: everything, where the extent names nothing of this version; a criterion that an address names is asked too, though the extent leaves it out. */
function askedOf(version: AssessableVersion, extent: Assessment['extent'], named: string | undefined): readonly AssessableCriterion[] {
  const within = askedCriteria(version, extent);
  const asked = within.length === 0 ? askedCriteria(version, { scan: 'full' }) : within;
  if (named === undefined || asked.some(({ id }) => id === named)) return asked;
  const all = askedCriteria(version, { scan: 'full' });
  return all.filter((criterion) => criterion.id === named || asked.includes(criterion));
}

function answerFields(scene: FileScene, criterion: AssessableCriterion): readonly Node[] {
  const path = ['answers', criterion.id];
  return [
    make(
      'div',
      { class: 'answer-fields' },
      evidenceFields(scene, path),
      lineField(scene, [...path, 'responsible'], { label: words.responsible, hint: words.responsibleHint }, 'optional'),
      textField(scene, [...path, 'note'], { label: words.note }, 'optional', 2),
    ),
    criterionEvidence(criterion),
  ];
}
