import { expect, test } from 'vitest';
import { checkRepository } from '#io/check.ts';
import { doctored, minimal } from '../support/doctored.ts';
import { faults } from './faults.ts';

const day = '2026-07-15';

test('the smallest good repository has nothing wrong', () => {
  expect(checkRepository(minimal, day).findings).toEqual([]);
});

test.for(faults)('$name is found where it stands', ({ patch, gives }) => {
  using copy = doctored(patch);
  const { findings } = checkRepository(copy.root, day);
  const found = findings.map(({ rule, file, line, column }) => `${rule} ${file === patch.file ? '' : `${file}:`}${line}:${column}`);
  expect(found).toEqual(gives);
  for (const { message, hint } of findings) expect(message + hint).toMatch(/^\P{Cc}*[。？]$/u);
});
