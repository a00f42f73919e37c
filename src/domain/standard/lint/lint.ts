import type { Finding } from '#domain/finding.ts';
import type { Allowances } from '#schema/allowances.ts';
import type { Glossary } from '#schema/prose.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { provisionsOf } from '../tree.ts';
import type { Surroundings } from './rule.ts';
import { lintRules } from './rules.ts';

export type Allowance = Allowances['allowances'][number];

/** What the lint says of every version of a standard. An allowance for a version that does not exist is a finding too. */
export function lintStandard(standard: Standard, glossary: Glossary, allowances: readonly Allowance[]): Finding[] {
  const versions = new Set(standard.versions.map(({ version }) => version));
  const astray = allowances.flatMap((allowance, index) =>
    versions.has(allowance.version) ? [] : [stale(standard.id, allowance, index, `标准没有 ${allowance.version} 版`)],
  );
  return [...standard.versions.flatMap((version) => lintVersion(version, glossary, allowances)), ...astray];
}

/**
 * What the lint says of a version: the findings that no allowance covers, and the allowances that cover none.
 * `allowances` is the whole list of the standard, in the order of its file.
 */
export function lintVersion(version: StandardVersion, glossary: Glossary, allowances: readonly Allowance[]): Finding[] {
  const ids = new Map(provisionsOf(version).map(({ file, id }) => [file, id]));
  const used = new Set<Allowance>();
  const findings = findingsOf(version, { version, glossary, ids: new Set(ids.values()) }).filter(({ rule, file }) => {
    const covering = allowances.filter(
      (allowance) => allowance.rule === rule && allowance.version === version.version && allowance.provision === ids.get(file),
    );
    for (const allowance of covering) used.add(allowance);
    return covering.length === 0;
  });
  const known = new Set(lintRules.map(({ name }) => name));
  for (const [index, allowance] of allowances.entries()) {
    if (allowance.version !== version.version || used.has(allowance)) continue;
    const why = known.has(allowance.rule) ? '该规则在这一条没有发现' : `没有规则 ${allowance.rule}`;
    findings.push(stale(version.standard, allowance, index, why));
  }
  return findings;
}

function findingsOf(version: StandardVersion, surroundings: Surroundings): Finding[] {
  const provisions = provisionsOf(version);
  return lintRules.flatMap((rule) =>
    rule.scope === 'version'
      ? [...rule.check(version, surroundings)]
      : provisions.flatMap((provision) => [...rule.check(provision, surroundings)]),
  );
}

/** An exception that no longer applies hides the next fault of its kind. */
function stale(standard: string, { rule, version, provision }: Allowance, index: number, why: string): Finding {
  return {
    rule: 'allowance-in-use',
    severity: 'error',
    file: `standards/${standard}/allowances.yaml`,
    at: { path: ['allowances', index] },
    message: `许可 ${provision}（${version} 版，${rule}）没有用到：${why}`,
    hint: '删去这一项许可，或改正它的规则名、版本和条款编号',
  };
}
