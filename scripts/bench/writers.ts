import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { stepsOf } from './build-steps.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { type Cut, cutPages, joined } from './page-parts.ts';
import { type ProgramUsage, runProgram } from './program.ts';
import { medianOf } from './rounds.ts';
import { type Figure, Missing, type Row } from './row.ts';

/** Another program that writes pages. */
export interface Writer {
  readonly name: string;
  /** Gets it ready in a folder of its own, or says that it cannot be had. */
  readonly prepare: (folder: string) => Promise<{ readonly program: string; readonly options: readonly string[] }>;
  /** Lays out a site of these pages in a folder; the program is run there. */
  readonly layOut: (folder: string, cut: Cut) => void;
  /** Where it writes, below the folder. */
  readonly output: string;
}

/** Pages that are written to see what a start costs. */
const start = 20;

/**
 * Certificate pages by other programs: they are given the parts of each page ready made and put them together, byte by byte the same. Our own figure
 * is that of the build, which makes the parts from the records and writes the holders' pages too. A start of theirs is not counted.
 */
export const writers: Row = {
  name: 'writers',
  title: '写出同样的页面，与 Eleventy、Hugo 比',
  async measure(bench) {
    const own = bench.at(bench.peers);
    const { progress } = await own.built();
    const ours = (own.certificates * 1.75) / Math.max(stepsOf(progress).records, 0.1);
    const cut = cutPages(
      own.site,
      own.register().certificates.map(({ value }) => value.number),
    );
    const figures: Figure[] = [{ what: `本项目，每秒页数（${own.certificates} 张证书）`, unit: '/s', ...medianOf([ours]) }];
    const missing: string[] = [];
    for (const writer of [eleventy, hugo]) {
      bench.say(`  ${writer.name}`);
      try {
        figures.push(...compared(writer.name, await written(writer, bench, own, cut), ours, cut.pages.length));
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        missing.push(error.message);
      }
    }
    if (missing.length === 2) throw new Missing(missing.join('；'));
    for (const message of missing) bench.say(`  ${message}`);
    return figures;
  },
};

interface Written {
  readonly all: ProgramUsage;
  readonly few: ProgramUsage;
}

function compared(name: string, { all, few }: Written, ours: number, pages: number): readonly Figure[] {
  const rate = (pages - start) / Math.max(all.wall - few.wall, 0.05);
  return [
    { what: `${name}，每秒页数`, unit: '/s', ...medianOf([rate]) },
    { what: `${name}，内存`, unit: 'MB', ...medianOf([all.memory]) },
    { what: `快于 ${name}`, unit: '×', ...medianOf([ours / rate]), least: 1 },
  ];
}

async function written(writer: Writer, bench: Bench, own: Bench, cut: Cut): Promise<Written> {
  const folder = join(bench.folder, 'writers', writer.name.toLowerCase());
  mkdirSync(folder, { recursive: true });
  const { program, options } = await writer.prepare(folder);
  const run = async (pages: Cut['pages']): Promise<ProgramUsage> => {
    rmSync(join(folder, writer.output), { recursive: true, force: true });
    writer.layOut(folder, { ...cut, pages });
    return runProgram(program, options, { cwd: folder });
  };
  const few = await run(cut.pages.slice(0, start));
  const all = await run(cut.pages);
  for (const page of [...cut.pages.slice(0, 50), ...cut.pages.slice(-50)]) {
    const text = readFileSync(join(folder, writer.output, page.path), 'utf8');
    if (text !== joined(cut.shell, page)) throw new Error(`${writer.name} 写的 ${page.path} 与我们的不同。`);
    if (text !== readFileSync(join(own.site, page.path), 'utf8')) throw new Error(`${page.path} 切开再合上之后变了。`);
  }
  return { all, few };
}
