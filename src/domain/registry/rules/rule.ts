import type { Day } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Register } from '../register.ts';

/** One thing that must be true of the register. Its name is the name of its module. */
export interface RegisterRule {
  readonly name: string;
  /** Chinese: what the rule asks for, in one line. */
  readonly describe: string;
  check(register: Register, day: Day): Iterable<Finding>;
}

/** Keys that lead to the value a finding is about. */
export type Path = readonly (string | number)[];

/** A fault of a record: the message says what was found and expected, the hint what to do. */
export function errorAt(rule: string, file: string, path: Path, message: string, hint: string): Finding {
  return { rule, severity: 'error', file, at: { path }, message, hint };
}

/** What deserves a look, and what is amiss only because days went by. */
export function warningAt(rule: string, file: string, path: Path, message: string, hint: string): Finding {
  return { rule, severity: 'warning', file, at: { path }, message, hint };
}
