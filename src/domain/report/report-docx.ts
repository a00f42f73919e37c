import { Document, Footer, Header, HeadingLevel, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { wordFile } from '../office/word-file.ts';
import { colors, numbering, styles, twips } from '../office/word-styles.ts';
import { gap, headCell, tableOf } from '../office/word-table.ts';
import { radarMarker, withRadars } from './docx-radar.ts';
import { type Block, type Cell, cellText, cellTone, type Report, type ReportTable, type Tone } from './model.ts';
import { reportDay } from './words.ts';

type Piece = Paragraph | Table;

const tones: Readonly<Record<Tone, string>> = { good: colors.accent, bad: colors.key, soft: colors.soft, plain: '13211F' };

const page = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(26), bottom: twips(24), left: twips(25), right: twips(25) },
};

/** A report as a Word document with real headings, lists and tables; the same bytes each time. */
export async function reportDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const radars = report.chapters.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'radar');
  const document = new Document({
    title: report.title,
    creator: report.subject,
    styles,
    numbering,
    sections: [
      {
        properties: { page: { ...page }, titlePage: true },
        headers: { default: header(report) },
        footers: { default: footer() },
        children: [
          ...cover(report),
          ...report.chapters.flatMap(({ title, blocks }, index) => [
            chapterHeading(title, index),
            ...blocks.flatMap((block) => pieces(block, radars)),
          ]),
        ],
      },
    ],
  });
  return wordFile(document, { title: `${report.title} ${report.subject}`, owner: report.subject, day: report.day }, (parts) =>
    withRadars(
      parts,
      radars.map(({ radar }) => radar),
    ),
  );
}

function cover({ title, subject, notice, facts, figures, day }: Report): Piece[] {
  const label = (text: string): TextRun => new TextRun({ text: `${text}\t`, color: colors.soft });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ spacing: { after: 160 }, children: [new TextRun({ text: subject, size: 30, bold: true, color: colors.accent })] }),
    ...(notice === undefined
      ? []
      : [new Paragraph({ spacing: { after: twips(14) }, children: [new TextRun({ text: notice, size: 22, color: colors.key })] })]),
    tableOf(
      [
        figures.map((figure) => [new Paragraph({ style: 'Cell', children: [new TextRun({ text: figure.label, color: colors.soft })] })]),
        figures.map(({ value, tone }) => [
          new Paragraph({
            style: 'Cell',
            spacing: { line: 460, lineRule: 'exact' },
            children: [new TextRun({ text: value, size: 34, bold: true, color: tones[tone] })],
          }),
        ]),
      ],
      figures.map(() => 1),
    ),
    new Paragraph({ spacing: { before: twips(30), after: 0 }, text: '' }),
    ...facts.map(
      (fact) =>
        new Paragraph({
          tabStops: [{ type: 'left', position: twips(36) }],
          indent: { left: twips(36), hanging: twips(36) },
          children: [label(fact.label), new TextRun(fact.value)],
        }),
    ),
    new Paragraph({ spacing: { before: twips(10) }, children: [new TextRun({ text: reportDay(day), color: colors.soft })] }),
  ];
}

function chapterHeading(title: string, index: number): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: index === 0, text: `${index + 1}　${title}` });
}

function pieces(block: Block, radars: readonly Block[]): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ children: words(block.text, block.tone ?? 'plain') })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: words(item, 'plain') }));
    case 'radar':
      return [new Paragraph({ alignment: 'center', spacing: { line: 240, lineRule: 'auto' }, text: radarMarker(radars.indexOf(block)) })];
    case 'table':
      return [table(block), gap()];
  }
}

function table({ head, rows, widths }: ReportTable): Table {
  return tableOf([head.map((title) => [headCell(title)]), ...rows.map((row) => row.map((cell) => [cellParagraph(cell)]))], widths);
}

function cellParagraph(cell: Cell): Paragraph {
  const alignment = typeof cell === 'number' ? ({ alignment: 'center' } as const) : {};
  return new Paragraph({ style: 'Cell', ...alignment, children: words(cellText(cell), cellTone(cell)) });
}

function words(text: string, tone: Tone): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, color: tones[tone], ...(index > 0 && { break: 1 }) }));
}

function header({ title, subject, notice = '' }: Report): Header {
  const children = [
    new TextRun({ text: `${title}　${subject}`, size: 17, color: colors.soft }),
    new TextRun({ text: `\t${notice}`, size: 17, color: colors.key }),
  ];
  const border = { bottom: { style: 'single', size: 4, color: colors.line, space: 4 } } as const;
  return new Header({ children: [new Paragraph({ tabStops: [{ type: 'right', position: twips(160) }], children, border })] });
}

function footer(): Footer {
  const run = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: colors.soft });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] });
}
