import type { Finding } from '#domain/finding.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { eventNames } from '../words.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** Decided first, recorded after; in effect not before decided, but for what an appeal lifts; audited, and every round closed, before decided. */
export const eventDays = {
  name: 'event-days',
  describe: '先决定后登记，生效不早于决定（申诉后撤回的除外），审核不晚于决定。',
  *ofCertificate({ file, record }) {
    let index = -1;
    const report: Report = (key, message, hint) => errorAt('event-days', file, ['history', index, ...key], message, hint);
    for (const entry of record.history) {
      index++;
      yield* daysOf(entry, report);
    }
  },
} as const satisfies RegisterRule;

type Report = (key: readonly (string | number)[], message: string, hint: string) => Finding;

function* daysOf(entry: CertificateEvent, report: Report): Iterable<Finding> {
  const name = eventNames[entry.event];
  const { decided, effective, recorded } = entry;
  if (recorded < decided)
    yield report(['recorded'], `“${name}”登记于 ${recorded}，早于决定日期 ${decided}。`, '登记日期是合并入库之日，不早于决定日期。');
  // What an appeal lifts from the start is void from the day of the decision that it lifts.
  if (effective < decided && entry.event !== 'annulled') {
    yield report(
      ['effective'],
      `“${name}”生效于 ${effective}，早于决定日期 ${decided}。`,
      '决定不溯及以往；生效日期应等于或晚于决定日期。',
    );
  }
  if (entry.event === 'surveilled' && decided < entry.audited) {
    yield report(['audited'], `监督审核结束于 ${entry.audited}，晚于决定日期 ${decided}。`, '核对审核和决定的日期。');
  }
  if (entry.event !== 'issued' && entry.event !== 'renewed' && entry.event !== 'upgraded') return;
  const rounds = entry.rounds ?? [];
  for (const [place, round] of rounds.entries()) {
    const before = rounds[place - 1];
    if (before !== undefined && round.on <= before.on) {
      yield report(
        ['rounds', place, 'on'],
        `第 ${place + 1} 轮审核在 ${round.on}，不晚于上一轮的 ${before.on}。`,
        '审核轮次按日期由早到晚排列。',
      );
    }
    if (round.on > decided) {
      yield report(
        ['rounds', place, 'on'],
        `第 ${place + 1} 轮审核在 ${round.on}，晚于决定日期 ${decided}。`,
        '决定在最后一轮审核之后作出。',
      );
    }
  }
}
