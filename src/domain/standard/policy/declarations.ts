import type { Finding } from '#domain/finding.ts';
import type { ChangeClass } from '#schema/standard.ts';
import type { Change } from '../comparison/change-set.ts';
import type { Direction } from '../comparison/pair-change.ts';
import { declarationsFile, nameOf, type Step } from './steps.ts';

const rule = 'declared-changes';

/**
 * Every change is declared once, nothing is declared that did not change, and no declaration contradicts what is detected: a detected tightening is never
 * softened by declaration (design section 3).
 */
export function checkDeclarations(step: Step): Finding[] {
  const file = declarationsFile(step.version);
  const declared = step.version.changes?.changes ?? [];
  const changed = step.changes.changes.filter(({ relation }) => relation !== 'unchanged');
  if (step.version.changes === undefined) {
    return changed.length === 0 ? [] : [missingFile(step, file, changed.length)];
  }
  const error = (path: readonly (string | number)[], message: string, hint: string): Finding => ({
    rule,
    severity: 'error',
    file,
    at: { path },
    message,
    hint,
  });
  const findings: Finding[] = [];
  if (step.version.changes.against !== step.before.version) {
    findings.push(
      error(
        ['against'],
        `申明的比较对象是 ${step.version.changes.against}，上一版是 ${step.before.version}。`,
        `改为 against: "${step.before.version}"。`,
      ),
    );
  }
  const seen = new Set<string>();
  for (const [index, declaration] of declared.entries()) {
    const key = keyOf(declaration);
    const change = changed.find((candidate) => keyOf(candidate) === key);
    if (seen.has(key)) findings.push(error(['changes', index], `${nameOf(declaration)} 申明了两次。`, '保留一条。'));
    else if (change === undefined) {
      findings.push(
        error(['changes', index], `申明了 ${nameOf(declaration)}，但两版之间没有这处变化。`, superfluousHint(declaration, changed)),
      );
    } else {
      const contradiction = contradicts(declaration.class, directionsOf(change));
      if (contradiction)
        findings.push(
          error(
            ['changes', index, 'class'],
            `${nameOf(declaration)} 申明为${words[declaration.class]}，${contradiction}。`,
            '改正类别，或改正条款文字。',
          ),
        );
    }
    seen.add(key);
  }
  for (const change of changed) {
    if (seen.has(keyOf(change))) continue;
    findings.push(
      error(
        ['changes'],
        `${nameOf(change)} 有变化（检出为${change.class ? words[change.class] : '变化'}）但没有申明。`,
        '在 changes 中写明 from、to、class 与 reason；不想改动的，恢复上一版文件。',
      ),
    );
  }
  return findings;
}

/** The word for a class, as readers see it in findings. */
export const words: Readonly<Record<ChangeClass, string>> = {
  editorial: '编辑性',
  relaxing: '放宽',
  tightening: '收紧',
  substantive: '实质性',
};

/** The directions that a change's differences point in. */
export function directionsOf(change: Change): ReadonlySet<Direction> {
  return new Set(
    change.differences
      .map(({ direction }) => direction)
      .concat(change.class === 'substantive' && change.differences.length === 0 ? ['unclear'] : []),
  );
}

/** Why a declared class cannot stand beside what is detected, or nothing where it can. */
function contradicts(declared: ChangeClass, found: ReadonlySet<Direction>): string | undefined {
  const [tightens, relaxes, unclear] = [found.has('tightening'), found.has('relaxing'), found.has('unclear')];
  if (declared === 'editorial') return tightens || relaxes || unclear ? '但文字、效力或数值有变' : undefined;
  if (!tightens && !relaxes && !unclear) return '但只检出编辑性变化';
  if (declared === 'relaxing') return tightens ? '但检出收紧' : undefined;
  if (declared === 'tightening') return tightens || unclear ? undefined : '但只检出放宽';
  return tightens && !relaxes && !unclear ? '但检出收紧' : undefined;
}

function keyOf({ from, to }: { readonly from: readonly string[]; readonly to: readonly string[] }): string {
  return `${from.toSorted().join(',')}|${to.toSorted().join(',')}`;
}

function superfluousHint(declaration: { from: string[]; to: string[] }, changed: readonly Change[]): string {
  const ids = new Set([...declaration.from, ...declaration.to]);
  const near = changed.find(({ from, to }) => [...from, ...to].some((id) => ids.has(id)));
  return near ? `检出的是 ${nameOf(near)}，请照此写 from 与 to。` : '删去这条申明。';
}

function missingFile(step: Step, file: string, count: number): Finding {
  return {
    rule,
    severity: 'error',
    file: step.version.file,
    message: `${step.version.version} 版对 ${step.before.version} 版有 ${count} 处变化，但没有 changes.yaml。`,
    hint: `建立 ${file}，逐条写明类别与理由。`,
  };
}
