import { isDay } from '#domain/day.ts';
import type { DimensionScore, Round, ScopeItem, Scores } from '#schema/event.ts';

/** A written value as the record keeps it, or in Chinese what is wrong with it. */
export type Value<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Reads what was typed, or stands in a cell. */
export type Reader<T = unknown> = (text: string) => Value<T>;

const good = <T>(value: T): Value<T> => ({ ok: true, value });
const bad = (message: string): Value<never> => ({ ok: false, message });

/** One line of text, spaces at its ends left out. Characters that nobody sees are for the rule `plain-text`. */
export const readLine: Reader<string> = (text) => (text.trim() === '' ? bad('是空的') : good(text.trim()));

/** A day as `2026-03-10`, and as people and spreadsheets write it: 2026/3/10, 2026年3月10日, 20260310. */
export const readDay: Reader<string> = (text) => {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(
      text
        .trim()
        .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
        .replace(/[/.年月]/g, '-')
        .replace(/日$/, ''),
    ) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? good(day) : bad(`“${text}”不是日历上的日期，写成 2026-03-10 的样子`);
};

export const readCount: Reader<number> = (text) =>
  /^\d{1,6}$/.test(text.trim()) ? good(Number(text)) : bad(`“${text}”不是整数，写成 0、1、2 的样子`);

/** A code in capitals: of a holder, a body, a certificate. */
export const readCode: Reader<string> = (text) => {
  const line = readLine(text);
  return line.ok ? good(line.value.toUpperCase()) : line;
};

/** `家用空调的安装与维修@总部,城东网点`; several items with a semicolon between. */
export const readScope: Reader<ScopeItem[]> = (text) => {
  const items: ScopeItem[] = [];
  for (const part of partsOf(text)) {
    const [service = '', sites = '', ...rest] = part.split('@').map((each) => each.trim());
    const named = sites.split(/[,，、]/).flatMap((site) => (site.trim() === '' ? [] : [site.trim()]));
    if (service === '' || named.length === 0 || rest.length > 0) return bad(`“${part}”应写成 服务@场所1,场所2 的样子`);
    items.push({ service, sites: named });
  }
  return items.length === 0 ? bad('是空的') : good(items);
};

/** `2026-01-20,rectification,1,3`: day, result, major and minor findings; several rounds with a semicolon between. */
export const readRounds: Reader<Round[]> = (text) => {
  const rounds: Round[] = [];
  for (const part of partsOf(text)) {
    const [on = '', result = '', major = '', minor = '', ...rest] = part.split(/[,，]/).map((each) => each.trim());
    const [day, majors, minors] = [readDay(on), readCount(major), readCount(minor)];
    const known = roundResults.get(result);
    if (!day.ok || !majors.ok || !minors.ok || known === undefined || rest.length > 0) {
      return bad(`“${part}”应写成 2026-01-20,conforming,0,1 的样子：日期、conforming 或 rectification、严重项数、一般项数`);
    }
    rounds.push({ on: day.value, result: known, major: majors.value, minor: minors.value });
  }
  return rounds.length === 0 ? bad('是空的') : good(rounds);
};

const roundResults: ReadonlyMap<string, Round['result']> = new Map([
  ['conforming', 'conforming'],
  ['rectification', 'rectification'],
  ['符合', 'conforming'],
  ['整改', 'rectification'],
]);

/** `service-quality=86/96`: quarter-points obtained and applicable; several dimensions with commas, semicolons or spaces between. */
export const readScores: Reader<Scores> = (text) => {
  const scores = new Map<string, DimensionScore>();
  for (const part of text.split(/[,，;；\s]+/).filter((each) => each !== '')) {
    const [, dimension, obtained, applicable] = /^([a-z][a-z0-9-]*)[=：:](\d{1,6})\/(\d{1,6})$/.exec(part) ?? [];
    if (dimension === undefined) return bad(`“${part}”应写成 service-quality=86/96 的样子（四分之一分）`);
    if (scores.has(dimension)) return bad(`维度 ${dimension} 写了两次`);
    scores.set(dimension, { obtained: Number(obtained), applicable: Number(applicable) });
  }
  return scores.size === 0 ? bad('是空的') : good(Object.fromEntries(scores));
};

/** `SE-004,SQ-009`, or `none`. */
export const readIds: Reader<string[]> = (text) => {
  const line = readLine(text);
  if (!line.ok) return line;
  return good(/^(none|无|-)$/.test(line.value) ? [] : line.value.split(/[,，、;；\s]+/).map((id) => id.toUpperCase()));
};

/** What a correction puts in: the kind of value that stands there now decides how the text is read. */
export function readLike(example: unknown): Reader {
  return (text) => {
    if (text === 'null') return good(null);
    if (typeof example === 'string') return isDay(example) ? readDay(text) : readLine(text);
    if (typeof example === 'number') return readCount(text);
    return readJson(text);
  };
}

const readJson: Reader = (text) => {
  try {
    const value: unknown = JSON.parse(text);
    return good(value);
  } catch {
    return typeof text === 'string' && !/^[[{"]/.test(text) ? readLine(text) : bad('这里要 JSON，如 [{"service":"…","sites":["…"]}]');
  }
};

function partsOf(text: string): string[] {
  return text.split(/[;；\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}
