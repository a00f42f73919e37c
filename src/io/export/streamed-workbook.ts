import { fitForXml } from '#domain/office/xml-text.ts';
import { type StreamedEntry, streamedZip } from './streamed-zip.ts';

/** A sheet of texts, its head row first; the rows are asked for once. */
export interface StreamedSheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: Iterable<readonly string[]>;
}

/** As many rows as a sheet can hold, the head among them. */
const mostRows = 1_048_576;
/** As many characters as a cell can hold. */
const mostCharacters = 32_767;

/** A workbook of these sheets in pieces. Every cell is text: no code becomes a number, no name a formula. The same sheets give the same bytes. */
export function streamedWorkbook(sheets: readonly StreamedSheet[]): Iterable<Uint8Array> {
  return streamedZip(parts(sheets));
}

function* parts(sheets: readonly StreamedSheet[]): Iterable<StreamedEntry> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const worksheets = numbered.map(({ id }) => ({ id: `rId${id}`, type: 'worksheet', target: `worksheets/sheet${id}.xml` }));
  const styles = { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' };
  yield part('[Content_Types].xml', contentTypes(numbered.map(({ id }) => id)));
  yield part('_rels/.rels', relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]));
  yield part('xl/workbook.xml', workbook(numbered.map(({ sheet: { name }, id }) => ({ name, id }))));
  yield part('xl/_rels/workbook.xml.rels', relationships([...worksheets, styles]));
  yield part('xl/styles.xml', stylesheet);
  for (const { sheet, id } of numbered) yield { name: `xl/worksheets/sheet${id}.xml`, chunks: worksheet(sheet) };
}

function part(name: string, xml: string): StreamedEntry {
  return { name, chunks: [`${declaration}${xml}`] };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(ids: readonly number[]): string {
  const types = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...ids.map((id) => [`/xl/worksheets/sheet${id}.xml`, 'worksheet']),
  ];
  const overrides = types.map(([name, type]) => `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`).join('');
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/>${rels}${overrides}</Types>`;
}

function relationships(all: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string {
  const each = all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packaging}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly { readonly name: string; readonly id: number }[]): string {
  const each = sheets.map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`);
  return `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${each.join('')}</sheets></workbook>`;
}

/** Style 1 is the head's: bold on a wash; style 2 is text ('@'), so that a cell typed over stays text. */
const stylesheet = [
  `<styleSheet xmlns="${spreadsheet}">`,
  '<fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><color rgb="FF0B5C56"/><name val="宋体"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE4F1EF"/></patternFill></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>',
  '</styleSheet>',
].join('');

function* worksheet({ columns, rows }: StreamedSheet): Iterable<string> {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const letters = columns.map((_, index) => columnName(index));
  yield `${declaration}<worksheet xmlns="${spreadsheet}">${frozen}<cols>${widths.join('')}</cols><sheetData>`;
  const heads = columns.map(({ title }) => title);
  let chunk = rowXml(1, letters, heads, 1);
  let row = 1;
  for (const cells of rows) {
    row += 1;
    if (row > mostRows) throw new Error(`a sheet holds ${mostRows} rows at most`);
    chunk += rowXml(row, letters, cells, 2);
    if (chunk.length < 1 << 16) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sheetData><autoFilter ref="A1:${letters.at(-1)}${row}"/></worksheet>`;
}

function rowXml(row: number, letters: readonly string[], cells: readonly string[], style: number): string {
  let xml = `<row r="${row}">`;
  for (const [index, text] of cells.entries()) {
    if (text !== '')
      xml += `<c r="${letters[index]}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/** 'A' for 0, 'AA' for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What XML 1.0 cannot hold is left out, and what a spreadsheet would read as an escaped character (ECMA-376 22.9.2.19) is escaped itself. */
function escaped(text: string): string {
  if (!suspect.test(text) && text.length <= mostCharacters) return text;
  return fitForXml(text.slice(0, mostCharacters))
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what needs an escape, or is not for XML.
const suspect = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
