import { describe, expect, test } from 'vitest';
import { type Allowance, lintStandard, lintVersion } from '#domain/standard/lint/lint.ts';
import type { Standard } from '#domain/standard/model.ts';
import { sketchedVersion } from './sketched-version.ts';

const glossary = { terms: [] };
const halfWidth = '企业应编制安装作业指导书,写明现场条件。';
const allowed: Allowance = { rule: 'full-width-punctuation', version: '2.0', provision: 'SQ-001', reason: '旧版原文不改。' };

describe('an allowance', () => {
  test('covers the findings of its rule on its provision', () => {
    expect(lintVersion(sketchedVersion([halfWidth]), glossary, [allowed])).toEqual([]);
  });

  test('covers no other provision and no other rule', () => {
    const version = sketchedVersion([`${halfWidth}每年 1次。`, { requirements: ['企业应公布,收费价目。'] }]);
    expect(lintVersion(version, glossary, [allowed]).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'full-width-punctuation standards/asmm/2.0/service-quality/SQ-002.mdx',
      'han-latin-space standards/asmm/2.0/service-quality/SQ-001.mdx',
    ]);
  });

  test.for([
    ['whose fault was mended', allowed, '该规则在这一条没有发现'],
    ['of a rule that does not exist', { ...allowed, rule: 'full-width' }, '没有规则 full-width'],
    ['for a version that does not exist', { ...allowed, version: '3.0' }, '标准没有 3.0 版'],
  ] as const)('%s is an error at its place', ([, stale, why]) => {
    const findings = lintStandard(standardOf('企业应公布收费价目。'), glossary, [stale]);
    expect(findings).toMatchObject([
      { rule: 'allowance-in-use', severity: 'error', file: 'standards/asmm/allowances.yaml', at: { path: ['allowances', 0] } },
    ]);
    expect(findings[0]?.message).toContain(why);
  });
});

test('a finding names its file and line', () => {
  const [finding] = lintVersion(sketchedVersion([halfWidth]), glossary, []);
  expect(finding).toMatchObject({
    file: 'standards/asmm/2.0/service-quality/SQ-001.mdx',
    at: { line: 10, column: 1 },
    severity: 'warning',
  });
});

test('an empty version has no findings', () => {
  expect(lintVersion(sketchedVersion([]), glossary, [])).toEqual([]);
});

function standardOf(requirement: string): Standard {
  const version = sketchedVersion([requirement]);
  const matter = {
    id: 'asmm',
    title: '准则',
    titleEn: 'Criteria',
    shortTitle: '准则',
    owner: '示例',
    kind: 'criteria',
    versions: ['2.0'],
  } as const;
  return {
    id: 'asmm',
    file: 'standards/asmm/standard.yaml',
    matter: { ...matter, versions: ['2.0'] },
    versions: [version],
    errata: [],
    extensions: [],
  };
}
