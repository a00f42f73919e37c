import { readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { locate } from '#io/locate.ts';
import { commitWrites } from '#io/registrar/commit-writes.ts';
import { type Imported, type ImportedRow, importRows } from '#io/registrar/import-rows.ts';
import { plannedWrites } from '#io/registrar/planned-writes.ts';
import { readCsv } from '#io/registrar/read-csv.ts';
import { readXlsx } from '#io/registrar/read-xlsx.ts';
import { flagsOf, type RowCommand, rowCommand } from '#io/registrar/row-command.ts';
import type { Table, TableReading } from '#io/registrar/table.ts';
import { tableCsv, tableXlsx } from '#io/registrar/text-table.ts';
import { printable } from '#io/report/printable.ts';
import { textReport } from '#io/report/text.ts';
import { readYamlFile } from '#io/yaml-file.ts';
import { type ImportMapping, importMappingSchema } from '#schema/import-mapping.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { type RegistryOptions, registryCommand } from './options.ts';
import { deliver } from './output.ts';
import { sentenceFor } from './propose.ts';
import { say, sayLine } from './say.ts';

interface ImportOptions extends RegistryOptions {
  readonly mapping: string;
  readonly write: boolean;
  readonly findings?: string;
}

const sizeLimit = 20 * 1024 * 1024;

/** Adds `import`: a table of decisions, each row one call of a command; all of them are written, or none. */
export function addImportCommand(program: Command): void {
  const command = registryCommand(
    program,
    'import',
    '由 CSV 或 XLSX 表成批登记：先试算，全部行都对才写',
    '清单.csv --mapping 对应.yaml --findings 核对结果.xlsx',
  )
    .usage('<表> --mapping <文件> [选项]')
    .argument('<表>', 'CSV（UTF-8、UTF-16、GB18030）或 XLSX')
    .requiredOption('--mapping <文件>', 'YAML：每一行是哪个命令，各列是它的哪些选项（src/schema/json/import-mapping.schema.json）')
    .option('--findings <文件>', '把逐行的核对结果写成 CSV 或 XLSX，退给填表的人')
    .option('--write', '全部行都对时写入登记簿；不写本项只试算', false);
  command.action(async (file: string, options: ImportOptions) => {
    const mapping = mappingOf(options.mapping);
    if (mapping === undefined) return;
    const kind = rowCommand(mapping.command);
    if (kind === undefined) return command.error(`选项 --mapping：没有命令“${mapping.command}”，可以是 issue、holder 和各事件的命令。`);
    const table = await tableIn(file, mapping);
    if (!table.ok) {
      sayLine(`${file}：${table.message}`);
      process.exitCode = 1;
      return;
    }
    const faults = mappingFaults(mapping, kind, table.table);
    if (faults.length > 0) return command.error(faults.join('\n'));
    await importTable(openDesk(options), table.table, mapping, kind, options);
  });
}

/** The mapping, or nothing where it is at fault, which is then said. */
function mappingOf(path: string): ImportMapping | undefined {
  const [folder, file] = [dirname(resolve(path)), basename(path)];
  const reading = readYamlFile(folder, file, importMappingSchema);
  if (reading.ok) return reading.value;
  process.stderr.write(
    textReport(locate(folder, reading.findings), { root: folder, colour: false, frames: process.stderr.isTTY === true }),
  );
  process.exitCode = 2;
  return undefined;
}

async function tableIn(file: string, { sheet }: ImportMapping): Promise<TableReading> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, message: `文件读不出来（${String(error.code)}）。` };
  }
  if (bytes.length > sizeLimit) return { ok: false, message: `文件超过 ${sizeLimit / 1024 / 1024} MB。` };
  const packed = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return packed ? readXlsx(bytes, sheet) : readCsv(bytes);
}

/** Chinese: options that the command does not have, and columns that the table does not have. */
function mappingFaults({ columns, command }: ImportMapping, kind: RowCommand, { heads }: Table): string[] {
  const flags = flagsOf(kind);
  return Object.entries(columns).flatMap(([flag, source]) => {
    const column = typeof source === 'string' ? source : 'column' in source ? source.column : undefined;
    return [
      ...(flags.includes(flag) ? [] : [`选项 --mapping：${command} 没有 ${flag}，有：${flags.join('、')}。`]),
      ...(column === undefined || heads.includes(column) ? [] : [`选项 --mapping：表里没有“${column}”这一列，有：${heads.join('、')}。`]),
    ];
  });
}

async function importTable(desk: OpenDesk, table: Table, mapping: ImportMapping, kind: RowCommand, options: ImportOptions): Promise<void> {
  const imported = importRows(desk, table, mapping, kind);
  for (const row of imported.rows) sayRow(row);
  const { rows, errors, proposal } = imported;
  say(
    `${table.kind}，${rows.length} 行：${rows.length - errors} 行可以登记，${errors} 行有误；涉及 ${proposal.certificates.size} 张证书、${proposal.holders.size} 家企业。`,
  );
  if (options.findings !== undefined) await deliverFindings(table, imported, options.findings);
  process.exitCode = errors > 0 ? 1 : 0;
  if (errors > 0) return say('没有写任何文件：全部行都对才写。');
  if (!options.write) return say('只是试算，没有写任何文件。写入加 --write。');
  try {
    const writes = plannedWrites(desk.root, desk.register, proposal, { sample: desk.settings.sampleData });
    commitWrites(desk.root, writes);
    say(
      `写了 ${writes.length} 个文件。\n还要做：核对 git diff，然后\n  git add registry\n  git commit -m "register: import ${rows.length} rows (${mapping.command})"`,
    );
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    sayLine(sentence);
    process.exitCode = 1;
  }
}

function sayRow({ row, findings }: ImportedRow): void {
  for (const { severity, rule, message, hint } of findings) {
    say(printable(`第 ${row.line} 行 ${severity === 'error' ? '有误' : '提示'} [${rule}] ${message}${hint}`));
  }
}

/** The table as it came, with what is to be said of each row behind it. */
async function deliverFindings({ heads, rows }: Table, imported: Imported, out: string): Promise<void> {
  const said = imported.rows.map(({ row, findings }) => {
    const wrong = findings.some(({ severity }) => severity === 'error');
    const texts = findings.map(({ message, hint, rule }) => `[${rule}] ${message}${hint}`).join('\n');
    return [String(row.line), wrong ? '有误' : findings.length > 0 ? '可以登记，有提示' : '可以登记', texts];
  });
  const columns = [
    ...['行', '结果', '说明'].map((title, index) => ({ title, width: [6, 14, 60][index] ?? 10 })),
    ...heads.map((title) => ({ title, width: 20 })),
  ];
  const cells = rows.map((row, index) => [...(said[index] ?? []), ...heads.map((_, column) => printable(row.cells[column]?.text ?? ''))]);
  const table = { name: '核对结果', columns, rows: cells };
  deliver(extname(out).toLowerCase() === '.xlsx' ? await tableXlsx(table) : tableCsv(table), out);
}
