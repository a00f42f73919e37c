import { eventNames } from '../words.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** A certificate is granted after a conforming round; every round before it sent the enterprise back (rules RL-004, RJ-003). */
export const rounds = {
  name: 'rounds',
  describe: '最后一轮审核符合且没有严重不符合，之前各轮为整改。',
  *ofCertificate({ file, record }) {
    let index = -1;
    for (const entry of record.history) {
      index++;
      if (entry.event !== 'issued' && entry.event !== 'renewed' && entry.event !== 'upgraded') continue;
      for (const [place, round] of (entry.rounds ?? []).entries()) {
        const last = place === (entry.rounds?.length ?? 0) - 1;
        const path = ['history', index, 'rounds', place, 'result'];
        if (last && (round.result !== 'conforming' || round.major > 0)) {
          const message = `“${eventNames[entry.event]}”的最后一轮审核没有通过（${round.major} 项严重不符合）。`;
          yield errorAt('rounds', file, path, message, '最后一轮应为 conforming，严重不符合为 0；还没有通过的不能作出决定。');
        }
        if (!last && round.result !== 'rectification') {
          yield errorAt(
            'rounds',
            file,
            path,
            `第 ${place + 1} 轮审核已经符合，其后不应再有一轮。`,
            '改为 rectification，或删去多余的轮次。',
          );
        }
      }
    }
  },
} as const satisfies RegisterRule;
