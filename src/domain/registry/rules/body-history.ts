import type { Finding } from '#domain/finding.ts';
import type { Body } from '#schema/body.ts';
import { type Standing, standingOn } from '../bodies.ts';
import { inOrder } from './in-order.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'body-history';

type BodyEvent = Body['history'][number];

/** From where each event of an approval may come. A lapsed term is extended late or granted anew; what has ended may only be granted anew. */
const comesFrom: Readonly<Record<BodyEvent['event'], readonly Standing[]>> = {
  approved: ['not-yet', 'lapsed', 'ended'],
  extended: ['approved', 'suspended', 'lapsed'],
  suspended: ['approved'],
  reinstated: ['suspended'],
  ended: ['approved', 'suspended', 'lapsed'],
};

/** The approval of a body is a history of its own: in order, and each step possible from the one before. */
export const bodyHistory = {
  name,
  describe: '机构的名称按起用日期由旧到新排列；批准历史按生效日期排列，每一步都能接上一步。',
  *ofBody({ file, value }) {
    yield* inOrder(name, file, 'names', value.names);
    for (const [place, event] of value.history.entries()) yield* ofEvent(file, value, place, event);
  },
} as const satisfies RegisterRule;

function* ofEvent(file: string, body: Body, place: number, event: BodyEvent): Iterable<Finding> {
  const at = ['history', place];
  const before = body.history[place - 1];
  if (before !== undefined && event.effective < before.effective) {
    yield errorAt(
      name,
      file,
      [...at, 'effective'],
      `生效日期 ${event.effective} 早于上一条的 ${before.effective}。`,
      '按生效日期由早到晚排列。',
    );
  }
  if (before !== undefined && event.recorded < before.recorded) {
    yield errorAt(name, file, [...at, 'recorded'], `登记日期 ${event.recorded} 早于上一条的 ${before.recorded}。`, '只在末尾增加。');
  }
  if ('until' in event && event.until < event.effective) {
    yield errorAt(name, file, [...at, 'until'], `有效期止于 ${event.until}，早于生效日期 ${event.effective}。`, '核对两个日期。');
  }
  const { standing, until } = standingOn({ ...body, history: body.history.slice(0, place) }, event.effective);
  if (!comesFrom[event.event].includes(standing)) {
    yield errorAt(name, file, [...at, 'event'], `${event.event} 不能接在 ${standing} 的状态之后。`, '核对批准、暂停、恢复和终止的次序。');
  }
  if (event.event === 'extended' && until !== undefined && event.until <= until) {
    yield errorAt(name, file, [...at, 'until'], `延续至 ${event.until}，不晚于原来的 ${until}。`, '延续后的截止日期须更晚。');
  }
}
