import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkRepository } from '#io/check.ts';
import { readRepository } from '#io/repository.ts';
import { generateRegister } from '../../scripts/support/generate-register.ts';
import { minimal } from '../support/doctored.ts';

const folder = mkdtempSync(join(tmpdir(), 'generated-'));
const [criteria] = readRepository(minimal).register.standards;
afterAll(() => rmSync(folder, { recursive: true }));

function generate(name: string, seed: number): string {
  if (criteria === undefined) throw new Error('the fixture has no criteria');
  const to = join(folder, name);
  generateRegister({ from: minimal, to, certificates: 120, seed, until: '2026-11-23', criteria });
  return to;
}

test('a made-up register keeps every rule', () => {
  const { repository, findings } = checkRepository(generate('one', 1), '2026-11-23');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(repository.register.certificates.length).toBeGreaterThan(100);
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
