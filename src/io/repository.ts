import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Filed, Finding } from '#domain/finding.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Allowances } from '#schema/allowances.ts';
import type { Glossary, Notice, SiteSettings } from '#schema/prose.ts';
import { readAllowances } from './allowances.ts';
import { readContent } from './prose.ts';
import { readRegistry } from './registry.ts';
import { readStandards } from './standards.ts';

/** Everything that people write, as values, and what was wrong in reading it. */
export interface Repository {
  readonly register: Register;
  readonly settings: SiteSettings;
  readonly glossary: Glossary;
  /** What the notices are about, and of which day. */
  readonly notices: readonly Filed<Notice>[];
  /** By standard: findings of its lint that stand for a reason. */
  readonly allowances: ReadonlyMap<string, Allowances['allowances']>;
  /** Faults of the files themselves; what they mean together is checked by the domain. */
  readonly findings: readonly Finding[];
}

const folders = ['content', 'standards', 'registry'] as const;

/** Reads `content/`, `standards/` and `registry/` below a root, every file once. A fault never throws: a broken file is a finding and left out. */
export function readRepository(root: string): Repository {
  const findings: Finding[] = folders.flatMap((folder) => [...topFolder(root, folder)]);
  if (findings.length > 0) return { ...nothing, findings };
  const { settings, glossary, notices } = readContent(root, findings);
  const standards = readStandards(root, findings);
  const register = { ...readRegistry(root, findings), standards };
  const allowances = readAllowances(root, standards, findings);
  return { register, settings, glossary, notices, allowances, findings };
}

const nothing: Omit<Repository, 'findings'> = {
  register: { bodies: [], holders: [], certificates: [], standards: [] },
  settings: { title: '—', titleEn: '—', url: 'https://asmm.invalid', sampleData: true },
  glossary: { terms: [] },
  notices: [],
  allowances: new Map(),
};
function* topFolder(root: string, folder: string): Iterable<Finding> {
  const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const message = found === undefined ? `没有文件夹 ${folder}。` : `${folder} 不是普通文件夹。`;
  yield {
    rule: 'root-folders',
    severity: 'error',
    file: folder,
    message,
    hint: '根目录须有 content、standards、registry 三个普通文件夹。',
  };
}
