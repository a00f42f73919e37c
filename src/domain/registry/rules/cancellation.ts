import { errorAt, type RegisterRule } from './rule.ts';

const name = 'cancellation';

/** A cancellation at the end of a transition names the version that ends, for an upgrade voids it; one for a new number names that number. */
export const cancellation = {
  name,
  describe: '过渡期届满的注销写明版本，换号的注销写明新编号，其他注销两者都不写。',
  about: ['cancelled'],
  *ofCertificate({ file, record }) {
    for (const [place, event] of record.history.entries()) {
      if (event.event !== 'cancelled') continue;
      const at = ['history', place];
      const { cause, standard, nextNumber } = event;
      if ((cause === 'transition-ended') !== (standard !== undefined)) {
        const message = standard === undefined ? '因过渡期届满注销，没有写明版本。' : `因 ${cause} 注销，不应写 standard。`;
        yield errorAt(
          name,
          file,
          standard === undefined ? at : [...at, 'standard'],
          message,
          'cause: transition-ended 与 standard 同时写。',
        );
      }
      if ((cause === 'number-changed') !== (nextNumber !== undefined)) {
        const message = nextNumber === undefined ? '因换号注销，没有写明新编号。' : `因 ${cause} 注销，不应写 nextNumber。`;
        yield errorAt(
          name,
          file,
          nextNumber === undefined ? at : [...at, 'nextNumber'],
          message,
          'cause: number-changed 与 nextNumber 同时写。',
        );
      }
    }
  },
} as const satisfies RegisterRule;
