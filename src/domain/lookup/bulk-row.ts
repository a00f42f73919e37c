import { fold } from './fold.ts';

/** What a row of a list asks: a number, code or name, or that its code was spoilt before it came here. */
export type BulkRow = { readonly kind: 'query'; readonly query: string } | { readonly kind: 'spoilt'; readonly text: string };

/** A cell as a table program gives it. */
export type Cell = string | number | boolean | Date | null | undefined;

/**
 * What a row asks, in whatever column it stands: the first certificate number, else the first credit code, else the first name; nothing
 * where no cell says anything. A code of 18 digits that a table program took for a number has lost its last digits and cannot be asked.
 */
export function bulkRow(cells: readonly Cell[]): BulkRow | undefined {
  const spoilt = cells.find(isSpoilt);
  const texts = cells.filter((cell) => typeof cell === 'string' || typeof cell === 'number').map((cell) => String(cell).trim());
  const folded = texts.map(fold);
  const number = texts.find((_, at) => /^asmm[\da-z]+$|^20\d{9}$/.test(folded[at] ?? ''));
  if (number !== undefined) return { kind: 'query', query: number };
  const code = texts.find((_, at) => /^[\da-z]{17,19}$/.test(folded[at] ?? '') && /\d{6}/.test(folded[at] ?? ''));
  if (code !== undefined && typeof cells[texts.indexOf(code)] !== 'number') return { kind: 'query', query: code };
  if (spoilt !== undefined) return { kind: 'spoilt', text: String(spoilt) };
  const name = texts.find((text) => /\p{Script=Han}.*\p{L}/u.test(text)) ?? texts.find((_, at) => (folded[at] ?? '') !== '');
  return name === undefined ? undefined : { kind: 'query', query: name };
}

/** Whether the first row is the head of a table and asks nothing. */
export function isHead(cells: readonly Cell[]): boolean {
  const words = cells.map((cell) => fold(String(cell ?? ''))).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.every((word) =>
      /^(?:序号|编号|证书编号|证书号|名称|企业名称|公司名称|供应商|供应商名称|统一社会信用代码|信用代码|备注)$/.test(word),
    )
  );
}

function isSpoilt(cell: Cell): boolean {
  return (typeof cell === 'number' && cell >= 1e15) || (typeof cell === 'string' && /^\d(?:\.\d+)?e\+1[5-9]$/i.test(cell.trim()));
}
