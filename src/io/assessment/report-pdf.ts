import type { Report } from '#domain/report/model.ts';
import { radarSvg } from '#domain/report/radar-svg.ts';
import { reportWords } from '#domain/report/words.ts';
import { charactersOf } from '../export/font-characters.ts';
import { fontFiles } from '../export/fonts.ts';
import { typstPdf } from '../typst.ts';

let drawn: readonly ReadonlySet<string>[] | undefined;

/** A report as PDF: cover, chapters and tables in A4, the radar as a vector drawing. */
export function reportPdf(report: Report): Uint8Array {
  const chapters = report.chapters.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((block) =>
      block.type === 'radar' ? { type: 'svg', svg: radarSvg(block.radar), words: radarWords(block.radar) } : block,
    ),
  }));
  return typstPdf(new URL('./report.typ', import.meta.url), drawable({ report: { ...report, chapters }, words: reportWords }));
}

/** What the drawing shows, for readers who do not see it. */
function radarWords({ axes, series }: { readonly axes: readonly string[]; readonly series: readonly { readonly name: string }[] }): string {
  return reportWords.radar(axes.join(reportWords.comma), series.map(({ name }) => name).join(reportWords.comma));
}

/** People write anything; what neither face can draw becomes a box that says so, and what controls a terminal a space. */
function drawable(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  drawn ??= fontFiles.map(charactersOf);
  const faces = drawn;
  const known = (character: string): boolean => /[\n\u0020-\u007e]/.test(character) || faces.every((face) => face.has(character));
  const cleaned = (text: string): string =>
    text.replace(/[^\n\u0020-\u007e]/gu, (character) => (known(character) ? character : /\p{C}|\s/u.test(character) ? ' ' : '□'));
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? cleaned(inner) : inner)));
}
