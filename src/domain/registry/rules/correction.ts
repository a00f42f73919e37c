import { isDay } from '#domain/day.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { valueAt } from '../correction.ts';
import { mend } from '../history.ts';
import { errorAt, type RegisterRule } from './rule.ts';

type Correction = Extract<CertificateEvent, { event: 'corrected' }>['correction'];

/** What no correction may touch: identity, what was said and when, and entries about other entries. */
const fixed: readonly string[] = ['number', 'history', 'event', 'recorded', 'correction', 'annuls'];

/** A correction names an earlier entry and a field, and what it calls wrong is what stands there; corrections of one field follow each other. */
export const correction = {
  name: 'correction',
  describe: '更正指明已有的条目和字段，原值与登记的一致，新值同类而不同。',
  *check({ certificates }) {
    for (const { file, value } of certificates) {
      let record = value;
      for (const [index, entry] of value.history.entries()) {
        if (entry.event !== 'corrected') continue;
        const path = ['history', index, 'correction'];
        const fault = faultOf(entry.correction, index, record);
        if (fault !== undefined) yield errorAt('correction', file, [...path, fault.key], fault.message, fault.hint);
        else record = mend(record, entry);
      }
    }
  },
} as const satisfies RegisterRule;

interface Fault {
  readonly key: keyof Correction;
  readonly message: string;
  readonly hint: string;
}

function faultOf(
  { event, field, was, is }: Correction,
  index: number,
  record: { readonly history: readonly CertificateEvent[] },
): Fault | undefined {
  const [first = '', ...rest] = field.split('.');
  if (event !== undefined && event > index) {
    return { key: 'event', message: `第 ${index + 1} 条更正第 ${event} 条，那一条不在它之前。`, hint: '从 1 数起，写被更正条目的序号。' };
  }
  if (fixed.includes(first)) {
    const hint =
      first === 'history' ? '写 event（第几条）和该条里的字段。' : '编号、事件种类和登记日期不能更正；决定有误的，用“撤回决定”后重新登记。';
    return { key: 'field', message: `字段 ${field} 不能更正。`, hint };
  }
  const target = event === undefined ? record : record.history[event - 1];
  const stands = valueAt(target, [first, ...rest]) ?? null;
  if (!sameValue(stands, was)) {
    return {
      key: 'was',
      message: `更正的原值是 ${shown(was)}，登记的是 ${shown(stands)}。`,
      hint: '原值照抄登记的内容；没有该字段的写 null。',
    };
  }
  if (sameValue(was, is)) return { key: 'is', message: `更正前后都是 ${shown(is)}。`, hint: '写出正确的内容，或删去这条尚未登记的更正。' };
  if (was !== null && is !== null && kindOf(was) !== kindOf(is)) {
    return {
      key: 'is',
      message: `更正后的 ${shown(is)} 与原值 ${shown(was)} 不是同一类。`,
      hint: '日期仍写日期，数字仍写数字，文字仍写文字。',
    };
  }
  return undefined;
}

/** Equal as JSON, whatever the order of keys. */
function sameValue(a: unknown, b: unknown): boolean {
  return shown(a) === shown(b);
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return isDay(value) ? 'day' : 'text';
  return Array.isArray(value) ? 'list' : typeof value;
}
