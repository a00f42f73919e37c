import { correctionFaults } from '../correction-faults.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** A correction names an earlier entry and a field, and what it calls wrong is what stands there; corrections of one field follow each other. */
export const correction = {
  name: 'correction',
  describe: '更正指明已有的条目和字段，原值与登记的一致，新值同类而不同。',
  about: ['corrected'],
  *ofCertificate({ file, written }) {
    for (const { index, key, message, hint } of correctionFaults(written)) {
      yield errorAt('correction', file, ['history', index, 'correction', key], message, hint);
    }
  },
} as const satisfies RegisterRule;
