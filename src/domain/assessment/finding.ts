import type { WorkFinding } from './work-file.ts';

type Path = readonly (string | number)[];

/** A fault that must be mended before the file is used. */
export function workError(rule: string, path: Path, message: string, hint: string): WorkFinding {
  return { rule, severity: 'error', path, message, hint };
}

/** Something that should be looked at. */
export function workWarning(rule: string, path: Path, message: string, hint: string): WorkFinding {
  return { rule, severity: 'warning', path, message, hint };
}

/** Findings of a part of a file, as findings of the whole. */
export function within(prefix: Path, findings: Iterable<WorkFinding>): WorkFinding[] {
  return Array.from(findings, (finding) => ({ ...finding, path: [...prefix, ...finding.path] }));
}

/** Ids as a list, cut where there are many. */
export function listed(ids: readonly string[]): string {
  return ids.length <= 12 ? ids.join('、') : `${ids.slice(0, 12).join('、')} 等 ${ids.length} 条`;
}
