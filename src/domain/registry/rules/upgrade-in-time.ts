import { transitionUntil } from '#domain/standard/versions.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'upgrade-in-time';

/** Whoever stands on an older version is upgraded before its transition ends (rules, RQ-006); afterwards a new application is the only way. */
export const upgradeInTime = {
  name,
  describe: '升级的决定在原版本的过渡期届满之前作出。',
  about: ['upgraded'],
  *ofCertificate({ file, record }, { versions }, { before }) {
    for (const [place, event] of record.history.entries()) {
      if (event.event !== 'upgraded') continue;
      const held = versions.get(before(place).standard);
      const until = held && transitionUntil(held.standard, held.version.version);
      if (until === undefined || event.decided <= until) continue;
      const message = `升级于 ${event.decided} 决定，${held?.version.version} 版的过渡期已于 ${until} 届满。`;
      yield errorAt(name, file, ['history', place, 'decided'], message, '核对决定日期；过渡期届满的登记注销，企业另行申请。');
    }
  },
} as const satisfies RegisterRule;
