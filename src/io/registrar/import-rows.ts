import type { Finding } from '#domain/finding.ts';
import { certificatePath, holderPath, type Proposal } from '#domain/registry/proposal.ts';
import type { ImportMapping } from '#schema/import-mapping.ts';
import { decide } from './decide.ts';
import type { Desk, Requested } from './desk.ts';
import type { Given } from './given.ts';
import { isRowFault, type RowCommand, requestRow } from './row-command.ts';
import type { Table, TableRow } from './table.ts';

/** What is to be said of a row. */
export interface RowFinding {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

export interface ImportedRow {
  readonly row: TableRow;
  readonly findings: readonly RowFinding[];
}

/** Every row with what the rules say to it, and what all of them together would write. */
export interface Imported {
  readonly rows: readonly ImportedRow[];
  readonly proposal: Proposal;
  readonly errors: number;
}

/**
 * Takes each row for one call of the command, one after another, and holds what comes of all of them to the rules. A finding goes to the row that brought
 * in what it is about. Nothing is written here, and nothing may be written while one row is wrong.
 */
export function importRows(desk: Desk, table: Table, mapping: ImportMapping, command: RowCommand): Imported {
  let proposal = desk.proposal;
  const origins = new Map<string, number>();
  const said: RowFinding[][] = table.rows.map(() => []);
  for (const [index, row] of table.rows.entries()) {
    const given = givenOf(table, row, mapping);
    const requested = requestRow({ ...desk, proposal }, command, given.values);
    said[index]?.push(...given.faults, ...faultsOf(requested, mapping, given.spoilt));
    if (requested.kind !== 'proposed' || given.faults.length > 0) continue;
    for (const origin of broughtIn(proposal, requested.proposal)) origins.set(origin, index);
    proposal = requested.proposal;
  }
  const { refusals, remarks } = decide({ ...desk, proposal });
  for (const finding of [...refusals, ...remarks]) said[originOf(origins, finding)]?.push(finding);
  const rows = table.rows.map((row, index) => ({ row, findings: said[index] ?? [] }));
  return { rows, proposal, errors: rows.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length };
}

interface GivenRow {
  readonly values: Given;
  readonly faults: readonly RowFinding[];
  /** Options whose cells are at fault as they stand, so that nothing was given for them. */
  readonly spoilt: ReadonlySet<string>;
}

function givenOf({ heads }: Table, { cells }: TableRow, { columns }: ImportMapping): GivenRow {
  const values = new Map<string, readonly string[]>();
  const faults: RowFinding[] = [];
  const spoilt = new Set<string>();
  for (const [flag, source] of Object.entries(columns)) {
    if (typeof source !== 'string' && 'value' in source) {
      values.set(flag, [source.value]);
      continue;
    }
    const column = typeof source === 'string' ? source : source.column;
    const cell = cells[heads.indexOf(column)];
    if (cell?.fault !== undefined) {
      faults.push(error('table-cell', `“${column}”：${cell.fault}。`, '改正这一格。'));
      spoilt.add(flag);
    } else if (cell !== undefined && cell.text !== '')
      values.set(flag, [typeof source === 'string' ? cell.text : (source.values?.[cell.text] ?? cell.text)]);
  }
  return { values, faults, spoilt };
}

/** Faults of values by the column that they came from. */
function faultsOf(requested: Requested, { columns }: ImportMapping, spoilt: ReadonlySet<string>): readonly RowFinding[] {
  if (requested.kind === 'refused') return requested.findings;
  if (requested.kind === 'proposed') return [];
  return requested.faults.flatMap(({ flag, message }) => {
    if (spoilt.has(flag)) return [];
    const source = columns[flag];
    const column =
      source === undefined ? `--${flag}` : typeof source === 'string' ? source : 'column' in source ? source.column : `--${flag}`;
    return error(
      'table-value',
      `“${column}”：${message}。`,
      isRowFault(source) ? '改正这一格。' : '在对应关系里补上这一项，或在表里加上这一列。',
    );
  });
}

function error(rule: string, message: string, hint: string): RowFinding {
  return { rule, severity: 'error', message, hint };
}

/** The places that a proposal has and the one before it had not: whole files, and entries of histories. */
function* broughtIn(before: Proposal, after: Proposal): Iterable<string> {
  for (const [id, holder] of after.holders) if (before.holders.get(id) !== holder) yield holderPath(id);
  for (const [number, certificate] of after.certificates) {
    if (before.certificates.get(number) === certificate) continue;
    const file = certificatePath(number);
    yield file;
    yield `${file}#${certificate.history.length - 1}`;
  }
}

function originOf(origins: ReadonlyMap<string, number>, { file, at }: Finding): number {
  const path = at !== undefined && 'path' in at ? at.path : [];
  const entry = path[0] === 'history' ? origins.get(`${file}#${String(path[1])}`) : undefined;
  return entry ?? origins.get(file) ?? 0;
}
