import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import { whatIsMissing } from '#domain/assessment/missing.ts';
import type { AssessmentResult } from '#domain/assessment/result.ts';
import { type Answer, percent } from '#domain/assessment/score.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { link, paragraph, points } from './kit.ts';

const words = assessmentWords.result;
const gradeWords = assessmentWords.grades;

/** Where one stands while answering: score, grade so far, key criteria, what is missing. */
export interface Standing {
  readonly element: HTMLElement;
  readonly show: (version: AssessableVersion, result: AssessmentResult, answers: Readonly<Record<string, Answer>>) => void;
}

export function standing(asked: readonly { readonly id: string }[], address: string, label: string): Standing {
  const content = make('div', { class: 'standing-content' });
  const element = make(
    'aside',
    { class: 'standing-side', 'aria-label': words.soFar },
    make('h2', {}, words.soFar),
    content,
    link(address, label),
  );
  return {
    element,
    show: (version, result, answers) => {
      content.replaceChildren(
        make('p', { class: 'score' }, result.total === undefined ? '—' : percent(result.total), make('small', {}, words.score)),
        paragraph(words.progress(result.progress.judged, result.progress.of)),
        paragraph(gradeLine(result)),
        ...(result.failedKeys.length > 0 ? [paragraph(words.keysFailed(result.failedKeys.length), 'short')] : []),
        ...result.notApplicable.map((fault) => paragraph(notApplicableFault(fault), 'short')),
        ...nearest(version, answers, new Set(asked.map(({ id }) => id))),
      );
    },
  };
}

/** What the judged criteria give, said so that a part is never taken for the whole. */
export function gradeLine({ grade, soFar, progress, withinReach }: AssessmentResult): string {
  if (grade !== undefined) return words.gradeNow(gradeWords[grade]);
  if (soFar === undefined) return words.gradeNone;
  const line = words.gradeSoFar(gradeWords[soFar]);
  return progress.judged < progress.of && withinReach !== 'excellent' ? `${line}。${words.outOfReach(gradeWords[withinReach])}` : line;
}

export function notApplicableFault(fault: AssessmentResult['notApplicable'][number]): string {
  if (fault.kind === 'key') return words.faults.key(fault.id);
  return fault.kind === 'dimension' ? words.faults.dimension(fault.title) : words.faults.cap(fault.points, fault.cap);
}

/** The first few steps towards the next grade, of the criteria that are asked. */
function nearest(version: AssessableVersion, answers: Readonly<Record<string, Answer>>, asked: ReadonlySet<string>): readonly Node[] {
  const open = (['pass', 'excellent'] as const)
    .map((grade) => whatIsMissing(version, answers, grade))
    .find((each) => each !== undefined && each.steps > 0);
  const improvements = open?.improvements.filter(({ id }) => asked.has(id)) ?? [];
  if (open === undefined || improvements.length === 0) return [];
  const items = improvements
    .slice(0, 3)
    .map(({ id, from, to, gain }) => make('li', {}, make('b', {}, id), ` ${words.raise(from, to)}，${words.gain(points(gain))}`));
  return [make('h3', {}, words.missing(gradeWords[open.grade])), make('ol', { class: 'nearest' }, ...items)];
}
