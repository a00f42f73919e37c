import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions } from './bench.ts';
import { repository } from './bench.ts';
import { markdownReport, withShortTable } from './reports.ts';
import type { Figure } from './row.ts';
import { rows } from './rows.ts';
import { scaleTable, withScaleTable } from './scale-table.ts';

export interface RowResult {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Why there are none. */
  readonly fault?: string;
  /** Seconds that the measuring took. */
  readonly took: number;
}

/** `bench/<certificates>.json`. */
export interface Results {
  readonly certificates: number;
  readonly seed: number;
  readonly asOf: string;
  readonly machine: { readonly node: string; readonly processors: number; readonly model: string; readonly memory: number };
  readonly rows: Readonly<Record<string, RowResult>>;
}

/** The size whose results the README shows, and on which the operator's guide works out larger ones. */
export const shownSize = 100_000;
export const operatorGuide = 'content/guides/operator.mdx';

/** What earlier runs of this size and seed have measured. */
export function readResults(folder: string, { certificates, seed, asOf }: BenchOptions): Results {
  const machine = {
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    memory: Math.round(totalmem() / 1e9),
  };
  const before = readFile(join(folder, `${certificates}.json`));
  return { certificates, seed, asOf, machine, rows: before?.seed === seed ? before.rows : {} };
}

/** Writes the results of a size, and anew what is made of all results: the report beside them, and the README's table. */
export function writeResults(folder: string, results: Results): void {
  mkdirSync(folder, { recursive: true });
  const order = rows.map(({ name }) => name);
  const sorted = Object.values(results.rows).toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const written = { ...results, rows: Object.fromEntries(sorted.map((row) => [row.name, row])) };
  writeFileSync(join(folder, `${results.certificates}.json`), `${JSON.stringify(written, undefined, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), markdownReport(allResults(folder)));
  const readme = join(repository, 'README.md');
  if (results.certificates !== shownSize || folder !== join(repository, 'bench')) return;
  writeFileSync(readme, withShortTable(readFileSync(readme, 'utf8'), written));
  const [guide, scale] = [join(repository, operatorGuide), scaleTable(written)];
  if (scale !== undefined) writeFileSync(guide, withScaleTable(readFileSync(guide, 'utf8'), scale));
}

/** All results in a folder, the smallest register first. */
export function allResults(folder: string): readonly Results[] {
  return readdirSync(folder)
    .filter((file) => /^\d+\.json$/.test(file))
    .flatMap((file) => readFile(join(folder, file)) ?? [])
    .toSorted((a, b) => a.certificates - b.certificates);
}

// The file is our own; only its outermost form is asked.
function readFile(file: string): Results | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isResults(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isResults(value: unknown): value is Results {
  return typeof value === 'object' && value !== null && 'certificates' in value && 'rows' in value && 'machine' in value;
}
