import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { statusAsKnownOn } from '#domain/registry/status.ts';
import { publishedFiles } from '#io/publish/files.ts';
import { readRepository } from '#io/repository.ts';
import type { Change } from '#schema/published.ts';
import { bytesOf } from '../support/published.ts';

const repository = readRepository('.');
const { register } = repository;

function filesOf(day: string, issuedAt = `${day}T09:30:00+08:00`): ReadonlyMap<string, string> {
  const files = [...publishedFiles(repository, day, issuedAt)].filter(({ path }) => /changes|^feeds/.test(path));
  return new Map(files.map((file) => [file.path, String(bytesOf(file))]));
}

const day = '2026-11-24';
const files = filesOf(day);
const changes: Change[] = [...files].flatMap(([path, text]) =>
  /\d\.json$/.test(path) && path.includes('/changes/') ? JSON.parse(text).changes : [],
);
const ofCertificates = changes.filter((change) => change.kind === 'certificate');

function change(id: string): Change | undefined {
  return changes.find((each) => each.id === id);
}

describe('the change files', () => {
  test('hold every entry of every certificate once, on the day on which it was recorded', () => {
    const entries = register.certificates.flatMap(({ value }) =>
      value.history.flatMap((entry, index) => (entry.recorded <= day ? [`${entry.recorded} ${value.number}/${index + 1}`] : [])),
    );
    expect(ofCertificates.map(({ id, entry }) => `${entry.recorded} ${id}`).toSorted()).toEqual(entries.toSorted());
  });

  test('stand in an index, the latest day first', () => {
    const index = JSON.parse(files.get('api/v1/changes/index.json') ?? '');
    expect(index.days.map((each: { day: string }) => each.day)).toEqual(
      [...index.days.map((each: { day: string }) => each.day)].sort().reverse(),
    );
    for (const { day: of, changes: count, url } of index.days) {
      const file = JSON.parse(files.get(url.slice(1)) ?? '');
      expect(file).toMatchObject({ day: of });
      expect(file.changes).toHaveLength(count);
    }
  });

  test('a status that an entry changed is the one that the register gives from its effective day on, and before it another', () => {
    for (const { number, was, became, entry } of ofCertificates) {
      const certificate = register.certificates.find(({ value }) => value.number === number)?.value;
      if (became === undefined || certificate === undefined) continue;
      expect(was, number).not.toBe(became);
      // Entries of one day are known together.
      const together = certificate.history.filter(({ recorded }) => recorded === entry.recorded);
      if (together.length === 1) expect(statusAsKnownOn(certificate, entry.effective, entry.recorded), number).toBe(became);
    }
  });

  test('say who became what, under the name borne then', () => {
    const suspended = ofCertificates.find(({ entry }) => entry.event === 'suspended');
    expect(suspended).toMatchObject({
      was: 'valid',
      became: 'suspended',
      entry: { decided: expect.any(String), reason: expect.any(String) },
    });
    expect(change('ASMM-2023-000015-3/1')).toMatchObject({
      holder: { name: '佛山市顺德区禾璟小家电有限公司' },
      was: 'pending',
      became: 'valid',
    });
    expect(change('914406060000270Q3Q/names/3')).toMatchObject({ change: 'renamed', is: '禾璟电器股份有限公司', recorded: '2026-03-12' });
    expect(change('ASMM-2023-000015-3/2')).not.toHaveProperty('became');
  });

  test('tell of corrections and annulments with what was said before', () => {
    const mended = ofCertificates.filter(({ entry }) => entry.event === 'corrected' || entry.event === 'annulled');
    expect(mended.length).toBeGreaterThan(1);
    for (const { entry } of mended) expect('correction' in entry || 'annuls' in entry).toBe(true);
  });

  test('never change once their day is over', () => {
    const earlier = filesOf('2026-09-30');
    expect(earlier.size).toBeGreaterThan(50);
    for (const [path, text] of earlier) if (/changes\/\d.*\.json$/.test(path)) expect(files.get(path), path).toBe(text);
  });
});

describe('the feeds', () => {
  const paths = [...files.keys()].filter((path) => path.startsWith('feeds/'));

  test('stand at their addresses: all changes, every body, every status', () => {
    const names = ['register', ...register.bodies.map(({ value }) => `bodies/${value.approval}`)];
    const statuses = ['valid', 'suspended', 'withdrawn', 'cancelled', 'expired'].map((status) => `status/${status}`);
    expect(paths).toEqual([...names, ...statuses].flatMap((name) => [`feeds/${name}.atom`, `feeds/${name}.json`]));
  });

  test('are read by another program, and both forms tell the same', () => {
    for (const path of paths.filter((each) => each.endsWith('.atom'))) {
      const atom = parseAtomFeed(files.get(path) ?? '');
      const json = parseJsonFeed(files.get(path.replace('.atom', '.json')) ?? '');
      const ids = atom.entries?.map(({ id }) => id) ?? [];
      expect(ids, path).toEqual(json.items?.map(({ id }) => id) ?? []);
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(ids.length, path).toBeLessThanOrEqual(100);
      for (const id of [atom.id, ...ids]) expect(id).toMatch(/^tag:asmm\.example,2023:/);
      const updated = atom.entries?.map((entry) => entry.updated ?? '') ?? [];
      expect(updated, path).toEqual(updated.toSorted().reverse());
      expect(atom.updated, path).toBe(updated[0] ?? atom.updated);
    }
  });

  test('do not depend on the moment of the build', () => {
    const later = filesOf(day, '2026-11-25T23:00:00+08:00');
    for (const path of paths) expect(later.get(path)).toBe(files.get(path));
  });

  test('keep the ids of entries from build to build', () => {
    const ids = (of: ReadonlyMap<string, string>): string[] =>
      JSON.parse(of.get('feeds/status/withdrawn.json') ?? '').items.map(({ id }: { id: string }) => id);
    const [before, after] = [ids(filesOf('2026-09-30')), ids(files)];
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test('tell of expiry, which nobody records, on the first day on which the certificate no longer held', () => {
    const { items } = JSON.parse(files.get('feeds/status/expired.json') ?? '');
    expect(items[0].title).toMatch(/^过期失效：/);
    expect(items[0].id).toMatch(/\/expired\/\d{4}-\d{2}-\d{2}$/);
  });

  test('never head an entry with 有效', () => {
    for (const path of paths.filter((each) => each.endsWith('.json'))) {
      for (const { title } of JSON.parse(files.get(path) ?? '').items) expect(title, path).not.toContain('有效');
    }
  });
});
