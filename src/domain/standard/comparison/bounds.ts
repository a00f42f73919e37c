import { narrow } from './normalise.ts';

/** A quantity that a sentence limits: 不超过 2 小时 is at most 120 minutes. */
export interface StatedBound {
  readonly limit: 'max' | 'min';
  readonly value: number;
  /** What is measured: minutes, months, per cent, or the unit's own word. */
  readonly measure: string;
  readonly index: number;
  readonly length: number;
}

/** A value in its base unit, so that 120 min and 2 h are one. */
export function inBaseUnit(value: number, unit: string): { readonly value: number; readonly measure: string } {
  const base = bases.get(unit.replace(/^个/, ''));
  return base === undefined ? { value, measure: unit } : { value: value * base.factor, measure: base.measure };
}

const bases = new Map(
  [
    { measure: 'minute', factor: 1 / 60, units: ['s', '秒', 'second', 'seconds'] },
    { measure: 'minute', factor: 1, units: ['min', '分钟', 'minute', 'minutes'] },
    { measure: 'minute', factor: 60, units: ['h', '小时', 'hour', 'hours'] },
    { measure: 'minute', factor: 1440, units: ['d', '日', '天', '自然日', 'day', 'days'] },
    { measure: 'minute', factor: 10_080, units: ['周', '星期', 'week', 'weeks'] },
    { measure: 'month', factor: 1, units: ['月', 'month', 'months'] },
    { measure: 'month', factor: 3, units: ['季度', 'quarter', 'quarters'] },
    { measure: 'month', factor: 12, units: ['年', 'year', 'years'] },
    { measure: '%', factor: 1, units: ['%', '％'] },
  ].flatMap(({ units, measure, factor }) => units.map((unit) => [unit, { measure, factor }] as const)),
);

/** A number with its unit in a sentence, limited or not. */
export interface StatedQuantity {
  readonly value: number;
  readonly measure: string;
  readonly index: number;
  readonly length: number;
}

/** The limits that a sentence states in numbers, in order. A number without a word that limits it is none. */
export function statedBounds(text: string): StatedBound[] {
  return statedQuantities(text).flatMap((stated) => {
    const { index, length } = stated;
    const limit = limitOf(text.slice(0, index), text.slice(index + length), narrow(text).slice(index, index + length));
    return limit === undefined ? [] : [{ limit, ...stated }];
  });
}

/** All numbers with a unit that a sentence states, in order, each in its base unit. */
export function statedQuantities(text: string): StatedQuantity[] {
  const found: StatedQuantity[] = [];
  for (const match of narrow(text).matchAll(quantity)) {
    const [whole, digits = '', unit = ''] = match;
    const value = numberOf(digits);
    if (value !== undefined) found.push({ ...inBaseUnit(value, unit), index: match.index, length: whole.length });
  }
  return found;
}

const quantity =
  /([0-9]+(?:\.[0-9]+)?|[〇零一二三四五六七八九十百千万两]+)\s?(个?工作日|个?自然日|个?小时|分钟|个月|季度|个?星期|周|日|天|年|秒|万元|亿元|元|倍|次|人|名|项|条|份|单|(?<=[0-9]\s?)(?:张|件|台|户|家|笔|起|处|位|轮|分)|%|个百分点|(?:h|min|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?|bits?|characters?)\b)/g;

const atMost =
  /(?:不超过|不得超过|不应超过|不大于|不高于|不多于|不迟于|不晚于|至多|最多|最迟|最长|低于|小于|少于|[≤<]|at most|no (?:more|longer|later) than|within|maximum(?: of)?|up to)\s?$/i;
const atLeast =
  /(?:不少于|不得少于|不低于|不得低于|不应低于|不小于|不短于|至少|最少|达到|高于|大于|超过|每隔|[≥>]|at least|no (?:less|fewer) than|minimum(?: of)?)\s?$/i;

function limitOf(before: string, after: string, whole: string): 'max' | 'min' | undefined {
  // 不低于 ends in 低于 and 不超过 in 超过: the negated word is asked first.
  if (/(?:不低于|不得低于|不应低于|不少于|不得少于|不小于|不短于)\s?$/.test(before)) return 'min';
  if (atMost.test(before)) return 'max';
  if (atLeast.test(before)) return 'min';
  if (/^\s?(?:以内|之内|内|以下|or (?:less|fewer))/.test(after)) return 'max';
  if (/^\s?(?:及以上|以上|or more)/.test(after)) return 'min';
  // 每 12 个月一次: a longer interval asks for less.
  if (/每\s?$/.test(before) && bases.has(whole.replace(/^[0-9.\s〇零一二三四五六七八九十百千万两]+/, '').replace(/^个/, ''))) return 'max';
  return undefined;
}

function numberOf(digits: string): number | undefined {
  return /^[0-9]/.test(digits) ? Number(digits) : hanNumber(digits);
}

const hanDigits = new Map(
  [...'〇零一二三四五六七八九'].map((digit, index) => [digit, Math.max(0, index - 1)] as const).concat([['两', 2]]),
);
const hanUnits = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 十五 → 15, 三百零二 → 302, 两万 → 20000. */
function hanNumber(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const unit = hanUnits.get(character);
    if (character === '万') {
      total += (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else {
      digit = hanDigits.get(character) ?? 0;
    }
  }
  const value = total + section + digit;
  return value === 0 && !/[〇零]/.test(text) ? undefined : value;
}
