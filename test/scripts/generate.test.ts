import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fold } from '#domain/lookup/fold.ts';
import { statusOn } from '#domain/registry/status.ts';
import { checkRepository } from '#io/check.ts';
import { readRepository } from '#io/repository.ts';
import { generateCertificates } from '../../scripts/support/generate-certificates.ts';
import { generateHolders } from '../../scripts/support/generate-holders.ts';
import { generateRegister } from '../../scripts/support/generate-register.ts';
import { random } from '../../scripts/support/random.ts';
import { minimal } from '../support/doctored.ts';

const folder = mkdtempSync(join(tmpdir(), 'generated-'));
const [criteria] = readRepository(minimal).register.standards;
afterAll(() => rmSync(folder, { recursive: true }));

function generate(name: string, seed: number, certificates = 120): string {
  if (criteria === undefined) throw new Error('the fixture has no criteria');
  const to = join(folder, name);
  generateRegister({ from: minimal, to, certificates, seed, until: '2026-11-23', criteria });
  return to;
}

test('a made-up register keeps every rule', () => {
  generate('one', 1);
  const size = process.env.LONG === undefined ? 600 : 100_000;
  const { repository, findings } = checkRepository(generate('large', 2, size), '2026-11-23');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(findings.filter(({ rule }) => rule === 'alike-names')).toEqual([]);
  expect(repository.register.certificates).toHaveLength(size);
});

test('every company says that it is made up, no two are alike, and words come back as in the world', () => {
  const { register } = readRepository(join(folder, 'one'));
  const names = register.holders.flatMap(({ value }) => value.names.map(({ name }) => name));
  expect(names.filter((name) => !name.includes('（示例）'))).toEqual([]);
  expect(new Set(names.map(fold)).size).toBe(names.length);
  const count = (part: string): number => names.filter((name) => name.includes(part)).length;
  expect(count('有限公司')).toBeGreaterThan(names.length / 2);
  expect(count('家电')).toBeGreaterThan(count('乐器'));
});

test('the life of certificates has every kind of event, and they stand in every state', () => {
  const [holders, bodies] = [[...generateHolders(1_500, random(5))], ['CNCA-R-2099-901', 'CNCA-R-2099-902']];
  if (criteria === undefined) throw new Error('the fixture has no criteria');
  const made = [...generateCertificates(2_000, { criteria, holders, bodies, until: '2029-11-23' }, random(5))];
  const kinds = new Set(made.flatMap(({ history }) => history.map(({ event }) => event)));
  expect(kinds.size).toBeGreaterThanOrEqual(13);
  expect(new Set(made.map((each) => statusOn(each, '2029-11-23')))).toEqual(
    new Set(['valid', 'suspended', 'withdrawn', 'cancelled', 'expired']),
  );
  expect(new Set(made.map(({ holder }) => holder)).size).toBe(holders.length);
});

test('the same seed gives the same files, another seed others', () => {
  const [same, other] = [contents(generate('two', 1)), contents(generate('three', 2))];
  expect(same).toEqual(contents(join(folder, 'one')));
  expect(other).not.toEqual(same);
});

function contents(root: string): readonly string[] {
  return readdirSync(join(root, 'registry'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${file}\n${readFileSync(join(root, 'registry', file), 'utf8')}`);
}
