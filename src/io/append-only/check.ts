import type { Day } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { losses } from '#domain/registry/append-only/growth.ts';
import { recordKind } from '#domain/registry/append-only/record-kind.ts';
import { recordedAtMerge } from '#domain/registry/append-only/recorded-at-merge.ts';
import { bigChange, type Step } from '#domain/registry/append-only/status-moves.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateSchema } from '#schema/certificate.ts';
import { refusedAttributes } from './attributes.ts';
import { type Change, readChanges } from './changes.ts';
import { placeFaults } from './places.ts';
import { commitTree, storedTrees, type Tree } from './tree.ts';
import { workingTree } from './working-tree.ts';

export interface AppendOnlyOptions {
  /** A git ref that is known to exist: what was published there stands. */
  readonly base: string;
  /** The day of the merge. */
  readonly day: Day;
  /** Whether the owners of the register have reviewed the change as it is; a big one passes then. */
  readonly reviewed?: boolean | undefined;
}

/**
 * The register against a git ref (design section 3). Held are the working tree, which all other checks read, and beside it what is committed and staged:
 * an attribute, a filter or a flag of the index can make them differ.
 */
export function checkAppendOnly(root: string, register: Register, { base, day, reviewed = false }: AppendOnlyOptions): Finding[] {
  const published = commitTree(root, base, '');
  const working = workingTree(root, published);
  const trees = [working, ...storedTrees(root)];
  const changes = readChanges(published, trees);
  const own = changes.filter(({ tree }) => tree === working);
  const hint = `已登记的只增不减：从 git 恢复；写错的用 corrected 更正。分支落后的，先并入 ${base}。`;
  return [
    ...refusedAttributes(root, working.entries.keys()),
    ...placed(published, trees, hint),
    ...changes.flatMap((change) => kept(change, base, hint)),
    ...recorded(published, register, own, day),
    ...(reviewed ? [] : bigChange(own.flatMap(stepOf), [...published.entries.keys()].filter(isCertificate).length)),
  ];
}

/** Faults of places; one that the working tree has is not told again of what is committed. */
function* placed(published: Tree, trees: readonly Tree[], hint: string): Iterable<Finding> {
  const told = new Set<string>();
  for (const tree of trees) {
    for (const { file, message } of placeFaults(published, tree)) {
      if (!told.has(file + message)) yield refused(file, tree.where + message, hint);
      told.add(file + message);
    }
  }
}

function kept({ tree, file, kind, earlier, later }: Change, base: string, hint: string): Finding[] {
  if (!earlier.ok) {
    const message = `${base} 里的这个文件读不出来，没有与它比较。`;
    return [{ ...refused(file, message, '换一个检查通过的提交。'), rule: 'base-unreadable', severity: 'warning' }];
  }
  if (!later.ok) return [refused(file, `${tree.where}已登记的内容读不出来了。`, hint)];
  return losses(kind, earlier.value, later.value).map(({ path, message }) => ({
    ...refused(file, tree.where + message, hint),
    at: { path },
  }));
}

/** Entries that the base does not have, in files that it has and in new ones. */
function* recorded(published: Tree, { bodies, holders, certificates }: Register, changes: readonly Change[], day: Day): Iterable<Finding> {
  for (const { file, kind, earlier, later } of changes) {
    if (earlier.ok && later.ok) yield* recordedAtMerge(file, kind, earlier.value, later.value, day);
  }
  for (const { file, value } of [...bodies, ...holders, ...certificates]) {
    const kind = published.entries.has(file) ? undefined : recordKind(file);
    if (kind !== undefined) yield* recordedAtMerge(file, kind, undefined, value, day);
  }
}

function stepOf({ kind, earlier, later }: Change): Step[] {
  if (kind !== 'certificate' || !earlier.ok || !later.ok) return [];
  const [before, after] = [certificateSchema.safeParse(earlier.value), certificateSchema.safeParse(later.value)];
  return before.success && after.success ? [{ earlier: before.data, later: after.data }] : [];
}

function isCertificate(file: string): boolean {
  return recordKind(file) === 'certificate';
}

function refused(file: string, message: string, hint: string): Finding {
  return { rule: 'append-only', severity: 'error', file, message, hint };
}
