import { expect, test } from 'vitest';
import { lintStandard } from '#domain/standard/lint/lint.ts';
import { readRepository } from '#io/repository.ts';

const { register, glossary, allowances } = readRepository('.');

test.for(register.standards.map((standard) => [standard.id, standard] as const))('the lint finds nothing in %s', ([id, standard]) => {
  const findings = lintStandard(standard, glossary, allowances.get(id) ?? []);
  expect(standard.versions.length).toBeGreaterThan(0);
  expect(findings.map(({ file, rule, message }) => `${file} ${rule}: ${message}`)).toEqual([]);
});
