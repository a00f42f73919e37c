import { lastDayOfPeriod } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'transition';

/** Months that a transition lasts at least (rules, RQ-006 a). */
const least = 12;

/** A major version of criteria gives those on an older one time, and that time may be prolonged before it is over (rules, RQ-006 and RQ-007). */
export const transition = {
  name,
  describe: '评价准则的大版本规定过渡期，指明已有的旧版本；延长在届满前公布。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { standard, version, before } of versionsOf(standards)) yield* ofVersion(standard, version, before);
    for (const standard of standards) yield* ofExtensions(standard);
  },
} satisfies StandardRule;

function* ofVersion(standard: Standard, version: StandardVersion, before: StandardVersion | undefined): Iterable<Finding> {
  const { matter, file } = version;
  if (matter.transition === undefined) {
    const major = before !== undefined && before.version.split('.')[0] !== version.version.split('.')[0];
    if (!major || standard.matter.kind !== 'criteria' || matter.status !== 'published') return;
    yield fault(
      name,
      file,
      ['version'],
      `大版本 ${version.version} 没有过渡期。`,
      '写 transition：从哪些版本（from），到哪天为止（until）。',
    );
    return;
  }
  const { from, until } = matter.transition;
  const earlier = standard.versions.slice(0, standard.versions.indexOf(version)).map((each) => each.version);
  for (const [place, old] of from.entries()) {
    if (earlier.includes(old)) continue;
    const hint = `更早的版本有 ${earlier.join('、') || '（无）'}。`;
    yield fault(name, file, ['transition', 'from', place], `过渡所指的 ${old} 不是更早的版本。`, hint);
  }
  const soonest = matter.effective && lastDayOfPeriod(matter.effective, least);
  if (soonest === undefined || soonest <= until) return;
  const message = `过渡期自 ${matter.effective} 至 ${until}，不足 ${least} 个月。`;
  yield fault(name, file, ['transition', 'until'], message, `不早于 ${soonest}（实施规则 RQ-006）。`);
}

function* ofExtensions(standard: Standard): Iterable<Finding> {
  const file = standard.file.replace(/standard\.yaml$/, 'transitions.yaml');
  const ends = new Map(standard.versions.flatMap(({ version, matter }) => (matter.transition ? [[version, matter.transition.until]] : [])));
  for (const [index, { version, dated, until }] of standard.extensions.entries()) {
    const at = ['extensions', index];
    const end = ends.get(version);
    if (end === undefined) yield fault(name, file, [...at, 'version'], `${version} 没有过渡期可延长。`, '写规定过渡期的版本。');
    else if (until <= end) yield fault(name, file, [...at, 'until'], `延长至 ${until}，不晚于原来的 ${end}。`, '过渡期只能延长。');
    else if (end < dated)
      yield fault(name, file, [...at, 'dated'], `${dated} 才公布，过渡期已于 ${end} 届满。`, '延长在原期限届满前公布（实施规则 RQ-007）。');
    if (end !== undefined && end < until) ends.set(version, until);
  }
}
