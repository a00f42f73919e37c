import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishedSite } from '#io/published-site.ts';
import { startNginx } from '../support/nginx.ts';
import type { Bench } from './bench.ts';
import { medianOf } from './rounds.ts';
import { type Figure, Missing, type Row } from './row.ts';

const seconds = 10;
const connections = 64;

/** How many lookups one small server holds: nginx as `npm run deploy -- --print nginx` sets it up, and wrk, on this machine together. */
export const load: Row = {
  name: 'load',
  title: `nginx 与 wrk 同在本机，${connections} 个连接`,
  async measure(bench) {
    for (const program of ['wrk', 'nginx']) {
      if (spawnSync(program, ['-v']).error !== undefined) throw new Missing(`没有 ${program}：apt-get install ${program}`);
    }
    await bench.built();
    const folder = join(bench.folder, 'load');
    mkdirSync(folder, { recursive: true });
    const { origin, close } = await startNginx(bench.site, folder);
    try {
      const lookups = await wrk(folder, origin, ['/api/v1/snapshot.json', ...numberParts(bench)]);
      const pages = await wrk(folder, origin, certificatePages(bench));
      return [...figures('查询（快照加一个编号分片）', lookups, 2), ...figures('证书页', pages, 1)];
    } finally {
      await close();
    }
  },
};

function figures(name: string, { rate, p99, failed }: Load, requests: number): readonly Figure[] {
  return [
    { what: `${name}，每秒`, unit: '/s', ...medianOf([rate / requests]) },
    { what: `${name}，99% 的请求在`, unit: 'ms', ...medianOf([p99]) },
    { what: `${name}，没有答对的请求`, unit: '', value: failed, most: 0 },
  ];
}

/** Parts of the index that answer numbers. */
function numberParts({ site }: Bench): readonly string[] {
  const index = readPublishedSite(site)?.index.index ?? '';
  const folder = `api/v1/lookup/${index}/numbers`;
  const files = readdirSync(join(site, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.filter(({ name }) => !name.startsWith('fence')).map(({ parentPath, name }) => join(parentPath, name).slice(site.length));
}

function certificatePages({ register }: Bench): readonly string[] {
  return register()
    .certificates.slice(0, 5_000)
    .map(({ value }) => `/certificates/${value.number}/`);
}

interface Load {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly failed: number;
}

/** Asks for the first path and a random other by turns; where there is no other kind, for random ones. */
async function wrk(folder: string, origin: string, paths: readonly string[]): Promise<Load> {
  writeFileSync(join(folder, 'paths.txt'), `${paths.join('\n')}\n`);
  writeFileSync(
    join(folder, 'ask.lua'),
    `local paths, turn = {}, 0
for line in io.lines("${join(folder, 'paths.txt')}") do paths[#paths + 1] = line end
wrk.headers["Accept-Encoding"] = "gzip"
request = function()
  turn = turn + 1
  if turn % 2 == 1 then return wrk.format("GET", paths[1]) end
  return wrk.format("GET", paths[math.random(#paths)])
end
`,
  );
  const options = ['-t2', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', join(folder, 'ask.lua'), origin];
  const said = await output('wrk', options);
  const [, rate = '0'] = /Requests\/sec:\s+([\d.]+)/.exec(said) ?? [];
  const [, time = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  const failed = [/Non-2xx or 3xx responses: (\d+)/, /Socket errors: connect (\d+)/].map((pattern) => Number(pattern.exec(said)?.[1] ?? 0));
  return { rate: Number(rate), p99: Number(time) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? 1), failed: failed[0] ?? 0 };
}

function output(program: string, options: readonly string[]): Promise<string> {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((done, fail) => child.on('error', fail).on('close', () => done(said)));
}
