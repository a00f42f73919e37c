import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import { type Comparable, comparable } from '#domain/standard/comparison/comparable.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { comparableSchema } from '#schema/comparable.ts';
import { refFault, withTreeAt } from './git.ts';
import { schemaFaults } from './schema-findings.ts';
import { readStandards } from './standards.ts';

/** A side of a comparison: what is compared, and where it comes from our own files, the version and its standard. */
export type StandardSource =
  | { readonly ok: true; readonly comparable: Comparable; readonly version?: StandardVersion; readonly standard?: Standard }
  /** `usage`: there is no such thing; otherwise what is named exists and is broken. */
  | { readonly ok: false; readonly usage: string }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The most that an exported standard may weigh. */
const sizeLimit = 64 * 1024 * 1024;

/** Reads `asmm@1.1`, `REF:asmm@2.0`, or the path of an exported standard in JSON. */
export function readStandardSource(root: string, name: string): StandardSource {
  const own = /^(?:(?<ref>.+):)?(?<standard>[a-z][a-z0-9-]*)@(?<version>\d+\.\d+)$/.exec(name)?.groups;
  if (own === undefined) return readExported(name);
  const { ref, standard = '', version = '' } = own;
  if (ref === undefined) return readVersion(root, standard, version);
  const fault = refFault(root, ref);
  if (fault !== undefined) return { ok: false, usage: fault };
  return withTreeAt(root, ref, ['standards'], (scratch) => readVersion(scratch, standard, version));
}

function readVersion(root: string, id: string, number: string): StandardSource {
  const findings: Finding[] = [];
  const standards = readStandards(root, findings);
  const folder = `standards/${id}/${number}/`;
  const faults = findings.filter(({ file }) => file.startsWith(folder) || file === `standards/${id}/standard.yaml`);
  if (faults.length > 0) return { ok: false, findings: faults };
  const standard = standards.find((candidate) => candidate.id === id);
  if (standard === undefined) return { ok: false, usage: `没有标准“${id}”，现有：${listOf(standards.map((other) => other.id))}。` };
  const version = standard.versions.find((candidate) => candidate.version === number);
  if (version === undefined)
    return { ok: false, usage: `${id} 没有 ${number} 版，现有：${listOf(standard.versions.map((other) => other.version))}。` };
  return { ok: true, comparable: comparable(version), version, standard };
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? '无' : names.join('、');
}

function readExported(path: string): StandardSource {
  const file = isAbsolute(path) ? path : resolve(path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    return { ok: false, usage: `“${path}”既不是 asmm@1.1 这样的版本，也不是一个 JSON 文件。` };
  }
  const fault = (message: string, hint: string): StandardSource => ({
    ok: false,
    findings: [{ rule: 'exported-standard', severity: 'error', file: path, message, hint }],
  });
  if (statSync(file).size > sizeLimit) return fault('文件超过 64 MB。', '核对是否给错了文件。');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return fault(
      `不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）。`,
      '重新导出，或用 JSON 检查工具找出断开的地方。',
    );
  }
  const parsed = comparableSchema.safeParse(value);
  if (!parsed.success) {
    const faults = [...schemaFaults(comparableSchema, value, parsed.error.issues, () => undefined)];
    const findings = faults.map(({ rule, path: at, message, hint }): Finding => {
      const place = at.length === 0 ? '' : `${at.join('.')}：`;
      return { rule, severity: 'error', file: path, message: `${place}${message}`, hint };
    });
    return { ok: false, findings };
  }
  const { criteria, standard = '', version = '', title = '', ids } = parsed.data;
  const seen = new Set<string>();
  const twice = criteria.find(({ id }) => seen.size === seen.add(id).size);
  if (twice !== undefined) return fault(`编号 ${twice.id} 出现了不止一次。`, '一个编号只能有一条；改正后再比较。');
  return { ok: true, comparable: { standard, version, title, ids: ids ?? 'permanent', criteria } };
}
