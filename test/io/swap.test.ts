import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discard, settle, stage, swap } from '#io/publish/swap.ts';

let folder = '';
const out = (): string => join(folder, 'dist');
const site = (): string => readFileSync(join(out(), 'index.html'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(words: string): void {
  writeFileSync(join(stage(out()), 'index.html'), words);
}

test('a site appears whole, and a second takes its place with nothing of the first left', () => {
  build('first');
  expect(existsSync(out())).toBe(false);
  swap(out());
  expect(site()).toBe('first');
  writeFileSync(join(out(), 'gone.html'), 'old');
  build('second');
  expect(site()).toBe('first');
  swap(out());
  expect(site()).toBe('second');
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readdirSync(out())).toEqual(['index.html']);
});

test('a build that is thrown away leaves the site untouched', () => {
  build('first');
  swap(out());
  build('broken');
  discard(out());
  expect(site()).toBe('first');
  expect(readdirSync(folder)).toEqual(['dist']);
});

// The names of the folders in which a crash leaves the two sites, at each moment of a swap.
test.for([
  ['before the old site made way', ['dist', '.dist.ready'], 'new'],
  ['before the new site took its place', ['.dist.previous', '.dist.ready'], 'new'],
  ['before the old site was cleared away', ['.dist.previous', 'dist'], 'new'],
] as const)('after a crash %s the next start finds a whole site', ([, [old, fresh], expected]) => {
  for (const [name, words] of [
    [old, 'old'],
    [fresh, 'new'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.html'), words);
  }
  settle(out());
  expect(site()).toBe(expected);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('what a killed build left is cleared away, a living one is let be', () => {
  build('living');
  const dead = join(folder, '.dist.building-4194999');
  mkdirSync(dead);
  settle(out());
  expect(readdirSync(folder)).toEqual([`.dist.building-${process.pid}`]);
  renameSync(join(folder, `.dist.building-${process.pid}`), out());
  expect(site()).toBe('living');
});
