import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintVersion } from '#domain/standard/lint/lint.ts';
import type { LintRule, Sketch } from '#domain/standard/lint/rule.ts';
import { lintRules } from '#domain/standard/lint/rules.ts';
import type { Glossary } from '#schema/prose.ts';
import { sketchedVersion } from './sketched-version.ts';

const glossary: Glossary = {
  terms: [
    { id: 'holder', zh: '持证企业', en: 'certificate holder', definition: '证书上载明的企业。', avoid: ['获证组织', '持证人'] },
    { id: 'key', zh: '关键项', en: 'key criterion', definition: '未达到时不能获得证书的条款。', avoid: ['否决项'] },
    { id: 'withdrawn', zh: '撤销', en: 'withdrawn', definition: '认证机构终止证书。', avoid: ['吊销'] },
  ],
};

describe.for(lintRules.map((rule) => [rule.name, rule] as const))('%s', ([, rule]) => {
  test.for(examplesOf(rule).good)('finds nothing in good example %#: %j', (sketches) => {
    expect(messages(sketches)).toEqual([]);
  });

  test.for(examplesOf(rule).bad)('finds one fault, and no other rule does, in bad example %#: %j', (sketches) => {
    const findings = lint(sketches);
    expect(messages(sketches)).toHaveLength(1);
    expect(findings.map((finding) => finding.rule)).toEqual([rule.name]);
    expect(findings[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(findings[0]?.hint).toMatch(/\p{Script=Han}/u);
  });
});

test('every rule is named as its module', () => {
  const modules = readdirSync('src/domain/standard/lint').map((file) => file.replace('.ts', ''));
  for (const { name } of lintRules) expect(modules).toContain(name);
});

/** The examples as lists of sketches; with a provision stands SE-007, which examples may refer to. */
function examplesOf(rule: LintRule): { readonly good: readonly Sketches[]; readonly bad: readonly Sketches[] } {
  if (rule.scope === 'version') return rule.examples;
  const withNeighbour = (example: string | Sketch): Sketches => [example, { id: 'SE-007', kind: undefined }];
  return { good: rule.examples.good.map(withNeighbour), bad: rule.examples.bad.map(withNeighbour) };
}

type Sketches = readonly (string | Sketch)[];

function lint(sketches: Sketches) {
  return lintVersion(sketchedVersion(sketches), glossary, []);
}

function messages(sketches: Sketches): string[] {
  return lint(sketches).map(({ rule, message }) => `${rule}: ${message}`);
}
