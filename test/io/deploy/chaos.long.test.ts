import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusOn } from '#domain/registry/status.ts';
import { today } from '#io/clock.ts';
import { headersFor } from '#site/headers.ts';
import { startNginx } from '../../../scripts/support/nginx.ts';
import { random } from '../../../scripts/support/random.ts';
import { needProgram } from '../../support/program.ts';
import { certificateWith } from '../../support/record.ts';

const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
const target = join(folder, 'www');
const valid = certificateWith('that is valid', (candidate) => statusOn(candidate, today()) === 'valid');
const page = `certificates/${valid.number}/index.html`;
let origin = '';
let stop: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  needProgram('rclone', 'rclone');
  needProgram('nginx', 'nginx-light');
  buildSite('old');
  buildSite(
    'new',
    `  - event: suspended\n    decided: "${today()}"\n    effective: "${today()}"\n    recorded: "${today()}"\n    cause: complaint\n    reason: （示例）投诉处理记录不完整。\n`,
  );
  deployWhole('old');
  ({ origin, close: stop } = await startNginx(target, folder));
}, 300_000);
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

describe('nginx as it was told', () => {
  test.for(['/', `/certificates/${valid.number}/`, '/api/v1/snapshot.json', '/search/', '/feeds/standards.atom', '/_astro/*'])(
    'says beside %s what every server of ours says',
    async (pattern) => {
      const path = pattern.replace('*', readdirSync(join(folder, 'old/_astro'))[0] ?? '');
      const { status, headers } = await fetch(origin + path);
      expect(status).toBe(200);
      for (const [name, value] of Object.entries(headersFor(path))) {
        expect(headers.get(name)?.toLowerCase().replace(/\s/g, ''), name).toBe(value.toLowerCase().replace(/\s/g, ''));
      }
    },
  );

  test('answers what is missing with the page for it, which no cache keeps', async () => {
    const response = await fetch(`${origin}/_astro/missing.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(readFileSync(join(folder, 'old/404.html'), 'utf8'));
    expect(response.headers.get('cache-control')).toBeNull();
  });

  test('does not show what a deployment keeps for itself', async () => {
    expect((await fetch(`${origin}/.deploy/inventory.json`)).status).toBe(404);
  });
});

test('a deployment killed at random moments never shows a broken page, nor new pointers to old pages', { timeout: 600_000 }, async () => {
  const { below } = random(7);
  let asked = 0;
  let killed = 0;
  for (const [from, to] of rounds()) {
    let ended = false;
    while (!ended) {
      const child = spawn(process.execPath, ['scripts/deploy.ts', '--out', join(folder, to), target], { stdio: 'ignore' });
      const over = new Promise<number | null>((done) => child.on('close', done));
      const timer = setTimeout(() => child.kill('SIGKILL'), 300 + below(1_500));
      while (child.exitCode === null && child.signalCode === null) {
        await lookAround(from, to);
        asked += 1;
      }
      ended = (await over) === 0;
      killed += ended ? 0 : 1;
      clearTimeout(timer);
      await lookAround(from, to);
    }
    for (const path of [page, 'api/v1/snapshot.json', 'index.html']) expect(await body(path)).toBe(of(to, path));
  }
  expect(killed).toBeGreaterThan(3);
  expect(asked).toBeGreaterThan(50);
});

/** There and back again. */
function rounds(): readonly (readonly [string, string])[] {
  return Array.from({ length: 4 }, (_, round) => (round % 2 === 0 ? (['old', 'new'] as const) : (['new', 'old'] as const)));
}

/** Each file is that of one site or of the other, whole; where the snapshot is the new one, so are page and record. */
async function lookAround(from: string, to: string): Promise<void> {
  const snapshot = await body('api/v1/snapshot.json');
  expect([of(from, 'api/v1/snapshot.json'), of(to, 'api/v1/snapshot.json')]).toContain(snapshot);
  for (const path of [page, `api/v1/certificates/${valid.number}.json`, 'index.html', 'statistics/index.html']) {
    const found = await body(path);
    const may = snapshot === of(to, 'api/v1/snapshot.json') ? [of(to, path)] : [of(from, path), of(to, path)];
    expect(may.includes(found), `${path} is neither old nor new, or behind the snapshot`).toBe(true);
  }
}

async function body(path: string): Promise<string> {
  const response = await fetch(`${origin}/${path}`);
  expect(response.status, path).toBe(200);
  return response.text();
}

function of(site: string, path: string): string {
  return readFileSync(join(folder, site, path), 'utf8');
}

function buildSite(name: string, event?: string): void {
  const root = join(folder, `${name}-root`);
  for (const part of ['content', 'standards', 'registry']) cpSync(part, join(root, part), { recursive: true });
  if (event !== undefined) appendFileSync(join(root, `registry/certificates/${valid.number.slice(5, 9)}/${valid.number}.yaml`), event);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--root', root, '--out', join(folder, name)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

function deployWhole(name: string): void {
  mkdirSync(target, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/deploy.ts', '--out', join(folder, name), target], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
