import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import type { CheckedRepository } from '#io/check.ts';
import type { LocatedFinding } from '#io/locate.ts';
import { printFindings } from '#io/report/report.ts';

/** What a release is about: the version named on the command line, in a repository that was checked. */
export interface Task {
  readonly root: string;
  readonly day: string;
  readonly dryRun: boolean;
  readonly checked: CheckedRepository;
  readonly standard: Standard;
  readonly version: StandardVersion;
  readonly ref: string;
}

/** A release that was asked for and cannot be; its message says all the reasons. */
export class Refusal extends Error {}

/** Ends a release with everything that stands in its way. */
export function refuse(
  { root, ref }: Pick<Task, 'root' | 'ref'>,
  reasons: readonly string[],
  findings: readonly LocatedFinding[] = [],
): never {
  const counted = findings.length > 0 ? [`检查有 ${findings.length} 个错误，列在下面。`] : [];
  const lines = [...reasons, ...counted].map((reason) => `  · ${reason}\n`).join('');
  throw new Refusal(`还不能发布 ${ref}：\n${lines}${printFindings(findings, { root, format: 'text', stream: process.stderr })}`);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
