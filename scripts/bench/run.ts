import type { Bench } from './bench.ts';
import { type Results, type RowResult, readResults, writeResults } from './results.ts';
import { isMet, Missing, type Row } from './row.ts';
import { textTable } from './tables.ts';

/**
 * Measures rows one after the other. Each result is written at once, into what earlier runs of the same size have left, so that a run broken off has
 * not been in vain; whether all were measured and keep their budgets.
 */
export async function runRows(bench: Bench, rows: readonly Row[], to: string): Promise<boolean> {
  let results: Results = readResults(to, bench);
  for (const row of rows) {
    bench.say(`测量：${row.title}`);
    const result = await measured(row, bench);
    results = { ...results, rows: { ...results.rows, [row.name]: result } };
    writeResults(to, results);
    process.stdout.write(textTable(result));
  }
  const done = rows.flatMap(({ name }) => results.rows[name] ?? []);
  return done.every(({ figures, fault }) => fault === undefined && figures.every((figure) => isMet(figure) !== false));
}

async function measured(row: Row, bench: Bench): Promise<RowResult> {
  const { name, title } = row;
  const started = performance.now();
  const took = (): number => Math.round((performance.now() - started) / 1000);
  try {
    return { name, title, figures: await row.measure(bench), took: took() };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    if (!(error instanceof Missing) && error instanceof Error) process.stderr.write(`${error.stack ?? fault}\n`);
    return { name, title, figures: [], fault, took: took() };
  }
}
