import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** rclone said no, with what it said. */
export class RcloneError extends Error {}

/** How a target takes a file: whole at once (object storage, rclone 1.63 on disks), or piece by piece at its place. */
export type Arrival = 'whole' | 'piecemeal';

/** One rclone target as a deployment needs it. */
export interface Target {
  /** A folder of this machine, or none. */
  readonly folder: string | undefined;
  readonly arrival: Arrival;
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  /** Copies files of a local folder; `headers` are kept by object storage and ignored by disks. */
  copy(from: string, paths: readonly string[], headers: Readonly<Record<string, string>>, below?: string): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

/** Asks rclone what a target is. `scratch` is an empty folder for its lists of files. */
export async function openTarget(name: string, scratch: string): Promise<Target> {
  const features: unknown = JSON.parse(await rclone(['backend', 'features', name]));
  const list = join(scratch, 'files');
  const only = (paths: readonly string[]): string[] => {
    writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
    return ['--files-from-raw', list];
  };
  return {
    folder: featureOf(features, 'IsLocal') === true ? stringOf(features, 'Root') : undefined,
    arrival: featureOf(features, 'BucketBased') === true || featureOf(features, 'PartialUploads') === true ? 'whole' : 'piecemeal',
    read: (path) => rclone(['cat', `${name}/${path}`]).catch(missing),
    write: async (path, text) => void (await rclone(['rcat', `${name}/${path}`], text)),
    copy: async (from, paths, headers, below = '') => {
      const upload = Object.entries(headers).flatMap(([header, value]) => ['--header-upload', `${header}: ${value}`]);
      // What differs was found by content; times and sizes of a target say less.
      await rclone(['copy', from, below === '' ? name : `${name}/${below}`, ...only(paths), '--no-traverse', '--ignore-times', ...upload]);
    },
    remove: async (paths) => {
      await rclone(['delete', name, ...only(paths)]);
      await rclone(['rmdirs', name, '--leave-root']);
    },
  };
}

const [noFolder, noFile] = [3, 4] as const;

function missing(error: unknown): undefined {
  if (error instanceof RcloneError && (error.cause === noFolder || error.cause === noFile)) return undefined;
  throw error;
}

function featureOf(features: unknown, name: string): unknown {
  return entryOf(entryOf(features, 'Features'), name);
}

function stringOf(value: unknown, name: string): string | undefined {
  const found = entryOf(value, name);
  return typeof found === 'string' ? found : undefined;
}

function entryOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

async function rclone(args: readonly string[], input?: string): Promise<string> {
  const child = spawn('rclone', [...args, '--log-level', 'ERROR', '--retries', '3'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const [said, output]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done)).catch((error: unknown) => {
    throw new RcloneError('没有 rclone；先安装它（Debian：apt-get install rclone）。', { cause: error });
  });
  if (code === 0) return output.join('');
  throw new RcloneError(said.join('').trim() || `rclone ${args[0]} 以 ${code} 结束`, { cause: code });
}
