/** A cell as text, and in Chinese what is wrong with it as it stands in the file. */
export interface Cell {
  readonly text: string;
  readonly fault?: string;
}

export interface TableRow {
  /** Its row in the file, the head being 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  /** Chinese: how the file was read. */
  readonly kind: string;
}

/** A table, or in Chinese why the file is none. */
export type TableReading = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly message: string };

/** The most that is read at once: beyond it a slip costs more than a second file. */
const rowLimit = 5000;

/** A table from rows of cells, the first with something in it being the head; rows without anything are left out. */
export function tableOf(rows: readonly TableRow[], kind: string): TableReading {
  const filled = rows.filter(({ cells }) => cells.some(({ text, fault }) => text !== '' || fault !== undefined));
  const [head, ...body] = filled;
  if (head === undefined) return { ok: false, message: '表里没有内容。' };
  const heads = head.cells.map(({ text }) => text);
  const twice = heads.find((text, index) => text !== '' && heads.indexOf(text) !== index);
  if (twice !== undefined) return { ok: false, message: `表头里“${twice}”出现了两次，不知道用哪一列。` };
  if (body.length > rowLimit) return { ok: false, message: `有 ${body.length} 行，一次至多 ${rowLimit} 行；分成几个文件。` };
  return { ok: true, table: { heads, rows: body, kind } };
}

/** A cell of text, as a CSV file has it. */
export function textCell(written: string): Cell {
  const text = written.trim();
  if (/^[=@]|^[+-](?![\d.]|$)/.test(text)) return { text, fault: '像公式，不会计算；改成文字' };
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) return { text, fault: '编码变成了科学记数法，末几位已经丢失；在来源处把整列设为“文本”后重新导出' };
  return { text };
}
