import type { Table } from 'docx';
import { Bookmark, HeadingLevel, Paragraph, TextRun } from 'docx';
import { colors } from '#domain/office/word-styles.ts';
import { gap, headCell, tableOf } from '#domain/office/word-table.ts';
import type { Clause } from './clause.ts';
import type { Lead } from './docx-pieces.ts';
import { bookmarkOf, flow } from './docx-pieces.ts';
import { exportWords as words } from './words.ts';

type Piece = Paragraph | Table;

/** A clause: heading, marks, requirements, rubric, then what helps to judge it. */
export function clausePieces(clause: Clause): Piece[] {
  const title = new TextRun(`${clause.number}　${clause.title}`);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new Bookmark({ id: bookmarkOf(clause.id), children: [title] })] }),
    new Paragraph({ style: 'Marks', children: marks(clause) }),
    ...clause.body.flatMap(({ blocks, label }) => flow(blocks, undefined, label === undefined ? undefined : letter(label))),
    ...rubric(clause),
    ...evidence(clause),
    ...clause.facts.flatMap(({ label, runs }) => flow([{ type: 'paragraph', runs }], 'Fact', fact(label))),
    ...clause.notes.flatMap(({ label, blocks }) => flow(blocks, 'Fact', fact(label))),
  ];
}

function letter(label: string): Lead {
  return { label: `${label})`, width: 7, color: colors.accent };
}

function fact(label: string): Lead {
  return { label, width: 20, color: colors.soft };
}

function marks({ marks, key }: Clause): TextRun[] {
  return marks.map((mark, index) => {
    const text = index === 0 ? mark : ` · ${mark}`;
    return key && mark === words.kinds.key ? new TextRun({ text, bold: true, color: colors.key }) : new TextRun(text);
  });
}

function rubric({ rubric }: Clause): Piece[] {
  if (rubric.length === 0) return [];
  const steps = rubric.map((blocks, step) => [[headCell(String(step))], flow(blocks, 'Cell')]);
  return [tableOf([[[headCell(words.step)], [headCell(words.criterion)]], ...steps], [1, 10]), gap()];
}

function evidence({ evidence }: Clause): Piece[] {
  if (evidence.length === 0) return [];
  const label = new TextRun({ text: words.evidence, bold: true, color: colors.soft });
  const items = flow([{ type: 'list', ordered: false, start: 1, items: evidence }], 'Fact');
  return [new Paragraph({ style: 'Fact', keepNext: true, children: [label] }), ...items];
}
