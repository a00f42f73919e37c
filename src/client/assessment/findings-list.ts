import type { WorkFinding } from '#domain/assessment/work-file.ts';
import { make } from '../elements.ts';

/** What the checks found, in the words of the check; the same findings as the command gives. */
export function findingsList(findings: readonly WorkFinding[]): HTMLElement {
  return make(
    'ul',
    { class: 'faults' },
    ...findings.map(({ severity, message, hint }) => make('li', { class: severity === 'error' ? 'short' : 'soft' }, `${message}${hint}`)),
  );
}

/** The findings below a place of the file. */
export function findingsUnder(findings: readonly WorkFinding[], ...path: readonly (string | number)[]): readonly WorkFinding[] {
  return findings.filter((finding) => path.every((step, depth) => finding.path[depth] === step));
}
