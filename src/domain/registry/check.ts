import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Register } from './register.ts';
import type { RegisterRule } from './rule.ts';
import { certificateNumber } from './rules/certificate-number.ts';

/** Every rule of the register, in the order in which a reader meets what they speak of: the file, the facts, the history, the days. */
export const registerRules: readonly RegisterRule[] = [certificateNumber];

/** Everything that is wrong in a register on a day. Passing time alone never makes an error (design section 3). */
export function checkRegister(register: Register, day: Day): Finding[] {
  return registerRules.flatMap((rule) => [...rule.check(register, day)]);
}
