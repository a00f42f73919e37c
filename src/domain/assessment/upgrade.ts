import type { Assessment } from '#schema/assessment.ts';
import type { ChangeClass } from '#schema/standard.ts';
import type { Day } from '../day.ts';
import type { Relation } from '../standard/comparison/change-set.ts';
import { answersOf, asEarlier } from './answers.ts';
import { type AssessableVersion, criteriaOf } from './assessable.ts';
import { type AssessmentResult, assessmentResult } from './result.ts';
import type { Scorable } from './scorable.ts';
import type { Answer } from './score.ts';

/** What an upgrade needs of a change (design section 6); the change set as made or as published, where unchanged criteria are left out. */
export interface ChangeOutline {
  readonly relation: Relation;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly class?: ChangeClass;
  readonly declared?: ChangeClass;
}

/** A criterion of the newer version that must be judged anew. */
export interface UpgradeQuestion<C> {
  readonly id: string;
  readonly because: 'added' | 'tightened' | 'substantive' | 'split' | 'merged' | 'replaced';
  /** What is different, to be shown. */
  readonly change: C;
  /** How the criteria that it continues were judged; nothing known where they were not. */
  readonly before: readonly { readonly id: string; readonly answer: Answer | undefined }[];
}

/** A criterion of which the judgement stands. */
export interface CarriedCriterion<C> {
  readonly id: string;
  readonly answer: Answer | undefined;
  /** A change that leaves the judgement as it was: editorial, moved, or relaxed, where the step may now be higher. */
  readonly change: C | undefined;
}

/** The way from one version to another: each criterion of the newer is either asked or carried over, never both. */
export interface Upgrade<C> {
  readonly asked: readonly UpgradeQuestion<C>[];
  readonly carried: readonly CarriedCriterion<C>[];
  /** Criteria of the older version that nothing continues. */
  readonly removed: readonly string[];
  /** What the judgements that were carried over give under the newer version. */
  readonly soFar: AssessmentResult;
}

const reasons: Readonly<Partial<Record<Relation, UpgradeQuestion<unknown>['because']>>> = {
  added: 'added',
  split: 'split',
  merged: 'merged',
  replaced: 'replaced',
};

/**
 * Which criteria must be judged anew to stand on a newer version: those that it adds, tightens, changes in substance, splits, merges or replaces.
 * What is unchanged, editorial, moved or relaxed is carried over, for who met it before meets it still (rules RQ-002). The committee's declared
 * class counts before the detected one. Without judgements (a certificate's score record has none) the questions are the same.
 */
export function upgradeQuestions<C extends ChangeOutline>(
  answers: Readonly<Record<string, Answer>>,
  to: Scorable,
  changes: readonly C[],
): Upgrade<C> {
  const criteria = criteriaOf(to);
  const byId = new Map(changes.flatMap((change) => change.to.map((id) => [id, change] as const)));
  const asked: UpgradeQuestion<C>[] = [];
  const carried: CarriedCriterion<C>[] = [];
  for (const { id } of criteria) {
    const change = byId.get(id);
    const because = change && reasonOf(change);
    if (change === undefined || because === undefined) carried.push({ id, answer: answers[id], change });
    else asked.push({ id, because, change, before: change.from.map((old) => ({ id: old, answer: answers[old] })) });
  }
  const kept = carried.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer] as const]));
  return {
    asked,
    carried,
    removed: changes.filter(({ relation }) => relation === 'removed').flatMap(({ from }) => from),
    soFar: assessmentResult(to, Object.fromEntries(kept)),
  };
}

function reasonOf(change: ChangeOutline): UpgradeQuestion<unknown>['because'] | undefined {
  const whole = reasons[change.relation];
  if (whole !== undefined) return whole;
  const kind = change.declared ?? change.class;
  if (kind === 'tightening') return 'tightened';
  return kind === 'substantive' ? 'substantive' : undefined;
}

/**
 * An assessment taken to a newer version as a new file: judgements that stand are kept, those that must be made anew are left open with the
 * evidence and the posts of the criteria they continue, and the old result is kept to compare with. Only what is left open is asked; the score is that
 * of all. Nothing that was written is lost: notes of criteria that nothing continues stay in the old file.
 */
export function upgradedAssessment(
  assessment: Assessment,
  versions: { readonly from: AssessableVersion; readonly to: AssessableVersion },
  changes: readonly ChangeOutline[],
  made: { readonly id: string; readonly on: Day },
): Assessment {
  const { from, to } = versions;
  const { asked, carried } = upgradeQuestions(answersOf(assessment.answers), to, changes);
  const kept = carried.flatMap(({ id }) => {
    const answer = assessment.answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const open = asked.flatMap(({ id, before }) => {
    const old = before.flatMap((each) => assessment.answers[each.id] ?? []);
    const evidence = old.flatMap((each) => each.evidence ?? []);
    const responsible = old.find((each) => each.responsible)?.responsible;
    if (evidence.length === 0 && responsible === undefined) return [];
    return [[id, { ...(evidence.length > 0 && { evidence: evidence.slice(0, 50) }), ...(responsible && { responsible }) }] as const];
  });
  const continued = new Map(changes.flatMap((change) => change.from.map((old) => [old, change.to[0]] as const)));
  const stands = new Set(criteriaOf(to).map(({ id }) => id));
  return {
    ...assessment,
    id: made.id,
    created: made.on,
    updated: made.on,
    standard: `${to.standard}@${to.version}`,
    extent: askedOnly(asked),
    upgraded: { from: assessment.standard },
    answers: Object.fromEntries([...kept, ...open]),
    plan: {
      actions: assessment.plan.actions.map((action) =>
        stands.has(action.criterion) ? action : { ...action, criterion: continued.get(action.criterion) ?? action.criterion },
      ),
    },
    earlier: [...assessment.earlier, asEarlier(assessment, from, assessment.updated)].slice(-20),
  };
}

/** The extent of an assessment that asks what an upgrade asks, and nothing else. */
export function askedOnly(asked: readonly { readonly id: string }[]): Assessment['extent'] {
  return { scan: 'full', criteria: asked.map(({ id }) => id) };
}
