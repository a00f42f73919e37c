import type { Drawing } from '#site/charts/drawing.ts';
import type { statisticsWords } from '#site/labels/statistics.ts';

/** The permanent names of the figures: their files bear them. */
export type FigureId = keyof typeof statisticsWords.figures;

/** One answer of the statistics: what is counted, in words; the numbers; and a picture of them where there is something to draw. */
export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  /** What is divided by what, and what is left out. */
  readonly meaning: string;
  readonly drawing: Drawing | undefined;
  readonly table: Table;
}

export interface Table {
  readonly columns: readonly string[];
  /** Texts and counts; the first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number;
