import type { Certificate } from '#schema/certificate.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'number-change';

/** Where a number was changed, the old certificate names the new one and the new one the old, so that a reader of either finds both. */
export const numberChange = {
  name,
  describe: '换号前后的两张证书互相指明。',
  *ofCertificate({ file, record }, { byNumber }) {
    const { number, previousNumber } = record;
    if (previousNumber !== undefined) {
      const old = byNumber.get(previousNumber)?.record;
      const message = old ? `${previousNumber} 没有指明换号为 ${number}。` : `没有换号前的证书 ${previousNumber}。`;
      const hint = `在旧证书登记 cancelled（cause: number-changed，nextNumber: ${number}），或改正 previousNumber。`;
      if (old === undefined || !nextNumbers(old).includes(number)) yield errorAt(name, file, ['previousNumber'], message, hint);
    }
    let place = -1;
    for (const event of record.history) {
      place++;
      if (event.event !== 'cancelled' || event.nextNumber === undefined) continue;
      const next = byNumber.get(event.nextNumber)?.record;
      if (next?.previousNumber === number) continue;
      const message = next ? `${event.nextNumber} 没有指明换号前为 ${number}。` : `没有换号后的证书 ${event.nextNumber}。`;
      yield errorAt(name, file, ['history', place, 'nextNumber'], message, `在新证书写 previousNumber: ${number}，或改正 nextNumber。`);
    }
  },
} as const satisfies RegisterRule;

function nextNumbers({ history }: Certificate): string[] {
  return history.flatMap((event) => (event.event === 'cancelled' && event.nextNumber !== undefined ? [event.nextNumber] : []));
}
