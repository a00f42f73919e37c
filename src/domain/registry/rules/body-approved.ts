import type { EventName } from '#schema/event.ts';
import { type Standing, standingOn } from '../bodies.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'body-approved';

/** What only an approved body may decide. A suspension, withdrawal or cancellation protects the public and is never void for the body's own sake. */
const granting: ReadonlySet<EventName> = new Set([
  'issued',
  'surveilled',
  'regraded',
  'reinstated',
  'extended',
  'renewed',
  'upgraded',
  'transferred',
]);

const words: Readonly<Record<Exclude<Standing, 'approved'>, string>> = {
  'not-yet': '尚未获得批准',
  suspended: '的批准被暂停',
  lapsed: '的批准已到期',
  ended: '的批准已终止',
};

/** A body decides only while its own approval stands (design section 3). */
export const bodyApproved = {
  name,
  describe: '作出授予性决定之日，认证机构须在批准期内。',
  *ofCertificate({ file, record }, { bodies }) {
    let inCharge = record.body;
    let place = -1;
    for (const event of record.history) {
      place++;
      if (event.event === 'transferred' && event.body !== undefined) inCharge = event.body;
      const body = bodies.get(inCharge);
      if (body === undefined || !granting.has(event.event)) continue;
      const { standing } = standingOn(body, event.decided);
      if (standing === 'approved') continue;
      const message = `${event.event} 于 ${event.decided} 决定，当日 ${inCharge} ${words[standing]}。`;
      yield errorAt(name, file, ['history', place, 'decided'], message, '核对决定日期和机构的批准历史；未获批准的机构不能作此决定。');
    }
  },
} as const satisfies RegisterRule;
