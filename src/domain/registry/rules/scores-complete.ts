import { dimensionFaults } from '#domain/assessment/dimensions.ts';
import { keyCriteria } from '#domain/standard/tree.ts';
import { evaluations } from '../evaluations.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** A score record has every dimension of its version, within its points and the cap for what does not apply. */
export const scoresComplete = {
  name: 'scores-complete',
  describe: '得分覆盖版本的全部维度，不超过分值和不适用上限，关键项清单属于该版本。',
  *ofCertificate({ file, record }, { versions }) {
    for (const { path, standard, scores, failedKeys } of evaluations(record)) {
      const version = versions.get(standard)?.version;
      if (version === undefined) continue;
      for (const { key, message, hint } of scores === undefined ? [] : dimensionFaults(scores, version)) {
        yield errorAt('scores-complete', file, [...path, 'scores', ...key], message, hint);
      }
      const keys = keyCriteria(version);
      for (const [place, id] of (failedKeys ?? []).entries()) {
        if (keys.has(id) && failedKeys?.indexOf(id) === place) continue;
        const message = keys.has(id) ? `${id} 列了两次。` : `${id} 不是 ${standard} 的关键项。`;
        yield errorAt(
          'scores-complete',
          file,
          [...path, 'failedKeys', place],
          message,
          `每个只列一次；关键项有：${[...keys].join('、')}。`,
        );
      }
      if (scores !== undefined && failedKeys === undefined) {
        yield errorAt('scores-complete', file, [...path, 'scores'], '写了得分，没有写未达到的关键项。', '补上 failedKeys；没有的写 []。');
      }
    }
  },
} as const satisfies RegisterRule;
