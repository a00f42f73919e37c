import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a command used, all its Node processes together; programs of other kinds (Pagefind's) count in wall time only. */
export interface Usage {
  readonly code: number | null;
  /** Seconds. */
  readonly wall: number;
  /** Seconds. */
  readonly cpu: number;
  /** Largest resident set of one process, in MB of a million bytes. */
  readonly memory: number;
  /** What it wrote on stdout, and on stderr. */
  readonly output: string;
  readonly progress: string;
}

/** Runs a script of this project in a process of its own and measures it. */
export async function measure(script: string, options: readonly string[]): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const file = join(folder, 'usage.ndjson');
  const hook = pathToFileURL(join(import.meta.dirname, 'measure-exit.ts')).href;
  const { NODE_OPTIONS: given = '' } = process.env;
  const env = { ...process.env, MEASURE_TO: file, NODE_OPTIONS: `${given} --import=${hook}`.trim() };
  try {
    const started = performance.now();
    const child = spawn(process.execPath, [script, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { output: '', progress: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.progress += text;
    });
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    const wall = (performance.now() - started) / 1000;
    const used = readFileSync(file, 'utf8').trim().split('\n').map(readUsage);
    const cpu = used.reduce((sum, each) => sum + each.cpu, 0);
    return { code, wall, cpu, memory: Math.max(...used.map((each) => each.memory)), ...said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, where anything but success is a fault of the row that measures. */
export async function measureSuccess(script: string, options: readonly string[]): Promise<Usage> {
  const usage = await measure(script, options);
  if (usage.code !== 0) throw new Error(`${script} 以 ${usage.code} 结束：${(usage.output + usage.progress).trim().slice(-600)}`);
  return usage;
}

function readUsage(line: string): { readonly cpu: number; readonly memory: number } {
  const { cpu, memory } = { cpu: 0, memory: 0, ...JSON.parse(line) };
  return { cpu: Number(cpu), memory: Number(memory) };
}
