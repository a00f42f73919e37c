import { dimensionFaults } from '#domain/assessment/dimensions.ts';
import { findVersion } from '#domain/standard/versions.ts';
import { evaluations } from '../evaluations.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** A score record has every dimension of its version, within its points and the cap for what does not apply. */
export const scoresComplete = {
  name: 'scores-complete',
  describe: '得分覆盖版本的全部维度，不超过分值和不适用上限，关键项清单属于该版本。',
  *check({ certificates, standards }) {
    for (const { file, value } of certificates) {
      for (const { path, standard, scores, failedKeys } of evaluations(value)) {
        const version = findVersion(standards, standard);
        if (version === undefined) continue;
        for (const { key, message, hint } of scores === undefined ? [] : dimensionFaults(scores, version)) {
          yield errorAt('scores-complete', file, [...path, 'scores', ...key], message, hint);
        }
        const keys = new Set(
          version.sections.flatMap(({ provisions }) => provisions.filter(({ kind }) => kind === 'key').map(({ id }) => id)),
        );
        for (const [place, id] of (failedKeys ?? []).entries()) {
          if (keys.has(id)) continue;
          const message = `${id} 不是 ${standard} 的关键项。`;
          yield errorAt('scores-complete', file, [...path, 'failedKeys', place], message, `关键项有：${[...keys].join('、')}。`);
        }
        if (scores !== undefined && failedKeys === undefined) {
          yield errorAt('scores-complete', file, [...path, 'scores'], '写了得分，没有写未达到的关键项。', '补上 failedKeys；没有的写 []。');
        }
      }
    }
  },
} as const satisfies RegisterRule;
