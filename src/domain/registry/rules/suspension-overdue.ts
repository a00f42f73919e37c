import { suspensionLimitOn } from '../surveillance.ts';
import { type RegisterRule, warningAt } from './rule.ts';

const name = 'suspension-overdue';

/** A suspension past six months stays one until someone decides; the register only reminds (design section 3; rules, RP-003). */
export const suspensionOverdue = {
  name,
  describe: '暂停超过六个月的证书应当恢复、缩小范围后恢复或撤销（提示）。',
  about: ['suspended'],
  *ofCertificate({ file, record }, _, { day }) {
    const limit = suspensionLimitOn(record, day);
    if (limit === undefined || day <= limit) return;
    const place = record.history.findLastIndex(({ event, effective }) => event === 'suspended' && effective <= day);
    yield warningAt(
      name,
      file,
      ['history', place],
      `暂停期限于 ${limit} 届满，至 ${day} 没有决定。`,
      '作出恢复、缩小范围后恢复或撤销的决定。',
    );
  },
} as const satisfies RegisterRule;
