import type { Finding } from '#domain/finding.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';
import { provisionsOf } from '../tree.ts';

const name = 'minor-keeps';

/** A minor version keeps the set of criteria, their points and kinds, and the grading: certified before, certified after (design section 3). */
export const minorKeeps = {
  name,
  describe: '小版本不增删条款，不改分值、类别和等级规则。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { version, before } of versionsOf(standards)) {
      if (before !== undefined && majorOf(version) === majorOf(before)) yield* kept(before, version);
    }
  },
} satisfies StandardRule;

function* kept(before: StandardVersion, version: StandardVersion): Iterable<Finding> {
  const hint = '撤回这处改动，或改发大版本并规定过渡期。';
  const from = new Map(provisionsOf(before).map((provision) => [provision.id, provision]));
  for (const provision of provisionsOf(version)) {
    const old = from.get(provision.id);
    from.delete(provision.id);
    if (old === undefined) {
      const place = version.matter.sections.findIndex(({ id }) => id === provision.section);
      yield fault(name, version.file, ['sections', place, 'criteria'], `小版本 ${version.version} 增加了 ${provision.id}。`, hint);
    } else if (old.points !== provision.points) {
      yield fault(name, provision.file, ['points'], `小版本把 ${provision.id} 的分值由 ${old.points} 改为 ${provision.points}。`, hint);
    } else if (old.kind !== provision.kind) {
      yield fault(name, provision.file, ['kind'], `小版本把 ${provision.id} 由 ${old.kind} 改为 ${provision.kind}。`, hint);
    }
  }
  for (const id of from.keys()) yield fault(name, version.file, ['sections'], `小版本 ${version.version} 删去了 ${id}。`, hint);
  const old = new Map(before.sections.map(({ id, points }) => [id, points]));
  for (const [place, { id, points }] of version.sections.entries()) {
    if (points === old.get(id)) continue;
    yield fault(name, version.file, ['sections', place, 'points'], `小版本改了维度 ${id} 的分值（原为 ${old.get(id) ?? '无'}）。`, hint);
  }
  if (JSON.stringify(version.grading) !== JSON.stringify(before.grading)) {
    yield fault(name, version.file, ['grading'], `小版本 ${version.version} 改了等级规则。`, hint);
  }
}

function majorOf({ version }: StandardVersion): string | undefined {
  return version.split('.')[0];
}
