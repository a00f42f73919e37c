import type { DeclaredChange } from '#domain/standard/comparison/declared.ts';
import { changeEntry, impactLines, summaryLine, type Writer } from '#site/comparison/outline.ts';
import { reviewLabels as labels } from '#site/labels/release.ts';
import type { ReviewedVersion } from './review.ts';

/** A finding with its place, as `validate` would report it. */
export interface Verdict {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** What the report is made of. */
export interface Review {
  readonly base: string;
  readonly versions: readonly ReviewedVersion[];
  /** Findings below `standards/`. */
  readonly verdict: readonly Verdict[];
  /** Errata and extensions that are new. */
  readonly notices: readonly string[];
}

/** The most that the report may hold, in characters: a comment of GitHub holds 65,536, and the mark by which it is found again takes some. */
export const commentLimit = 65_500;

/** One change that would take more than this is named, not shown: it must not crowd out the others. */
const changeLimit = 8_000;

/** The report on a pull request: what it does to each version, the verdict and the impact, then every change; cut to a limit between changes. */
export function reviewReport(review: Review, writer: Writer, limit = Number.POSITIVE_INFINITY): string {
  const overview = [
    writer.heading(labels.title(review.base)),
    ...(review.versions.length === 0 ? [writer.paragraph(labels.nothing)] : []),
    ...verdictBlocks(review.verdict, writer),
    ...(review.notices.length > 0 ? [writer.list(review.notices)] : []),
    ...review.versions.flatMap((version) => overviewOf(version, writer)),
  ];
  const details = review.versions.flatMap((version) => detailsOf(version, writer));
  return fitted([...overview, ...details], writer, limit);
}

/** How many findings are spelled out; `validate` says them all. */
const findingsShown = 50;

function verdictBlocks(verdict: readonly Verdict[], writer: Writer): string[] {
  const errors = verdict.filter(({ severity }) => severity === 'error').length;
  const shown = verdict.toSorted((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0)).slice(0, findingsShown);
  const lines = shown.map(
    ({ severity, file, line, rule, message, hint }) =>
      `${labels.severity[severity]} ${file}:${line} [${rule}] ${cut(message)} ${cut(hint)}`,
  );
  return [
    writer.paragraph(labels.verdict(errors, verdict.length - errors)),
    ...(lines.length > 0
      ? [writer.list([...lines, ...(verdict.length > shown.length ? [labels.moreFindings(verdict.length - shown.length)] : [])])]
      : []),
  ];
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= 300 ? text : `${letters.slice(0, 300).join('')}……`;
}

function overviewOf({ ref, kind, against, changes, matter, whole, impacts }: ReviewedVersion, writer: Writer): string[] {
  return [
    writer.heading(labels.version(ref, kind, against)),
    ...(changes ? [writer.paragraph(summaryLine(changes))] : []),
    ...(matter.length > 0 ? [writer.list(matter.map(cut))] : []),
    ...(whole ? [writer.paragraph(`${labels.whole(whole.against)}${summaryLine(whole.changes)}`)] : []),
    ...impacts.flatMap(({ from, impact }) => [writer.paragraph(labels.impact(from)), writer.list(impactLines(impact))]),
  ];
}

function detailsOf({ ref, changes, against, whole }: ReviewedVersion, writer: Writer): string[] {
  const changed = changes?.changes.filter(({ relation }) => relation !== 'unchanged') ?? [];
  if (changed.length === 0 || against === undefined) return [];
  return [
    writer.heading(labels.details(ref, against)),
    ...changed.map((change) => {
      const entry = changeEntry(change, writer, declaredInWhole(change, whole));
      return entry.length <= changeLimit ? entry : changeEntry({ ...change, text: [] }, writer, [labels.tooLong]);
    }),
  ];
}

/** A change of the pull request is part of a change against the version before; the committee's words stand there. */
function declaredInWhole({ to }: DeclaredChange, whole: ReviewedVersion['whole']): string[] {
  const found = whole?.changes.changes.find((change) => change.relation !== 'unchanged' && to.some((id) => change.to.includes(id)));
  if (whole === undefined || found?.declared === undefined) return [];
  return [labels.declared(whole.against, found.declared, found.reason ?? '')];
}

function fitted(blocks: readonly string[], writer: Writer, limit: number): string {
  const room = limit - writer.paragraph(labels.cut(blocks.length)).length;
  let size = 0;
  const end = blocks.findIndex((block) => {
    size += block.length;
    return size > room;
  });
  return end < 0 ? blocks.join('') : [...blocks.slice(0, end), writer.paragraph(labels.cut(blocks.length - end))].join('');
}
