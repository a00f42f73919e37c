import type { Standard } from '#domain/standard/model.ts';
import { comparisonLabels } from '#site/labels/comparison.ts';

/** Errata and extensions that one state of a standard has and an earlier one had not, one line each. */
export function newNotices(old: Standard | undefined, now: Standard): string[] {
  const known = new Set<string>([...(old?.errata ?? []), ...(old?.extensions ?? [])].map((entry) => JSON.stringify(entry)));
  const fresh = <T>(entries: readonly T[]): T[] => entries.filter((entry) => !known.has(JSON.stringify(entry)));
  return [
    ...fresh(now.errata).map(
      ({ id, version, provision, class: kind, was, is, reason }) =>
        `勘误 ${id}：${now.id} ${version} 的 ${provision}，${comparisonLabels.class[kind]}，“${was}”改为“${is}”。${reason}`,
    ),
    ...fresh(now.extensions).map(
      ({ version, until, reason, resolution }) => `${now.id} ${version} 的过渡期延长至 ${until}。${reason}（${resolution}）`,
    ),
  ];
}
