import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program and all processes below it used, whatever they are written in. */
export interface ProgramUsage {
  /** Seconds. */
  readonly wall: number;
  /** Largest resident sets of all its processes together, MB; 0 where the system has no /proc. */
  readonly memory: number;
  readonly output: string;
}

export interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

const pageSize = 4096;

/** Runs a program to its end; anything but success is a fault. */
export async function runProgram(program: string, options: readonly string[], { cwd, env = process.env }: Place): Promise<ProgramUsage> {
  const started = performance.now();
  const child = spawn(program, options, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, memory] = ['', 0];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000);
    });
  }
  const sampling = setInterval(() => {
    memory = Math.max(memory, residentBelow(child.pid));
  }, 100);
  try {
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    if (code !== 0) throw new Error(`${program} 以 ${code} 结束：${output.trim().slice(-600)}`);
    return { wall: (performance.now() - started) / 1000, memory, output };
  } finally {
    clearInterval(sampling);
  }
}

/** MB that a process and its descendants hold. */
function residentBelow(root: number | undefined): number {
  const processes = listed();
  const family = new Set([root]);
  // Children have larger numbers than their parents, but for a wrap of the numbers that a bench does not live to see.
  for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { resident }) => sum + resident, 0) / 1e6;
}

function listed(): readonly { readonly pid: number; readonly parent: number; readonly resident: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .toSorted((a, b) => a - b)
      .flatMap(readProcess);
  } catch {
    return [];
  }
}

function readProcess(pid: number): { readonly pid: number; readonly parent: number; readonly resident: number }[] {
  try {
    // After the name in brackets, which may hold spaces: state, parent, …, resident pages as the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [{ pid, parent: Number(fields[1]), resident: Number(fields[21]) * pageSize }];
  } catch {
    return [];
  }
}
