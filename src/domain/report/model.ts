/** A report before it has a form: text, PDF, DOCX, XLSX and the printed page are written from the same one. Plain JSON, no markup in any text. */
export interface Report {
  readonly title: string;
  /** Whom it is about. */
  readonly subject: string;
  /** Said on the cover and on every page, such as that this is no certification result. */
  readonly notice?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The answer in a few figures. */
  readonly figures: readonly Figure[];
  readonly day: string;
  readonly chapters: readonly Chapter[];
}

export type Tone = 'good' | 'bad' | 'soft' | 'plain';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly tone: Tone;
}

export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'radar'; readonly radar: Radar }
  | ReportTable;

/** Widths are relative. */
export interface ReportTable {
  readonly type: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
}

/** A cell of words, of a number, or of words with a tone. */
export type Cell = string | number | { readonly text: string; readonly tone: Tone };

/** Ratios of 0 to 1 on as many axes as there are dimensions. */
export interface Radar {
  readonly axes: readonly string[];
  readonly series: readonly RadarSeries[];
}

export interface RadarSeries {
  readonly name: string;
  readonly kind: 'now' | 'earlier' | 'floor' | 'high-floor';
  /** One value an axis; nothing where there is none. */
  readonly values: readonly (number | undefined)[];
}

/** The words of a cell. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.text : String(cell);
}

export function cellTone(cell: Cell): Tone {
  return typeof cell === 'object' ? cell.tone : 'plain';
}
