import type { Finding } from '#domain/finding.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'version-dates';

/** A published version says when it was published and takes effect, a draft until when it may be commented on; versions follow each other in time. */
export const versionDates = {
  name,
  describe: '已发布的版本有发布和实施日期，草案有征求意见截止日期；各版日期依次在后。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { version, before } of versionsOf(standards)) {
      yield* version.matter.status === 'draft' ? ofDraft(version) : ofPublished(version);
      if (before !== undefined) yield* ofOrder(before, version);
    }
  },
} satisfies StandardRule;

function* ofDraft({ file, matter }: StandardVersion): Iterable<Finding> {
  if (matter.commentsUntil === undefined) yield fault(name, file, ['status'], '草案没有征求意见截止日期。', '写 commentsUntil。');
  if (matter.published !== undefined)
    yield fault(name, file, ['published'], '草案不应有发布日期。', '删去 published，或改 status 为 published。');
}

function* ofPublished({ file, matter }: StandardVersion): Iterable<Finding> {
  const { published, effective } = matter;
  if (published === undefined) yield fault(name, file, ['status'], '已发布的版本没有发布日期。', '写 published。');
  if (effective === undefined) yield fault(name, file, ['status'], '已发布的版本没有实施日期。', '写 effective。');
  if (published !== undefined && effective !== undefined && effective < published) {
    yield fault(name, file, ['effective'], `实施日期 ${effective} 早于发布日期 ${published}。`, '先发布，后实施。');
  }
}

function* ofOrder(before: StandardVersion, { file, version, matter }: StandardVersion): Iterable<Finding> {
  if (before.matter.status === 'draft' && matter.status === 'published') {
    yield fault(name, file, ['status'], `${before.version} 还是草案，${version} 不能已经发布。`, '草案只能是最新的版本。');
  }
  for (const key of ['published', 'effective'] as const) {
    const [earlier, later] = [before.matter[key], matter[key]];
    if (earlier === undefined || later === undefined || earlier < later) continue;
    yield fault(name, file, [key], `${key} 是 ${later}，不晚于 ${before.version} 的 ${earlier}。`, '新版在旧版之后发布和实施。');
  }
}
