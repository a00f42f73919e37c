import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedFiles } from '#io/feeds/feed-files.ts';
import { standardFeeds } from '#io/feeds/standards.ts';
import { openData } from '#io/publish/open-data.ts';
import { readRepository } from '#io/repository.ts';
import { needProgram } from '../../support/program.ts';
import { bytesOf } from '../../support/published.ts';
import { channel, dangers, entryOf, settings } from './hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => needProgram('xmllint', 'libxml2-utils'), 600_000);

const repository = readRepository('.');
const day = '2026-11-25';
const grammar = resolve('test/fixtures/atom/atom.rng');

function lint(text: string): string {
  const file = join(folder, 'feed.atom');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', grammar, file], { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

const published = [...openData(repository, day, 'files')].map((file) => ({ path: file.path, body: () => String(bytesOf(file)) }));
const feeds = [...published, ...standardFeeds(repository, day).map(({ path, body }) => ({ path, body: () => body }))].filter(({ path }) =>
  path.endsWith('.atom'),
);

test('every feed is well-formed XML, and Atom by the grammar of RFC 4287', () => {
  expect(feeds.length).toBeGreaterThan(8);
  for (const { path, body } of feeds) expect(lint(body()), path).toBe('');
});

test('so is one of names and reasons that hold markup', () => {
  const entries = dangers.flatMap((one, at) => dangers.map((two, place) => entryOf(at * 100 + place, `x${one}${two}`, `${two}${one}x`)));
  expect(lint(feedFiles(channel, entries, settings)[0]?.body ?? '')).toBe('');
});

test('the grammar tells a fault', () => {
  const [feed] = feeds;
  const text = feed?.body() ?? '';
  for (const wrong of [
    text.replace(/<updated>[^<]*/, '<updated>yesterday'),
    text.replace(/<id>.*?<\/id>/, ''),
    text.replace('<entry>', '<entry><colour/>'),
    text.replace('</feed>', ''),
  ])
    expect(lint(wrong)).not.toBe('');
});
