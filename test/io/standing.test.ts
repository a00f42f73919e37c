import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfTheRest, takeRecords } from '#io/publish/inputs.ts';
import { moment } from '#io/publish/moment.ts';
import { forget, madeSite, remember, renewStanding } from '#io/publish/standing.ts';
import { madePath } from '#io/publish/swap.ts';
import { minimal } from '../support/doctored.ts';

const runs = process.env.LONG === undefined ? 60 : 5_000;
const snapshot = {
  asOf: '2026-07-15',
  issuedAt: '2026-07-15T09:30:00+08:00',
  staleAfter: '2026-07-22T09:30:00+08:00',
  certificates: 1,
  index: '3-abc',
};

let [folder, root, out, scratch] = ['', '', '', ''];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standing-'));
  [root, out, scratch] = [join(folder, 'root'), join(folder, 'dist'), join(folder, 'scratch')];
  cpSync(minimal, root, { recursive: true });
  for (const path of ['api/v1', 'certificates/A', 'about']) mkdirSync(join(out, path), { recursive: true });
  mkdirSync(scratch);
  for (const path of ['index.html', 'about/index.html', 'certificates/A/index.html', 'api/v1/register.csv'])
    writeFileSync(join(out, path), path);
  writeFileSync(join(out, 'api/v1/snapshot.json'), `${JSON.stringify(snapshot)}\n`);
  rememberAll();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function rememberAll(): void {
  remember(out, madeSite(out, 'rest', takeRecords(root)), join(folder, 'stamp'));
}

const renew = (rest = 'rest', issuedAt = '2026-07-16T10:00:00+08:00'): Promise<boolean> =>
  renewStanding({ root, out, rest, issuedAt, scratch });
const snapshotNow = (): unknown => JSON.parse(readFileSync(join(out, 'api/v1/snapshot.json'), 'utf8'));

/** Every file of the site but its snapshot: where it lies on the disk, and since when. */
function places(): readonly (readonly [string, number, number])[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(out, path)).isFile() && !path.endsWith('snapshot.json'))
    .map((path) => [path, statSync(join(out, path)).ino, statSync(join(out, path)).mtimeMs] as const)
    .toSorted();
}

test('where nothing has changed every file stays the one that it was, and the snapshot is issued anew, again and again', async () => {
  const before = places();
  for (const day of ['16', '17', '18']) {
    expect(await renew('rest', `2026-07-${day}T10:00:00+08:00`)).toBe(true);
    expect(snapshotNow()).toEqual({
      ...snapshot,
      issuedAt: `2026-07-${day}T10:00:00+08:00`,
      staleAfter: `2026-07-${Number(day) + 7}T10:00:00+08:00`,
    });
  }
  expect(places()).toEqual(before);
  expect(readdirSync(scratch)).toEqual([]);
});

test('reading a site, or writing a record as it was, changes nothing', async () => {
  readFileSync(join(out, 'index.html'));
  const file = join(root, 'content/site.yaml');
  writeFileSync(file, readFileSync(file));
  expect(await renew()).toBe(true);
});

const tamperings: readonly (readonly [string, () => void])[] = [
  ['a file is edited', () => appendFileSync(join(out, 'index.html'), ' ')],
  ['a file is edited and keeps its length', () => writeFileSync(join(out, 'about/index.html'), 'about/INDEX.html')],
  [
    'a file is edited and its time set back',
    () => {
      const { atime, mtime } = statSync(join(out, 'index.html'));
      writeFileSync(join(out, 'index.html'), 'INDEX.html');
      utimesSync(join(out, 'index.html'), atime, mtime);
    },
  ],
  ['a page is taken away', () => rmSync(join(out, 'certificates/A/index.html'))],
  ['a folder is taken away', () => rmSync(join(out, 'certificates/A'), { recursive: true })],
  ['a page is added', () => writeFileSync(join(out, 'certificates/new.html'), '')],
  ['an empty folder is added', () => mkdirSync(join(out, 'certificates/B'))],
  ['a file is added beside the snapshot', () => writeFileSync(join(out, 'api/v1/new.json'), '')],
  ['a file beside the snapshot is taken away', () => rmSync(join(out, 'api/v1/register.csv'))],
  ['a file beside the snapshot is edited', () => writeFileSync(join(out, 'api/v1/register.csv'), 'API/v1/register.csv')],
  ['a file beside the snapshot is put in place of another', () => replace('api/v1/register.csv')],
  ['the snapshot is edited', () => writeFileSync(join(out, 'api/v1/snapshot.json'), JSON.stringify({ ...snapshot, certificates: 2 }))],
  ['the snapshot is taken away', () => rmSync(join(out, 'api/v1/snapshot.json'))],
  ['a file is renamed', () => renameSync(join(out, 'index.html'), join(out, 'home.html'))],
  ['a link is put in place of a page', linkInPlace],
  ['rights are changed', () => chmodSync(join(out, 'index.html'), 0o600)],
  ['an older site is put in its place', copyInPlace],
  ['the site is taken away', () => rmSync(out, { recursive: true })],
  ['what was remembered is taken away', () => forget(out)],
  ['what was remembered is cut short', () => writeFileSync(madePath(out), readFileSync(madePath(out), 'utf8').slice(0, -1))],
];

