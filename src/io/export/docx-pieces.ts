import type { ParagraphChild } from 'docx';
import { InternalHyperlink, Paragraph, Tab, type Table, TextRun } from 'docx';
import { twips } from '#domain/office/word-styles.ts';
import { gap, headCell, tableOf } from '#domain/office/word-table.ts';
import type { Block, Table as Cells, Run } from './html-blocks.ts';

type Piece = Paragraph | Table;

/** Word's bookmark of a clause: letters, digits and underscores. */
export function bookmarkOf(id: string): string {
  return id.replaceAll('-', '_');
}

export function inline(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const words = run.text.split('\n').map((text, index) => textRun(run, text, index > 0));
    return run.to === undefined ? words : [new InternalHyperlink({ anchor: bookmarkOf(run.to), children: words })];
  });
}

function textRun({ bold = false, to }: Run, text: string, onNewLine: boolean): TextRun {
  return new TextRun({ text, bold, ...(onNewLine ? { break: 1 } : {}), ...(to === undefined ? {} : { style: 'Hyperlink' }) });
}

/** A word that leads a passage, and the width of the column that it stands in, in millimetres. */
export interface Lead {
  readonly label: string;
  readonly width: number;
  readonly color: string;
}

/** Paragraphs, lists and tables of a passage, led by a word where there is one. */
export function flow(blocks: readonly Block[], style?: string, lead?: Lead): Piece[] {
  return blocks.flatMap((block, index): Piece[] => {
    if (block.type === 'table') return [ruledTable(block), gap()];
    if (block.type === 'list') return block.items.flatMap((item) => listItem(item, block.ordered, style));
    return [ledParagraph(inline(block.runs), style, lead, index === 0)];
  });
}

function ledParagraph(children: readonly ParagraphChild[], style: string | undefined, lead: Lead | undefined, first: boolean): Paragraph {
  const styled = style === undefined ? {} : { style };
  if (lead === undefined) return new Paragraph({ ...styled, children });
  const left = twips(lead.width);
  const label = first ? [new TextRun({ text: lead.label, bold: true, color: lead.color }), new TextRun({ children: [new Tab()] })] : [];
  return new Paragraph({
    ...styled,
    indent: { left, hanging: first ? left : 0 },
    tabStops: [{ type: 'left', position: left }],
    children: [...label, ...children],
  });
}

function listItem(blocks: readonly Block[], ordered: boolean, style?: string): Piece[] {
  const [first, ...rest] = blocks;
  const lead = first?.type === 'paragraph' ? inline(first.runs) : [];
  const numbering = { reference: ordered ? 'numbers' : 'bullets', level: 0 };
  return [
    new Paragraph({ ...(style ? { style } : {}), numbering, children: lead }),
    ...flow(first?.type === 'paragraph' ? rest : blocks, style),
  ];
}

/** A table with rules between its rows and a head that is repeated on every page. */
export function ruledTable({ head, rows, widths }: Cells): Table {
  const heading = head.map((runs) => [headCell(runs.map(({ text }) => text).join(''))]);
  return tableOf([heading, ...rows.map((row) => row.map((runs) => [new Paragraph({ style: 'Cell', children: inline(runs) })]))], widths);
}
