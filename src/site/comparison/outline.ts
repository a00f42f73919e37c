import type { DeclaredChange, DeclaredChangeSet } from '#domain/standard/comparison/declared.ts';
import type { Difference } from '#domain/standard/comparison/pair-change.ts';
import type { Impact } from '#domain/standard/impact.ts';
import { nameOf } from '#domain/standard/policy/steps.ts';
import { comparisonLabels as labels } from '#site/labels/comparison.ts';

/** How one kind of output writes the few things that a change set consists of. Text is escaped by the writer, never before. */
export interface Writer {
  heading(text: string): string;
  paragraph(text: string): string;
  change(heading: string, tags: readonly string[], text: DeclaredChange['text'], notes: readonly string[]): string;
  list(items: readonly string[]): string;
}

/** A change set as a document, for any writer: what was compared, as the reader named it, figures, changes in order, suggestions, impact. */
export function outline(
  title: string,
  set: DeclaredChangeSet,
  writer: Writer,
  options: { readonly all: boolean; readonly impact?: Impact | undefined },
): string {
  const shown = set.changes.filter(({ relation }) => options.all || relation !== 'unchanged');
  const parts = [
    writer.heading(title),
    writer.paragraph(summaryLine(set)),
    ...(options.impact ? [writer.heading(labels.impact), writer.list(impactLines(options.impact))] : []),
    ...shown.map((change) => changeEntry(change, writer)),
    ...(set.suggestions.length > 0 ? [writer.heading(labels.suggestions), writer.list(set.suggestions.map(suggestionLine))] : []),
  ];
  return parts.join('');
}

/** One change as a writer writes it, with remarks on top of its own. */
export function changeEntry(change: DeclaredChange, writer: Writer, remarks: readonly string[] = []): string {
  return writer.change(headingOf(change), tagsOf(change), change.text, [...notesOf(change), ...remarks]);
}

/** Counts that are not nought, relations first, then classes. */
export function summaryLine({ summary, changes }: DeclaredChangeSet): string {
  if (changes.every(({ relation }) => relation === 'unchanged')) return labels.nothing;
  const counts = (names: Readonly<Record<string, string>>): string[] =>
    Object.entries(names).flatMap(([key, name]) => {
      const count = Object.entries(summary).find(([kind]) => kind === key)?.[1] ?? 0;
      return count > 0 ? [`${name} ${count}`] : [];
    });
  return `${counts(labels.relation).join('，')}；其中${counts(labels.class).join('，')}。`;
}

function headingOf(change: DeclaredChange): string {
  const number =
    change.number.from === change.number.to || change.number.from === '' ? change.number.to : `${change.number.from} → ${change.number.to}`;
  const title = change.title.to || change.title.from;
  return [number, nameOf(change) === number ? '' : nameOf(change), title].filter((part) => part !== '').join('  ');
}

function tagsOf(change: DeclaredChange): string[] {
  const found = change.class === undefined ? [] : [labels.class[change.class]];
  const declared =
    change.declared === undefined || change.declared === change.class ? [] : [`${labels.declared}${labels.class[change.declared]}`];
  return [labels.relation[change.relation], ...found, ...declared, ...change.facets.map((facet) => labels.facet[facet])];
}

function notesOf(change: DeclaredChange): string[] {
  return [...changeNotes(change), ...(change.reason ? [`${labels.reason}：${change.reason}`] : [])];
}

/** The figures that changed: forces, limits, points. */
export function changeNotes(change: DeclaredChange): string[] {
  // A limit stands in the prose and in the data; the data name the quantity.
  const named = change.differences.some(({ facet, quantity }) => facet === 'threshold' && quantity !== undefined);
  const shown = change.differences.filter(({ facet, quantity }) => !(named && facet === 'threshold' && quantity === undefined));
  return [...new Set(shown.map(({ facet }) => facet))].flatMap((facet) => {
    const steps = [...new Set(shown.filter((each) => each.facet === facet).flatMap(figureStep))];
    return steps.length === 0 ? [] : [`${labels.facet[facet]}：${steps.join(labels.stepSeparator)}`];
  });
}

function figureStep({ facet, from, to }: Difference): string[] {
  if (from === undefined || to === undefined || facet === 'section') return [];
  return [`${figureWord(from)} → ${figureWord(to)}`];
}

/** A figure in the reader's words: '≤ 2 h' is '≤ 2 小时', 'key' is '关键项'. */
function figureWord(text: string): string {
  if (text === '') return labels.none;
  const kind = Object.entries(labels.kind).find(([name]) => name === text)?.[1];
  return kind ?? text.replace(/(\d) (min|h|d|month|year|%|times)(?![a-z])/g, (_, digit: string, unit: string) => digit + unitWord(unit));
}

function unitWord(unit: string): string {
  return Object.entries(labels.unit).find(([name]) => name === unit)?.[1] ?? unit;
}

function suggestionLine({ from, to, similarity }: DeclaredChangeSet['suggestions'][number]): string {
  return `${from.join('、')} ~ ${to.join('、')}（相似度 ${similarity}）`;
}

/** Whom the newer version touches, a fact a line. */
export function impactLines(impact: Impact): string[] {
  const pairs = (counts: Readonly<Record<string, number>>, name: (key: string) => string = (key) => key): string =>
    Object.entries(counts)
      .map(([key, count]) => `${name(key)} ${count}`)
      .join('，');
  const grade = (key: string): string => Object.entries(labels.grade).find(([id]) => id === key)?.[1] ?? key;
  return [
    `依据旧版且有效或暂停的证书 ${impact.certificates} 张${impact.certificates > 0 ? `（${pairs(impact.byGrade, grade)}）` : ''}`,
    ...(impact.certificates > 0 ? [`按机构：${pairs(impact.byBody)}`, `按到期年份：${pairs(impact.byExpiry)}`] : []),
    impact.mustUpgradeBy ? `须不迟于 ${impact.mustUpgradeBy} 升级，其中 ${impact.expireBefore} 张到那时已经到期` : '不要求升级',
    ...impact.wouldLoseGrade.map(({ number, from, to }) => `${number}：已公布的得分按新规则只够${grade(to)}（现为${grade(from)}）`),
    // Who need not upgrade keeps the grade that is held, scores published or not.
    ...(impact.withoutScores > 0 && impact.mustUpgradeBy !== undefined
      ? [`${impact.withoutScores} 张未公布得分，等级是否受影响无从判断`]
      : []),
    '新增和改写的条款会得多少分，登记数据不能说明',
  ];
}
