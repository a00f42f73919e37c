import type { Scores } from '#schema/event.ts';
import type { Scorable } from './scorable.ts';
import { fullScore } from './score.ts';

/** What is wrong with a score record: the dimension it is about, in Chinese what was found and expected, and what to do. */
export interface DimensionFault {
  readonly key: readonly string[];
  readonly message: string;
  readonly hint: string;
}

/** Holds a score record against its version: every dimension, within its points, key criteria always judged, the cap on what does not apply. */
export function* dimensionFaults(scores: Scores, version: Scorable): Iterable<DimensionFault> {
  const dimensions = dimensionsOf(version);
  for (const key in scores) {
    if (dimensions.some(({ id }) => id === key)) continue;
    yield { key: [key], message: `${version.version} 版没有维度 ${key}。`, hint: `维度有：${dimensions.map(({ id }) => id).join('、')}。` };
  }
  for (const { id, title, points, keys } of dimensions) {
    const score = scores[id];
    if (score === undefined) {
      yield { key: [], message: `缺少${title}（${id}）的得分。`, hint: '补上这个维度；整个维度不能不适用。' };
      continue;
    }
    const { obtained, applicable } = score;
    if (applicable > fullScore(points)) {
      const message = `${title}的适用分是 ${applicable}，该维度满分是 ${fullScore(points)}（${points} 分 × 4）。`;
      yield { key: [id, 'applicable'], message, hint: '得分以四分之一分计；核对不适用的条款。' };
    }
    if (obtained > applicable) {
      yield { key: [id, 'obtained'], message: `${title}得 ${obtained}，超过适用分 ${applicable}。`, hint: '核对得分和适用分。' };
    }
    if (applicable % fullScore(1) !== 0) {
      const message = `${title}的适用分是 ${applicable}，不是 4 的倍数。`;
      yield { key: [id, 'applicable'], message, hint: '适用分是各适用条款分值之和 × 4。' };
    }
    if (applicable < keys) {
      const message = `${title}的适用分是 ${applicable}，少于关键项的 ${keys}；关键项不能不适用。`;
      yield { key: [id, 'applicable'], message, hint: '把关键项计入适用分。' };
    }
  }
  yield* overCap(scores, version, dimensions);
}

/** A scored chapter of a version: its points, and the quarter-points of its key criteria. */
interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly keys: number;
}

const known = new WeakMap<Scorable, readonly Dimension[]>();

/** The dimensions of a version, worked out once: a register holds many records of scores against a few versions. */
function dimensionsOf(version: Scorable): readonly Dimension[] {
  const dimensions =
    known.get(version) ??
    version.sections.flatMap(({ id, title, points, provisions }) => {
      if (points === undefined) return [];
      const keys = provisions.reduce((sum, { kind, points: own = 0 }) => (kind === 'key' ? sum + own : sum), 0);
      return [{ id, title, points, keys: fullScore(keys) }];
    });
  known.set(version, dimensions);
  return dimensions;
}

function* overCap(scores: Scores, { grading, version }: Scorable, dimensions: readonly Dimension[]): Iterable<DimensionFault> {
  const cap = grading?.notApplicableCap ?? 0;
  const full = dimensions.reduce((sum, { points }) => sum + fullScore(points), 0);
  const applicable = Object.values(scores).reduce((sum, score) => sum + score.applicable, 0);
  if ((full - applicable) * 100 <= cap * full) return;
  const message = `不适用的分值合计 ${(full - applicable) / 4} 分，超过 ${version} 版规定的上限 ${cap}%。`;
  yield { key: [], message, hint: '核对不适用的条款；超过上限的不能评价。' };
}
