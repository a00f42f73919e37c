import type { Finding } from '#domain/finding.ts';
import { statedBounds } from '../comparison/bounds.ts';
import { shingles, similarityOf } from '../comparison/similarity.ts';
import type { Provision } from '../model.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'rubric-steps';
const nearlyEqual = 0.9;

/** A scored criterion has five steps that two auditors can tell apart, and a higher step never asks less than a lower one. */
export const rubricSteps: ProvisionRule = {
  name,
  describe: '评分的条款有 0 到 4 五个步级，各不相同，数值逐级不降。',
  scope: 'provision',
  *check(provision) {
    if (provision.kind === undefined) return;
    const { rubric } = provision;
    if (rubric.length !== 5) {
      yield fault(provision, rubric.length - 1, `有 ${rubric.length} 个步级，应有 0、1、2、3、4 五个`, '补齐或删去步级');
      return;
    }
    yield* equalSteps(provision);
    yield* stepsOutOfOrder(provision);
  },
  examples: {
    good: [
      {
        rubric: [
          '没有作业指导书。',
          '有指导书，抽查 40 份交付单，齐备的不足 28 份。',
          '40 份交付单齐备的达到 28 份。',
          '40 份交付单齐备的达到 36 份。',
          '交付后 30 天内的报修率连续两年下降。',
        ],
      },
      { kind: undefined, rubric: [] },
    ],
    bad: [
      { rubric: ['没有台账。', '有台账，登记不全。', '登记齐全。', '登记齐全，逐月统计。'] },
      { rubric: [] },
      { rubric: ['没有台账。', '有台账，登记不全。', '登记齐全。', '登记齐全。', '登记齐全，逐月统计并公布。'] },
      {
        rubric: [
          '没有台账。',
          '有台账，登记不全。',
          '抽查 40 份工单，登记齐全且有经办人签认的达到 28 份。',
          '抽查 40 份工单，登记齐全且有经办人签认的达到 24 份，逐月统计。',
          '抽查 40 份工单，登记齐全且有经办人签认的达到 40 份。',
        ],
      },
    ],
  },
};

function* equalSteps(provision: Provision): Iterable<Finding> {
  const grams = provision.rubric.map(({ text }) => shingles(text));
  for (const [high, right] of grams.entries()) {
    for (const [low, left] of grams.slice(0, high).entries()) {
      // Steps that differ in a number alone are alike in wording and yet apart.
      if (figures(provision, low) !== figures(provision, high)) continue;
      const likeness = similarityOf(left, right);
      if (likeness < nearlyEqual) continue;
      const how = likeness === 1 ? '相同' : '几乎相同';
      yield fault(provision, high, `步级 ${high} 与步级 ${low} ${how}，应能分辨`, '写明两个步级在证据上差在哪里');
    }
  }
}

function figures(provision: Provision, step: number): string {
  return (provision.rubric[step]?.text.match(/[0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十两半]+/g) ?? []).join(' ');
}

/** The same thing counted in two steps: 达标的达到 36 单, then 达标的达到 30 单. */
function* stepsOutOfOrder(provision: Provision): Iterable<Finding> {
  const lower = new Map<string, { readonly step: number; readonly value: number; readonly phrase: string }>();
  for (const [step, { text }] of provision.rubric.entries()) {
    for (const { limit, value, measure, index, length } of statedBounds(text)) {
      const subject = /[^，。；：、）（0-9]{2,}$/.exec(text.slice(0, index).trimEnd())?.[0];
      if (subject === undefined) continue;
      const key = `${limit} ${measure} ${subject.trim()}`;
      const phrase = text.slice(index, index + length);
      const before = lower.get(key);
      const eased = before !== undefined && before.step < step && (limit === 'min' ? value < before.value : value > before.value);
      if (eased) {
        yield fault(
          provision,
          step,
          `步级 ${step} 的“${subject.trim()} ${phrase}”比步级 ${before.step} 的 ${before.phrase} 低`,
          '较高的步级以满足所有较低的步级为前提，数值应逐级不降',
        );
      }
      lower.set(key, { step, value, phrase });
    }
  }
}

function fault({ file, rubric }: Provision, step: number, message: string, hint: string): Finding {
  const line = rubric[Math.max(0, step)]?.line ?? 1;
  return { rule: name, severity: 'error', file, at: { line, column: 1 }, message, hint };
}
