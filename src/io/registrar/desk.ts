import type { Finding } from '#domain/finding.ts';
import type { Proposal } from '#domain/registry/proposal.ts';
import type { Register } from '#domain/registry/register.ts';
import type { FieldFault } from './given.ts';

/** What a registrar has before them: the register as read, what is already meant to be written, and the day. */
export interface Desk {
  readonly register: Register;
  readonly proposal: Proposal;
  readonly day: string;
}

/** What became of a request: a proposal that the rules may judge, or why there is none. */
export type Requested =
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  /** Wrong usage: values missing or written wrong. */
  | { readonly kind: 'faulty'; readonly faults: readonly FieldFault[] }
  /** Rightly written, and the record says no. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

export function refused(rule: string, file: string, message: string, hint: string): Requested {
  return { kind: 'refused', findings: [{ rule, severity: 'error', file, message, hint }] };
}

export function faulty(faults: readonly FieldFault[]): Requested {
  return { kind: 'faulty', faults };
}
