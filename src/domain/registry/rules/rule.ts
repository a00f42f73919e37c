import type { Day } from '#domain/day.ts';
import type { Filed, Finding } from '#domain/finding.ts';
import type { Body } from '#schema/body.ts';
import type { EventName } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import type { State } from '../fold.ts';
import type { CertificateRecord, IndexedRegister } from '../indexed.ts';
import type { Register } from '../register.ts';

/**
 * One thing that must be true of the register. Its name is the name of its module. It is asked of each record by kind, of each text, or of the register as a
 * whole: a check goes through the records once, however many rules there are.
 * A rule that every certificate is asked counts places beside a plain loop: `entries()` would make pairs anew for every rule, a gigabyte for a large register.
 */
export interface RegisterRule {
  readonly name: string;
  /** Chinese: what the rule asks for, in one line. */
  readonly describe: string;
  /** Of certificates only those are asked whose history has an entry of one of these kinds. */
  readonly about?: readonly EventName[];
  ofCertificate?(certificate: CertificateRecord, register: IndexedRegister, course: Course): Iterable<Finding>;
  ofHolder?(holder: Filed<Holder>, register: IndexedRegister): Iterable<Finding>;
  ofBody?(body: Filed<Body>): Iterable<Finding>;
  /** Of a text that someone typed freely, in whatever record it stands. */
  ofText?(text: string): readonly Said[];
  ofRegister?(register: Register): Iterable<Finding>;
}

/** What of a certificate's course several rules ask: the day of the check, and the state that each entry meets. */
export interface Course {
  readonly day: Day;
  before(place: number): State;
}

/** The words of a finding. */
export interface Said {
  readonly message: string;
  readonly hint: string;
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
