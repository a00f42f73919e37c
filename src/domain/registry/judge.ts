import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import { checkRegister } from './check.ts';
import { focused } from './indexed.ts';
import { lateEntries } from './late-entries.ts';
import { onRecord, type Proposal, touched } from './proposal.ts';
import type { Register } from './register.ts';

/** What the rules say to a proposal. */
export interface Judgement {
  /** Each of them forbids it. */
  readonly refusals: readonly Finding[];
  /** Worth a look, and no obstacle. */
  readonly remarks: readonly Finding[];
}

/**
 * Holds a proposal to the very rules that `validate` runs, on the records that it touches as they would be. Only what the proposal itself brings in counts: an old fault
 * elsewhere, or one that passing time alone has made, is no reason to leave a decision off the record.
 */
export function judge(register: Register, proposal: Proposal, day: Day): Judgement {
  const known = new Set(checkRegister(focused(register, onRecord(register, proposal)), day).map(identity));
  const found = checkRegister(focused(register, touched(proposal)), day).filter((finding) => !known.has(identity(finding)));
  return {
    refusals: [...found.filter(({ severity }) => severity === 'error'), ...lateEntries(register, proposal, day)],
    remarks: found.filter(({ severity }) => severity === 'warning'),
  };
}

function identity({ rule, file, at, message }: Finding): string {
  return JSON.stringify([rule, file, at, message]);
}
