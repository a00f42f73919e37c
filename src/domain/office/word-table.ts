import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { colors, twips } from './word-styles.ts';

type Piece = Paragraph | Table;

/** The measure of the text: A4 less its margins. */
const measure = twips(210 - 25 - 25);

const thin = { style: BorderStyle.SINGLE, size: 4, color: colors.line };
const thick = { style: BorderStyle.SINGLE, size: 12, color: colors.accent };
const none = { style: BorderStyle.NIL };

/** A cell's words in the colour of heads; kept with the row below. */
export function headCell(text: string): Paragraph {
  return new Paragraph({ style: 'Cell', keepNext: true, children: [new TextRun({ text, bold: true, color: colors.accent })] });
}

/** A table as wide as the text, with rules between its rows and a head that is repeated on every page; widths are relative. */
export function tableOf(rows: readonly (readonly (readonly Piece[])[])[], widths: readonly number[]): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const columnWidths = widths.map((width) => Math.floor((measure * width) / sum));
  const row = (cells: readonly (readonly Piece[])[], index: number): TableRow =>
    new TableRow({
      tableHeader: index === 0,
      cantSplit: true,
      children: cells.map(
        (children, column) =>
          new TableCell({
            children,
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            ...(index === 0 ? { shading: { fill: colors.wash } } : {}),
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: measure, type: WidthType.DXA },
    columnWidths,
    borders: { top: thick, bottom: thin, insideHorizontal: thin, left: none, right: none, insideVertical: none },
    rows: rows.map(row),
  });
}

/** A little room, for Word sets tables close to what follows. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: 'exact', after: 0 } });
}
