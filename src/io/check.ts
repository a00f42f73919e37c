import type { Filed, Finding } from '#domain/finding.ts';
import { checkRegister } from '#domain/registry/check.ts';
import type { Register } from '#domain/registry/register.ts';
import { checkStandards } from '#domain/standard/check.ts';
import { lintStandard } from '#domain/standard/lint/lint.ts';
import { checkAppendOnly } from './append-only/check.ts';
import { checkStandardsAgainst } from './check-base.ts';
import { checkFreeze } from './freeze.ts';
import type { LocatedFinding } from './locate.ts';
import { locate } from './locate.ts';
import { noticeFindings } from './notices.ts';
import type { Repository } from './repository.ts';
import { readRepository } from './repository.ts';
import { valueAt } from './schema-path.ts';

/** A repository together with everything that is wrong with it on a day, in the order of files and lines. */
export interface CheckedRepository {
  readonly repository: Repository;
  readonly findings: readonly LocatedFinding[];
}

export interface CheckOptions {
  /** A git ref that is known to exist: what was published there must stand, and changes are checked against its texts. */
  readonly base?: string | undefined;
  /** Whether the owners of the register have reviewed the change: one that moves many certificates passes then. */
  readonly reviewed?: boolean | undefined;
}

/** Reads a repository and checks all of it: form, cross references, histories, grades, standards and their freeze. */
export function checkRepository(root: string, day: string, { base, reviewed }: CheckOptions = {}): CheckedRepository {
  const repository = readRepository(root);
  const { register, findings } = repository;
  const broken = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const isBroken = (standard: string): boolean => isBrokenBelow(`standards/${standard}/`, broken);
  const intact = register.standards.filter(({ id }) => !isBroken(id));
  const frozen = checkFreeze(
    root,
    register.standards.flatMap(({ versions }) => versions),
    { base },
  );
  const against = base === undefined ? [] : checkStandardsAgainst(root, base, intact);
  const grown = base === undefined ? [] : checkAppendOnly(root, register, { base, day, reviewed });
  const linted = intact.flatMap((standard) => lintStandard(standard, repository.glossary, repository.allowances.get(standard.id) ?? []));
  const told = noticeFindings(repository.notices, intact, isBroken);
  const meant = [...checkRegister(register, day), ...checkStandards(intact, day), ...linted, ...frozen, ...against, ...told];
  return { repository, findings: locate(root, [...findings, ...grown, ...withoutEchoes(meant, register, broken)]) };
}

/** Whether a run must stop: warnings never stop one. */
export function hasErrors(findings: readonly LocatedFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function isBrokenBelow(folder: string, broken: ReadonlySet<string>): boolean {
  return [...broken].some((file) => file.startsWith(folder));
}

/** A reference to a record whose file is broken is no fault of its own: the broken file is already reported. */
function withoutEchoes(findings: readonly Finding[], register: Register, broken: ReadonlySet<string>): readonly Finding[] {
  if (broken.size === 0 || findings.length === 0) return findings;
  const records: readonly Filed<unknown>[] = [...register.bodies, ...register.holders, ...register.certificates];
  const values = new Map(records.map(({ file, value }) => [file, value]));
  return findings.filter(({ file, at }) => {
    const named = at !== undefined && 'path' in at ? valueAt(values.get(file), at.path) : undefined;
    return typeof named !== 'string' || !filesOf(named).some((each) => broken.has(each));
  });
}

/** The files in which what a reference names would be found. */
function filesOf(reference: string): readonly string[] {
  const [standard = '', version] = reference.split('@');
  return version === undefined
    ? [`registry/holders/${reference}.yaml`, `registry/bodies/${reference}.yaml`]
    : [`standards/${standard}/standard.yaml`, `standards/${standard}/${version}/version.yaml`];
}
