import type { Day } from '#domain/day.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { phaseOn } from '../versions.ts';
import { soonestEffect } from './notice-period.ts';
import { isMinor, stepBetween } from './steps.ts';

/** Why a draft cannot be published on a day, in Chinese, all reasons at once; what the checks of the repository find comes on top. */
export function unready(standard: Standard, version: StandardVersion, day: Day): string[] {
  return [
    ...commentReasons(version, day),
    ...dateReasons(standard, version, day),
    ...changeReasons(standard, version),
    ...summaryReasons(version),
  ];
}

function* commentReasons({ matter, comments }: StandardVersion, day: Day): Iterable<string> {
  if (matter.commentsUntil !== undefined && day <= matter.commentsUntil) {
    yield `征求意见到 ${matter.commentsUntil} 才截止，今天是 ${day}。`;
  }
  const pending = comments.filter(({ disposition }) => disposition === 'pending').map(({ id }) => id);
  if (pending.length > 0)
    yield `还有 ${pending.length} 条意见没有处理：${pending.join('、')}。在 comments.yaml 写明 disposition 和 response。`;
}

function* dateReasons(standard: Standard, version: StandardVersion, day: Day): Iterable<string> {
  const { effective, transition } = version.matter;
  const before = previous(standard, version);
  if (effective === undefined) yield '没有实施日期。在 version.yaml 写 effective。';
  else if (effective < day) yield `实施日期 ${effective} 已经过去。`;
  else if (before !== undefined && effective < soonestEffect({ before, version }, day)) {
    const kind = isMinor({ before, version }) ? '小版本' : '大版本';
    yield `今天发布，${kind}最早 ${soonestEffect({ before, version }, day)} 实施（实施规则 RQ-005），现在写的是 ${effective}。`;
  }
  if (before === undefined || isMinor({ before, version }) || standard.matter.kind !== 'criteria') return;
  if (transition === undefined) yield '大版本没有过渡期。在 version.yaml 写 transition 的 from 和 until。';
  else {
    const usable = earlierVersions(standard, version).filter((each) => phaseOn(each, standard, effective ?? day) !== 'superseded');
    const left = usable.map((each) => each.version).filter((number) => !transition.from.includes(number));
    if (left.length > 0) yield `过渡期没有写到仍可使用的 ${left.join('、')} 版。补进 transition 的 from。`;
    if (effective !== undefined && transition.until <= effective) yield `过渡期在 ${transition.until} 结束，不晚于实施日期 ${effective}。`;
  }
}

function* changeReasons(standard: Standard, version: StandardVersion): Iterable<string> {
  const before = previous(standard, version);
  if (before === undefined) return;
  if (before.matter.status === 'draft') yield `${before.version} 版还是草案，要先发布或撤下。`;
  const step = stepBetween(standard, before, version);
  if (step.changes.changes.every(({ relation }) => relation === 'unchanged')) yield `与 ${before.version} 版没有任何差别。`;
  if (version.changes === undefined) yield '没有 changes.yaml：通过本版的决议写在那里。';
  else if (/征求意见/.test(version.changes.resolution)) {
    yield `changes.yaml 的 resolution 还是同意征求意见的决议（${version.changes.resolution}），应写通过本版的决议。`;
  }
}

/** What a draft says of itself must not be printed as the published text. */
function* summaryReasons({ matter }: StandardVersion): Iterable<string> {
  if (/征求意见|草案/.test(matter.summary))
    yield `version.yaml 的 summary 还说是征求意见稿或草案（${matter.summary}），应改成发布时的说明。`;
}

function previous(standard: Standard, version: StandardVersion): StandardVersion | undefined {
  return earlierVersions(standard, version).at(-1);
}

function earlierVersions(standard: Standard, version: StandardVersion): readonly StandardVersion[] {
  return standard.versions.slice(0, standard.versions.indexOf(version));
}
