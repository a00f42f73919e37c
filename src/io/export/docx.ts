import { Document, Footer, Header, HeadingLevel, PageNumber, Paragraph, SimpleField, type Table, TableOfContents, TextRun } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { wordFile } from '#domain/office/word-file.ts';
import { colors, numbering, styles, twips } from '#domain/office/word-styles.ts';
import { clausePieces } from './docx-clause.ts';
import { ruledTable } from './docx-pieces.ts';
import type { Appendix, Chapter, Edition } from './edition.ts';
import { exportWords as words } from './words.ts';

type Piece = Paragraph | Table | TableOfContents;

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(28), bottom: twips(25), left: twips(25), right: twips(25) },
};

/** An edition as a Word document with real headings, contents, lists and tables; the same bytes each time. */
export async function docxOf(edition: Edition): Promise<Uint8Array> {
  const document = new Document({
    title: `${edition.title} ${edition.version}`,
    creator: edition.owner,
    styles,
    numbering,
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: { page: { ...page }, titlePage: true },
        headers: { default: header(edition) },
        footers: { default: footer() },
        children: content(edition),
      },
    ],
  });
  return wordFile(document, { title: `${edition.title} ${edition.version}`, owner: edition.owner, day: edition.day });
}

function content(edition: Edition): Piece[] {
  return [
    ...cover(edition),
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: words.contents }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
    chapterHeading(words.foreword, true),
    ...edition.foreword.map((text) => new Paragraph(text)),
    ...(edition.changes
      ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: edition.changes.title }), ruledTable(edition.changes)]
      : []),
    ...edition.chapters.flatMap((each, index) => chapter(each, index === 0)),
    ...edition.appendices.flatMap(appendix),
  ];
}

function cover({ owner, title, titleEn, version, marks, facts, address }: Edition): Piece[] {
  const mark = (text: string): TextRun => new TextRun({ text: `　${text}`, size: 24, color: colors.key });
  const soft = (text: string): TextRun => new TextRun({ text, color: colors.soft });
  // A field, for the library gives a hyperlink's relation a random name.
  const link = new SimpleField(`HYPERLINK "${address}"`, address);
  return [
    new Paragraph({ children: [soft(owner)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ children: [soft(titleEn)], spacing: { after: 300 } }),
    new Paragraph({
      children: [new TextRun({ text: version, size: 40, bold: true, color: colors.accent }), ...marks.map(mark)],
      spacing: { after: twips(70) },
    }),
    ...[...facts.map(({ label, value }) => ({ label, words: new TextRun(value) })), { label: words.permanent, words: link }].map(
      ({ label, words }) =>
        new Paragraph({
          tabStops: [{ type: 'left', position: twips(32) }],
          indent: { left: twips(32), hanging: twips(32) },
          children: [soft(`${label}\t`), words],
        }),
    ),
  ];
}

function chapter({ number, title, points, summary, clauses }: Chapter, onNewPage: boolean): Piece[] {
  const about = [points, summary].filter((text) => text !== undefined).join('　');
  const lead = about === '' ? [] : [new Paragraph({ keepNext: true, children: [new TextRun({ text: about, color: colors.soft })] })];
  return [chapterHeading(`${number}　${title}`, onNewPage), ...lead, ...clauses.flatMap(clausePieces)];
}

function appendix({ number, title, lead, ...table }: Appendix): Piece[] {
  return [chapterHeading(`${number}　${title}`, true), new Paragraph({ text: lead, keepNext: true }), ruledTable(table)];
}

function chapterHeading(text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, text });
}

function header({ title, version, marks }: Edition): Header {
  const tabStops = [{ type: 'right' as const, position: twips(160) }];
  const children = [
    new TextRun({ text: `${title}　${version}`, size: 17, color: colors.soft }),
    new TextRun({ text: `\t${marks.join(' · ')}`, size: 17, color: colors.key }),
  ];
  return new Header({
    children: [new Paragraph({ tabStops, children, border: { bottom: { style: 'single', size: 4, color: colors.line, space: 4 } } })],
  });
}

function footer(): Footer {
  const run = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: colors.soft });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] });
}
