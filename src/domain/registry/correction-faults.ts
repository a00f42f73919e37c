import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, EventName } from '#schema/event.ts';
import { isDay } from '../day.ts';
import { valueAt } from './correction.ts';
import { mend } from './history.ts';

type Correction = Extract<CertificateEvent, { event: 'corrected' }>['correction'];

const days = ['decided', 'effective'] as const;
const evaluation = ['rounds', 'scores', 'failedKeys', 'grade'] as const;

/**
 * What a correction may touch, in each kind of entry. Never the number of the certificate, the kind of an entry, the day on which it was recorded, what
 * it annuls or what it corrects: those say what was said.
 */
const correctable = {
  issued: [...days, ...evaluation, 'note'],
  surveilled: ['audited', ...days, 'result', 'findings', 'scores', 'failedKeys', 'note'],
  regraded: [...days, 'scores', 'failedKeys', 'grade', 'reason'],
  suspended: [...days, 'cause', 'reason'],
  reinstated: [...days, 'reason'],
  reduced: [...days, 'remove', 'reason'],
  extended: [...days, 'add', 'note'],
  renewed: [...days, 'validUntil', ...evaluation, 'note'],
  upgraded: [...days, 'standard', ...evaluation, 'note'],
  transferred: [...days, 'holder', 'body', 'reason'],
  withdrawn: [...days, 'cause', 'reason'],
  cancelled: [...days, 'cause', 'standard', 'nextNumber', 'reason'],
  corrected: [...days, 'reason'],
  annulled: [...days, 'reason'],
} as const satisfies Record<EventName, readonly string[]>;

/** The facts as issued that a correction may touch. */
const correctableFacts: readonly string[] = ['previousNumber', 'holder', 'body', 'standard', 'scope', 'validUntil'];

/** Fields that a record may lack, with what stands in them where they are written. */
const examples: Readonly<Record<string, unknown>> = {
  note: '',
  previousNumber: '',
  nextNumber: '',
  rounds: [{ on: '2000-01-01', result: '', major: 0, minor: 0 }],
  // Any key, and the same under each.
  scores: { '*': { obtained: 0, applicable: 1 } },
  failedKeys: [''],
};

/** The faulty corrections of a certificate, each held against the record as corrected so far. */
export function* correctionFaults(certificate: Certificate): Iterable<Fault & { readonly index: number }> {
  let record = certificate;
  for (const [index, entry] of certificate.history.entries()) {
    if (entry.event !== 'corrected') continue;
    const fault = faultOf(entry.correction, index, record);
    if (fault !== undefined) yield { ...fault, index };
    else record = mend(record, entry);
  }
}

/** What is wrong with a correction: the key it is about, in Chinese what was found and expected, and what to do. */
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
  const entry = event === undefined ? undefined : record.history[event - 1];
  const allowed: readonly string[] = entry === undefined ? correctableFacts : correctable[entry.event];
  if (!allowed.includes(first)) {
    const what = entry === undefined ? '不写 event 时' : `${entry.event} 条目里`;
    const hint = `${what}能更正的是 ${allowed.join('、')}；决定有误的，用“撤回决定”后重新登记。`;
    return { key: 'field', message: `字段 ${field} 不能更正。`, hint };
  }
  const stands = valueAt(entry ?? record, [first, ...rest]) ?? null;
  if (!sameValue(stands, was)) {
    return {
      key: 'was',
      message: `更正的原值是 ${shown(was)}，登记的是 ${shown(stands)}。`,
      hint: '原值照抄登记的内容；没有该字段的写 null。',
    };
  }
  if (sameValue(was, is)) return { key: 'is', message: `更正前后都是 ${shown(is)}。`, hint: '写出正确的内容，或删去这条尚未登记的更正。' };
  const example = examples[field.split('.').at(-1) ?? ''];
  // A whole optional field comes or goes, and a dimension of the scores; no part of anything else.
  const optional = rest.length === 0 ? first in examples : first === 'scores' && rest.length === 1;
  if ((was === null || is === null) && !optional) {
    return {
      key: was === null ? 'field' : 'is',
      message: `字段 ${field} 不能增加或去掉。`,
      hint: '可有可无的字段才能由 null 改来或改成 null。',
    };
  }
  if (is !== null && !isLike(example ?? was, is)) {
    return {
      key: 'is',
      message: `更正后的 ${shown(is)} 与 ${shown(was ?? example)} 不是同一类。`,
      hint: '日期仍写日期，数字仍写数字，文字仍写文字，清单里的各项一样。',
    };
  }
  return undefined;
}

/** Whether a value may stand where another does: days for days, numbers for numbers, lists of like items, objects with the same keys. */
function isLike(example: unknown, value: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => example.length === 0 || isLike(example[0], item));
  if (typeof example !== 'object' || example === null) return kindOf(example) === kindOf(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = new Map<string, unknown>(Object.entries(value));
  const every: unknown = Reflect.get(example, '*');
  if (every !== undefined) return [...own.values()].every((inner) => isLike(every, inner));
  return Object.entries(example).every(([key, inner]) => own.has(key) && isLike(inner, own.get(key)));
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
