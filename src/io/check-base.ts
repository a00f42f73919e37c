import type { Finding } from '#domain/finding.ts';
import { comparable } from '#domain/standard/comparison/comparable.ts';
import type { Standard } from '#domain/standard/model.ts';
import { checkStep } from '#domain/standard/policy/check.ts';
import { stepBetween } from '#domain/standard/policy/steps.ts';
import { withTreeAt } from './git.ts';
import { readStandards } from './standards.ts';

/**
 * The standards against a git ref: where the version before one was changed together with it, what the newer changes must be declared against the text that
 * the ref holds; and errata and extensions once given stay as they are.
 */
export function checkStandardsAgainst(root: string, base: string, standards: readonly Standard[]): Finding[] {
  const broken: Finding[] = [];
  const earlier = withTreeAt(root, base, ['standards'], (scratch) => readStandards(scratch, broken));
  return standards.flatMap((standard) => {
    const old = earlier.find(({ id }) => id === standard.id);
    if (old === undefined) return [];
    if (broken.some(({ file }) => file.startsWith(`standards/${standard.id}/`))) return [unread(base, standard)];
    return [...stepsAgainst(base, old, standard), ...kept(base, old, standard)];
  });
}

function stepsAgainst(base: string, old: Standard, standard: Standard): Finding[] {
  return standard.versions.flatMap((version, index) => {
    const before = standard.versions[index - 1];
    const then = old.versions.find((candidate) => candidate.version === before?.version);
    if (before === undefined || then === undefined) return [];
    if (JSON.stringify(comparable(before)) === JSON.stringify(comparable(then))) return [];
    const found = checkStep(stepBetween(standard, then, version));
    return found.map((finding) => ({ ...finding, message: `与 ${base} 里的 ${then.version} 版相比：${finding.message}` }));
  });
}

function* kept(base: string, old: Standard, standard: Standard): Iterable<Finding> {
  const lists = [
    { name: 'errata', what: '勘误', old: old.errata, now: standard.errata },
    { name: 'transitions', what: '过渡期的延长', old: old.extensions, now: standard.extensions },
  ] as const;
  for (const list of lists) {
    const now = new Set<string>(list.now.map((entry) => JSON.stringify(entry)));
    for (const entry of list.old) {
      if (now.has(JSON.stringify(entry))) continue;
      const what = 'id' in entry ? `${list.what} ${entry.id} ` : `${entry.dated} 公布的${list.what}`;
      yield {
        rule: 'published-stays',
        severity: 'error',
        file: standard.file.replace(/standard\.yaml$/, `${list.name}.yaml`),
        message: `${base} 里的${what}被改动或删去了。`,
        hint: '已公布的不改；恢复它，另加一条。',
      };
    }
  }
}

function unread(base: string, { id, file }: Standard): Finding {
  const message = `${base} 里的 ${id} 有文件读不出来，没有与它比较。`;
  return { rule: 'base-unreadable', severity: 'warning', file, message, hint: '换一个检查通过的提交。' };
}
