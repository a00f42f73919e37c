import { statusOn } from '../status.ts';
import { isWithinInterval, surveillanceDue } from '../surveillance.ts';
import { type RegisterRule, warningAt } from './rule.ts';

const name = 'surveillance-overdue';

/** Days went by and nobody audited: a warning, for the body must suspend (rules, RM-005). A suspended certificate has had its answer. */
export const surveillanceOverdue = {
  name,
  describe: '监督审核逾期的有效证书应当暂停（提示）。',
  *ofCertificate({ file, record }, _, { day }) {
    if (isWithinInterval(record.history, day)) return;
    const due = surveillanceDue(record, day);
    if (due === undefined || day <= due || statusOn(record, day) !== 'valid') return;
    yield warningAt(
      name,
      file,
      ['history'],
      `监督审核应在 ${due} 之前结束，至 ${day} 没有记录。`,
      '登记已完成的监督审核，或作出暂停决定。',
    );
  },
} as const satisfies RegisterRule;
