import type { Threshold } from '#schema/provision.ts';
import { inBaseUnit, type StatedBound, statedBounds, statedQuantities } from '../comparison/bounds.ts';
import { modals } from '../comparison/modality.ts';
import type { Provision } from '../model.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'threshold-in-prose';

/** What the front matter says of a limit, the prose says too, with the same number, unit and direction: the comparison of versions relies on it. */
export const thresholdInProse: ProvisionRule = {
  name,
  describe: 'thresholds 中的数值、单位和方向与要求的文字一致。',
  scope: 'provision',
  *check(provision) {
    const texts = textsWithLimits(provision);
    const obliged = provision.requirements.flatMap(({ text }) => boundsAfterTheModal(text));
    for (const [index, threshold] of provision.thresholds.entries()) {
      const fault = faultOf(threshold, texts, obliged) ?? shared(provision.thresholds.slice(0, index + 1), texts);
      if (fault === undefined) continue;
      yield {
        rule: name,
        severity: 'error',
        file: provision.file,
        at: { path: ['thresholds', index] },
        message: `thresholds 写 ${threshold.quantity} ${written(threshold)}，${fault}`,
        hint: '改正 thresholds 或要求的文字，使两处相同',
      };
    }
  },
  examples: {
    good: [
      { thresholds: [{ quantity: 'first-response', max: 2, unit: 'h' }], requirements: ['企业应在受理后 2 小时内首次响应顾客。'] },
      { thresholds: [{ quantity: 'first-response', max: 2, unit: 'h' }], requirements: ['企业应在受理后 120 分钟内首次响应顾客。'] },
      { thresholds: [{ quantity: 'survey-interval', max: 1, unit: 'year' }], requirements: ['企业应至少每 12 个月测评一次满意度。'] },
      { thresholds: [{ quantity: 'change-notice', min: 7, unit: 'd' }], requirements: ['企业应在变更生效前至少七天公布对照。'] },
      { thresholds: [{ quantity: 'absence', max: 6, unit: 'month' }], requirements: ['离岗超过 6 个月的，企业应停止该人员独立作业。'] },
      { thresholds: [{ quantity: 'bar', min: 12, unit: 'month' }], requirements: ['申请企业应在申请前 12 个月内没有被撤销证书。'] },
      { thresholds: [{ quantity: 'suspension', max: 6, unit: 'month' }], requirements: ['暂停期限不得超过 6 个月。'] },
      { thresholds: [{ quantity: 'same-leader', max: 5, unit: 'times' }], requirements: ['同一名组长不得连续 5 次以上审核同一企业。'] },
    ],
    bad: [
      { thresholds: [{ quantity: 'first-response', max: 2, unit: 'h' }], requirements: ['企业应在受理后 4 小时内首次响应顾客。'] },
      { thresholds: [{ quantity: 'first-response', max: 2, unit: 'd' }], requirements: ['企业应在受理后 2 小时内首次响应顾客。'] },
      { thresholds: [{ quantity: 'answer-rate', max: 85, unit: '%' }], requirements: ['企业应使每个月的接通率不低于 85%。'] },
      { thresholds: [{ quantity: 'answer-rate', min: 85, unit: '%' }], requirements: ['企业应使接通率逐月上升。'] },
      {
        thresholds: [
          { quantity: 'risk-review-interval', max: 12, unit: 'month' },
          { quantity: 'drill-interval', max: 12, unit: 'month' },
        ],
        requirements: ['企业应至少每 12 个月识别一次风险。', '企业应至少每 24 个月演练一次。'],
      },
    ],
  },
};

function textsWithLimits({ prose, requirements }: Provision): string[] {
  return [...requirements, ...prose].map(({ text }) => text);
}

/**
 * Bounds on what is asked. One before the modal word belongs to a condition (超过 6 个月的，应 …), one beside a negation (12 个月内没有 …) to what
 * must not happen: they may point the other way. A prohibition turns the bound in it (不得连续 5 次以上 is at most).
 */
function boundsAfterTheModal(text: string): StatedBound[] {
  const modal = modals(text)[0];
  if (modal === undefined) return [];
  return statedBounds(text)
    .filter(({ index, length }) => index > modal.index && !/^(?:之|以)?内[^，。；]{0,3}(?:没有|未|不)/.test(text.slice(index + length)))
    .map((bound) => {
      const between = text.slice(modal.index + modal.word.length, bound.index);
      const turned =
        modal.force === 'shall-not' && /^[^，。；]+$/.test(between) && !/^(?:超过|低于|少于|高于|多于|晚于|迟于)\s?$/.test(between);
      return turned ? { ...bound, limit: bound.limit === 'max' ? 'min' : 'max' } : bound;
    });
}

function faultOf(threshold: Threshold, texts: readonly string[], obliged: readonly StatedBound[]): string | undefined {
  for (const limit of ['max', 'min'] as const) {
    const asked = threshold[limit];
    if (asked === undefined) continue;
    const { value, measure } = inBaseUnit(asked, threshold.unit);
    const same = obliged.filter((bound) => sameMeasure(bound.measure, measure) && bound.value === value);
    if (same.length > 0 && same.every((bound) => bound.limit !== limit)) return `而要求把它写成${limit === 'max' ? '下限' : '上限'}`;
    if (same.length > 0) continue;
    const stated = texts.flatMap(statedQuantities).filter((quantity) => sameMeasure(quantity.measure, measure));
    if (stated.some((quantity) => quantity.value === value)) continue;
    const others = texts.flatMap((text) => phrases(text, measure));
    return others.length > 0 ? `而文字写的是 ${[...new Set(others)].join('、')}` : '而文字里没有这个数值和单位';
  }
  return undefined;
}

/** Two limits of 12 months are stated twice: else one of them has changed in the prose alone. Asked of the last of the thresholds given. */
function shared(thresholds: readonly Threshold[], texts: readonly string[]): string | undefined {
  const last = limitsOf(thresholds.at(-1));
  for (const limit of last) {
    const claimed = thresholds.flatMap(limitsOf).filter((other) => other.value === limit.value && other.measure === limit.measure).length;
    const stated = texts
      .flatMap(statedQuantities)
      .filter((other) => other.value === limit.value && sameMeasure(other.measure, limit.measure));
    if (stated.length < claimed) return `而文字里这个数值只有 ${stated.length} 处，thresholds 中有 ${claimed} 处`;
  }
  return undefined;
}

function limitsOf(threshold: Threshold | undefined): { readonly value: number; readonly measure: string }[] {
  if (threshold === undefined) return [];
  const { max, min, unit } = threshold;
  return [max, min].flatMap((value) => (value === undefined ? [] : [inBaseUnit(value, unit)]));
}

/** Turns and pieces are counted by many words (次, 项, 张 …), which the unit `times` stands for. */
function sameMeasure(stated: string, measure: string): boolean {
  return stated === measure || (measure === 'times' && /^[次项条份单名人张件台户家笔起处位轮]$/.test(stated));
}

function phrases(text: string, measure: string): string[] {
  return statedQuantities(text)
    .filter((quantity) => sameMeasure(quantity.measure, measure))
    .map(({ index, length }) => text.slice(index, index + length));
}

function written({ max, min, unit }: Threshold): string {
  return [min === undefined ? [] : `≥ ${min} ${unit}`, max === undefined ? [] : `≤ ${max} ${unit}`].flat().join('，');
}
