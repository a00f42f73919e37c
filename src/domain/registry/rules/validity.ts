import { addDays, lastDayOfPeriod } from '#domain/day.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** Three years from the effective day, the last day included; a renewal adds three years at most (rules RK-004, RN-003). */
const validityMonths = 36;

export const validity = {
  name: 'validity',
  describe: '有效期不超过三年；再认证延续不超过原截止日之后三年，并在截止日之前生效。',
  *ofCertificate({ file, record }, _, { before }) {
    const [issue] = record.history;
    if (issue?.event === 'issued') {
      const latest = lastDayOfPeriod(issue.effective, validityMonths);
      if (record.validUntil > latest) {
        const message = `有效期到 ${record.validUntil}，自生效日 ${issue.effective} 起超过三年，最晚到 ${latest}。`;
        yield errorAt('validity', file, ['validUntil'], message, `改为 "${latest}" 或更早。`);
      }
      if (record.validUntil < issue.effective) {
        const message = `有效期到 ${record.validUntil}，早于生效日 ${issue.effective}。`;
        yield errorAt('validity', file, ['validUntil'], message, `三年有效期应到 "${latest}"。`);
      }
    }
    let index = -1;
    for (const entry of record.history) {
      index++;
      if (entry.event !== 'renewed') continue;
      const { validUntil } = before(index);
      const latest = lastDayOfPeriod(addDays(validUntil, 1), validityMonths);
      if (entry.validUntil > validUntil && entry.validUntil <= latest) continue;
      const message = `再认证延续到 ${entry.validUntil}，应晚于原截止日 ${validUntil}，最晚到 ${latest}。`;
      yield errorAt('validity', file, ['history', index, 'validUntil'], message, `改为 "${latest}" 或更早。`);
    }
  },
} as const satisfies RegisterRule;
