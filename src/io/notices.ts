import type { Filed, Finding } from '#domain/finding.ts';
import type { Standard } from '#domain/standard/model.ts';
import type { Notice } from '#schema/prose.ts';

const hint = '写已有的标准和版本，或删去 about。';

/** A notice about a version leads its readers there, so there must be one. `isBroken` tells of standards that have faults of their own. */
export function* noticeFindings(
  notices: readonly Filed<Notice>[],
  standards: readonly Standard[],
  isBroken: (standard: string) => boolean,
): Iterable<Finding> {
  for (const { file, value } of notices) {
    if (value.about === undefined || isBroken(value.about.standard)) continue;
    const { standard, version } = value.about;
    const found = standards.find(({ id }) => id === standard);
    if (found?.versions.some((each) => each.version === version)) continue;
    const [key, message] = found
      ? (['version', `通知所说的 ${standard} 没有 ${version} 版。`] as const)
      : (['standard', `通知所说的标准 ${standard} 不存在。`] as const);
    yield { rule: 'notice-version', severity: 'error', file, at: { path: ['about', key] }, message, hint };
  }
}
