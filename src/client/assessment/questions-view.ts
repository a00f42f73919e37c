import { answersOf, askedCriteria } from '#domain/assessment/answers.ts';
import type { AssessableCriterion, AssessableVersion } from '#domain/assessment/assessable.ts';
import { assessmentResult } from '#domain/assessment/result.ts';
import type { Assessment } from '#schema/assessment.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { criterionEvidence } from './criterion-text.ts';
import { evidenceFields } from './evidence-fields.ts';
import { lineField, textField } from './fields.ts';
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
  const asked = askedOf(version, open.document.extent, scene.item);
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
    fields: answerFields,
  });
}

/** What is asked; a criterion that an address names is asked too, though the extent leaves it out. */
function askedOf(version: AssessableVersion, extent: Assessment['extent'], named: string | undefined): readonly AssessableCriterion[] {
  const asked = askedCriteria(version, extent);
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