function linkInPlace(): void {
  rmSync(join(out, 'index.html'));
  symlinkSync('about/index.html', join(out, 'index.html'));
}

function copyInPlace(): void {
  cpSync(out, `${out}.old`, { recursive: true, preserveTimestamps: true });
  rmSync(out, { recursive: true });
  renameSync(`${out}.old`, out);
}

function replace(path: string): void {
  writeFileSync(join(folder, 'other'), 'other');
  renameSync(join(folder, 'other'), join(out, path));
}

test.for(tamperings)('all is made anew where %s, also after the site was left as it was', async ([, tamper]) => {
  expect(await renew()).toBe(true);
  tamper();
  expect(await renew()).toBe(false);
});

const changes: readonly (readonly [string, () => void])[] = [
  ['a record', () => appendFileSync(join(root, firstIn('registry/holders')), '# a remark\n')],
  ['the prose', () => appendFileSync(join(root, 'content/site.yaml'), '# a remark\n')],
  ['a standard', () => appendFileSync(join(root, 'standards/freeze.lock.json'), '\n')],
  ['a file that does not belong there', () => writeFileSync(join(root, 'registry/holders/notes.txt'), '')],
  ['an empty folder', () => mkdirSync(join(root, 'registry/certificates/2031'))],
  ['a link in place of a record', () => asLink(firstIn('registry/holders'))],
  ['a record less', () => rmSync(join(root, firstIn('registry/holders')))],
  ['a record of another name', () => renameSync(join(root, firstIn('registry/holders')), join(root, 'registry/holders/other.yaml'))],
];

function firstIn(path: string): string {
  return `${path}/${readdirSync(join(root, path)).toSorted()[0] ?? ''}`;
}

function asLink(path: string): void {
  renameSync(join(root, path), join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(root, path));
}

test.for(changes)('all is made anew for %s', async ([, change]) => {
  change();
  expect(await renew()).toBe(false);
});

test('all is made anew on another day, in another form, for another commit and by other code', async () => {
  const code = { digest: 'code', changed: 0 };
  const usual = { asOf: '2026-07-15', pages: 'files' } as const;
  const rest = digestOfTheRest(usual, undefined, code);
  const others = [
    digestOfTheRest({ ...usual, asOf: '2026-07-16' }, undefined, code),
    digestOfTheRest({ ...usual, pages: 'shell' }, undefined, code),
    digestOfTheRest(usual, 'c0ffee', code),
    digestOfTheRest(usual, undefined, { digest: 'other', changed: 0 }),
  ];
  expect(new Set([rest, ...others]).size).toBe(5);
  for (const other of others) expect(await renew(other)).toBe(false);
});

test('a change after a moment is told from one before it, however soon it comes', () => {
  for (let round = 0; round < 20; round++) {
    writeFileSync(join(root, 'content/site.yaml'), String(round));
    const found = moment(join(folder, 'stamp'));
    expect(takeRecords(root).changed).toBeLessThanOrEqual(found);
    writeFileSync(join(root, 'content/site.yaml'), String(-round));
    expect(takeRecords(root).changed).toBeGreaterThan(found);
  }
});

test('records have the digest of what they hold, in random edits and back', () => {
  const file = join(root, 'content/site.yaml');
  const [text, digest] = [readFileSync(file, 'utf8'), takeRecords(root).digest];
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 3 }), (at, cut, put) => {
      const edited = text.slice(0, at) + put + text.slice(at + cut);
      writeFileSync(file, edited);
      expect(takeRecords(root).digest === digest).toBe(edited === text);
      writeFileSync(file, text);
      expect(takeRecords(root).digest).toBe(digest);
    }),
    { numRuns: runs },
  );
});
