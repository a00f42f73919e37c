import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { type Cell, type TableReading, tableOf, textCell } from './table.ts';

/** What a workbook may grow to once unpacked. */
const unpackedLimit = 200 * 1024 * 1024;

/** From here on a spreadsheet keeps fifteen digits and makes the others zero. */
const exactLimit = 1e15;

/** Reads one sheet of a workbook. Formulas are not worked out, and numbers too long for a spreadsheet are told, for their last digits are gone. */
export async function readXlsx(bytes: Uint8Array, sheet: string | undefined): Promise<TableReading> {
  const parts = partsOf(bytes);
  if (parts === undefined) return { ok: false, message: '不是 XLSX 文件，或文件不完整。旧的 .xls 请另存为 .xlsx。' };
  if (parts === 'too-large') return { ok: false, message: `解开之后超过 ${unpackedLimit / 1024 / 1024} MB，没有读取。` };
  const sheets = await sheetsOf(bytes);
  if (sheets === undefined) return { ok: false, message: 'XLSX 文件读不出来，可能已经损坏；用 Excel 打开后另存一次。' };
  const place = sheet === undefined ? 0 : sheets.findIndex((each) => each.sheet === sheet);
  const found = sheets[place];
  if (found === undefined)
    return { ok: false, message: `没有名为“${sheet}”的工作表，有：${sheets.map((each) => each.sheet).join('、')}。` };
  const formulas = formulasIn(parts, found.sheet);
  const rows = found.data.map((row, index) => ({
    line: index + 1,
    cells: row.map((value, column) => (formulas.has(`${columnName(column)}${index + 1}`) ? formulaCell(value) : cellOf(value))),
  }));
  return tableOf(rows, `XLSX（工作表“${found.sheet}”）`);
}

type Parts = Readonly<Record<string, Uint8Array>>;

function partsOf(bytes: Uint8Array): Parts | 'too-large' | undefined {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return total <= unpackedLimit && /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[\w.-]+\.xml)$/.test(name);
      },
    });
    return total > unpackedLimit ? 'too-large' : parts;
  } catch {
    return undefined;
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof readExcelFile>> | undefined> {
  try {
    return await readExcelFile(Buffer.from(bytes));
  } catch {
    return undefined;
  }
}

/** The addresses of the cells of a sheet that hold a formula. */
function formulasIn(parts: Parts, sheet: string): ReadonlySet<string> {
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const named = [...text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    id: attribute(tag, 'r:id'),
  }));
  const id = named.find(({ name }) => name === sheet)?.id;
  const targets = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => tag);
  const target = targets.find((tag) => attribute(tag, 'Id') === id);
  const path = target === undefined ? '' : attribute(target, 'Target').replace(/^\/?(xl\/)?/, 'xl/');
  return new Set(Array.from(text(path).matchAll(/<c\s[^>]*?r="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g), ([, address = '']) => address));
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function formulaCell(value: unknown): Cell {
  return { text: value === null || value === undefined ? '' : String(value), fault: '这一格是公式，不会计算；复制后“选择性粘贴”为值' };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if (typeof value !== 'number') return textCell(String(value));
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  if (Math.abs(value) < exactLimit) return { text };
  return { text, fault: '这一格是数字，超过 15 位的部分已经丢失；把整列设为“文本”，再从来源重新填写' };
}
