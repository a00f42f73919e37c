import type { Finding } from '#domain/finding.ts';
import { type Judgement, judge } from '#domain/registry/judge.ts';
import { certificatePath } from '#domain/registry/proposal.ts';
import { correctedRecords } from '../corrected-records.ts';
import type { Desk } from './desk.ts';

/** The judgement on what is proposed: every rule of the register, and the form of what corrections would make of a record. */
export function decide({ register, proposal, day }: Desk): Judgement {
  const { refusals, remarks } = judge(register, proposal, day);
  const proposed = Array.from(proposal.certificates.values(), (value) => ({ file: certificatePath(value.number), value }));
  const malformed: readonly Finding[] = [...correctedRecords(proposed)];
  return { refusals: [...refusals, ...malformed], remarks };
}
