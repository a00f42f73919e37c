import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'builds-'));
const names = ['one', 'other'] as const;
type Name = (typeof names)[number];
const siteOf = (name: Name): string => join(folder, `${name}-site`);
const titles = { one: '甲登记（示例）', other: '乙登记（示例）' } as const;

/** Builds the site of a root; with what it said, and how it ended. */
function build(name: Name): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--root', join(folder, name), '--out', siteOf(name), '--as-of', '2026-07-15']);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return new Promise((done, fail) => child.on('error', fail).on('close', (code) => done({ code, said: said.join('') })));
}

function filesOf(name: Name): readonly (readonly [string, number, number])[] {
  return readdirSync(siteOf(name), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(siteOf(name), path)).isFile() && path !== join('api', 'v1', 'snapshot.json'))
    .map((path) => [path, statSync(join(siteOf(name), path)).ino, statSync(join(siteOf(name), path)).mtimeMs] as const)
    .toSorted();
}

// Two roots that differ in the site's title, both at the same time.
beforeAll(async () => {
  for (const name of names) {
    for (const part of ['content', 'standards', 'registry']) cpSync(part, join(folder, name, part), { recursive: true });
    const file = join(folder, name, 'content/site.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${titles[name]}`));
  }
  for (const { code, said } of await Promise.all(names.map(build))) expect(code, said).toBe(0);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two builds at the same time each make their own site, and leave nothing else', () => {
  for (const [name, other] of [names, names.toReversed()] as const) {
    const home = readFileSync(join(siteOf(name ?? 'one'), 'index.html'), 'utf8');
    expect(home).toContain(titles[name ?? 'one']);
    expect(home).not.toContain(titles[other ?? 'one']);
  }
  expect(filesOf('one').map(([path]) => path)).toHaveLength(filesOf('other').length);
  expect(readdirSync(folder).toSorted()).toEqual(['.one-site.made', '.other-site.made', 'one', 'one-site', 'other', 'other-site']);
});

test('built again with nothing changed, no file of a site is written but its snapshot', async () => {
  const before = filesOf('one');
  const { code, said } = await build('one');
  expect(code).toBe(0);
  expect(said).toContain('没有变化');
  expect(filesOf('one')).toEqual(before);
});

test('a fault in the record is told, however often it was built without', async () => {
  const file = join(folder, 'other', 'content/site.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: []'));
  const before = filesOf('other');
  expect(await build('other')).toMatchObject({ code: 1 });
  expect(filesOf('other')).toEqual(before);
  writeFileSync(file, text);
  expect((await build('other')).said).toContain('没有变化');
});
