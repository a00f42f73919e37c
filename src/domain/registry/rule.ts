import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Register } from './register.ts';

/** One thing that must be so in the register. Its name is that of its module. */
export interface RegisterRule {
  readonly name: string;
  /** Chinese: the rule in one line, for the list of rules. */
  readonly describe: string;
  readonly check: (register: Register, day: Day) => Iterable<Finding>;
}

/** A fault that stops a change. */
export function fault(rule: string, file: string, path: readonly (string | number)[], message: string, hint: string): Finding {
  return { rule, severity: 'error', file, at: { path }, message, hint };
}

/** Something to look after that stops nothing: what only time brought about, or what a list may not know yet. */
export function notice(rule: string, file: string, path: readonly (string | number)[], message: string, hint: string): Finding {
  return { rule, severity: 'warning', file, at: { path }, message, hint };
}
