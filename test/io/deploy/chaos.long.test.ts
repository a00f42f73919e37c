import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packOf, packPath, packsFor } from '#domain/lookup/packs.ts';
import { statusOn } from '#domain/registry/status.ts';
import { today } from '#io/clock.ts';
import { headersFor } from '#site/headers.ts';
import { startNginx } from '../../../scripts/support/nginx.ts';
import { random } from '../../../scripts/support/random.ts';
import { needProgram } from '../../support/program.ts';
import { certificates, certificateWith, holders } from '../../support/record.ts';

const valid = certificateWith('that is valid', (candidate) => statusOn(candidate, today()) === 'valid');
const address = `certificates/${valid.number}/`;
const suspension = `  - event: suspended
    decided: "${today()}"
    effective: "${today()}"
    recorded: "${today()}"
    cause: complaint
    reason: （示例）投诉处理记录不完整。
`;
const packs = packsFor({ certificates: certificates.length, holders: holders.length });

beforeAll(() => {
  needProgram('rclone', 'rclone');
  needProgram('nginx', 'nginx-light');
});

/** Where a site has what it says of a certificate, and the file that its address shows. */
const sites = {
  files: { of: [`${address}index.html`, `api/v1/certificates/${valid.number}.json`], shown: `${address}index.html` },
  shell: {
    of: [packPath('certificates', packs.certificates, packOf(valid.number, packs.certificates))],
    shown: 'shell/index.html',
  },
} as const;

describe.for(Object.entries(sites))('a site whose pages are %s', ([pages, record]) => {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const target = join(folder, 'www');
  const watched = [...record.of, 'index.html', 'statistics/index.html'];
  let origin = '';
  let stop: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    buildSite('old');
    buildSite('new', suspension);
    deployWhole('old');
    ({ origin, close: stop } = await startNginx(target, folder));
  }, 300_000);
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  test.for(['', address, 'api/v1/snapshot.json', 'search/', 'feeds/standards.atom', '_astro/*'])(
    'nginx says beside /%s what every server of ours says',
    async (pattern) => {
      const path = `/${pattern.replace('*', readdirSync(join(folder, 'old/_astro'))[0] ?? '')}`;
      const { status, headers } = await fetch(origin + path);
      expect(status).toBe(200);
      for (const [name, value] of Object.entries(headersFor(path))) {
        expect(headers.get(name)?.toLowerCase().replace(/\s/g, ''), name).toBe(value.toLowerCase().replace(/\s/g, ''));
      }
    },
  );

  test('nginx answers what is missing with the page for it, which no cache keeps', async () => {
    for (const path of ['_astro/missing.js', 'certificates/page/999/', `${address}missing.pdf`, 'bodies/CNCA-R-2099-999/']) {
      const response = await fetch(`${origin}/${path}`);
      expect(response.status, path).toBe(404);
      expect(await response.text()).toBe(of('old', '404.html'));
      expect(response.headers.get('cache-control')).toBeNull();
    }
  });

  test('nginx answers the address of a certificate with its page, with its slash and without', async () => {
    for (const path of [address, address.slice(0, -1)]) expect(await body(path)).toBe(of('old', record.shown));
  });

  test('nginx does not show what a deployment keeps for itself', async () => {
    expect((await fetch(`${origin}/.deploy/inventory.json`)).status).toBe(404);
  });

  test('a deployment killed at random moments never shows a broken page, nor new pointers to old pages', { timeout: 600_000 }, async () => {
    const { below } = random(7);
    let asked = 0;
    let killed = 0;
    for (const [from, to] of rounds()) {
      let ended = false;
      // Later each time, so that it ends on a slow machine as well.
      for (let tries = 0; !ended; tries++) {
        const child = spawn(process.execPath, ['scripts/deploy.ts', '--out', join(folder, to), target], { stdio: 'ignore' });
        const over = new Promise<number | null>((done) => child.on('close', done));
        const timer = setTimeout(() => child.kill('SIGKILL'), 300 + below(1_500) + 200 * tries);
        while (child.exitCode === null && child.signalCode === null) {
          await lookAround(from, to);
          asked += 1;
        }
        ended = (await over) === 0;
        killed += ended ? 0 : 1;
        clearTimeout(timer);
        await lookAround(from, to);
      }
      for (const path of [...watched, 'api/v1/snapshot.json']) expect(await body(path)).toBe(of(to, path));
    }
    expect(killed).toBeGreaterThan(3);
    expect(asked).toBeGreaterThan(50);
  });

  /** Each file is that of one site or of the other, whole; where the snapshot is the new one, so is what is said of the certificate. */
  async function lookAround(from: string, to: string): Promise<void> {
    const snapshot = await body('api/v1/snapshot.json');
    expect([of(from, 'api/v1/snapshot.json'), of(to, 'api/v1/snapshot.json')]).toContain(snapshot);
    for (const path of watched) {
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
    run('scripts/build.ts', '--root', root, '--out', join(folder, name), '--pages', pages);
  }

  function deployWhole(name: string): void {
    mkdirSync(target, { recursive: true });
    run('scripts/deploy.ts', '--out', join(folder, name), target);
  }
});

/** There and back again. */
function rounds(): readonly (readonly [string, string])[] {
  return Array.from({ length: 4 }, (_, round) => (round % 2 === 0 ? (['old', 'new'] as const) : (['new', 'old'] as const)));
}

function run(...command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}
