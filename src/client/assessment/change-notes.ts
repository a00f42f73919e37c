import { answersOfEarlier } from '#domain/assessment/answers.ts';
import type { AssessableCriterion, AssessableVersion } from '#domain/assessment/assessable.ts';
import { upgradeQuestions } from '#domain/assessment/upgrade.ts';
import type { Assessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { upgradeWords as words } from '#site/labels/upgrade.ts';
import { changeNote } from './upgrade-parts.ts';
import { fetchChanges, fetchVersion } from './versions.ts';

/** The change behind each question of an upgraded assessment, and how long the older version may be used; nothing while the changes cannot be had. */
export async function changeNotes(
  version: AssessableVersion,
  { from }: NonNullable<Assessment['upgraded']>,
  earlier: Assessment['earlier'],
): Promise<((criterion: AssessableCriterion) => readonly Node[]) | undefined> {
  const [standard = '', number = ''] = from.split('@');
  const [old, found] = await Promise.all([fetchVersion(from), fetchChanges(standard, number, version.version)]);
  if (found === undefined) return undefined;
  const before = earlier.findLast((each) => each.standard === from);
  const { asked } = upgradeQuestions(before === undefined ? {} : answersOfEarlier(before), version, found.changes);
  const until = old?.usableUntil;
  const deadline = until === undefined ? undefined : words.deadline(number, formatDay(until));
  return ({ id }) => asked.filter((question) => question.id === id).map((question) => changeNote(question, number, deadline));
}
