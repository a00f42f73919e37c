import type { Certificate } from '#schema/certificate.ts';
import { stateBefore } from '../preceding.ts';
import { mayFollow, nextEvents } from '../transitions.ts';
import { eventNames, statusNames } from '../words.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'allowed-transition';

/** Each entry, in the order recorded, may take effect where the entries before it leave the certificate on its effective day. */
export const allowedTransition = {
  name,
  describe: '每条历史须能在其生效之日的状态下发生。',
  *ofCertificate({ file, record }, _, { before }) {
    let place = -1;
    for (const event of record.history) {
      place++;
      const { status } = before(place);
      if (mayFollow(status, event.event) || voidsCancellation(record, place)) continue;
      const message = `${eventNames[event.event]}（${event.event}）自 ${event.effective} 生效，当日证书状态为${statusNames[status]}，不能如此。`;
      const next = nextEvents[status].map((each) => `${each} ${eventNames[each]}`).join('、');
      yield errorAt(
        name,
        file,
        ['history', place, 'event'],
        message,
        next === '' ? '这个状态之后只能更正或撤回决定。' : `此时可以是：${next}。`,
      );
    }
  },
} as const satisfies RegisterRule;

/** An upgrade on the very day that the transition ends still comes in time: it makes the cancellation void. */
function voidsCancellation(record: Certificate, place: number): boolean {
  const event = record.history[place];
  if (event?.event !== 'upgraded') return false;
  const { status, standard } = stateBefore({ ...record, history: record.history.toSpliced(place + 1, 0, event) }, place + 1);
  return mayFollow(status, 'upgraded') && standard === event.standard;
}
