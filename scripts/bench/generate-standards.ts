import type { Comparable, ComparableCriterion } from '#domain/standard/comparison/comparable.ts';
import type { StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import { type Random, random } from '../support/random.ts';

/** Two made-up versions of one size, the second a revision of the first: most criteria equal, some reworded, some gone, some new. */
export function generateStandards(material: StandardVersion, count: number, seed: number): { from: Comparable; to: Comparable } {
  const chance = random(seed);
  const sentences = provisionsOf(material).flatMap(({ requirements }) => requirements.map(({ text }) => text));
  const criteria = Array.from({ length: count }, (_, index) => criterion(index, sentences, chance));
  const kept = criteria.filter(() => !chance.chance(0.05)).map((each) => (chance.chance(0.2) ? reworded(each, sentences, chance) : each));
  const added = Array.from({ length: Math.round(count * 0.05) }, (_, index) => criterion(count + index, sentences, chance));
  const version = (name: string, list: readonly ComparableCriterion[]): Comparable => ({
    standard: 'made-up',
    version: name,
    title: '测量用',
    ids: 'permanent',
    criteria: list,
  });
  return { from: version('1.0', criteria), to: version('2.0', [...kept, ...added]) };
}

function criterion(index: number, sentences: readonly string[], chance: Random): ComparableCriterion {
  const lines = Array.from({ length: 1 + chance.below(4) }, () => sentence(sentences, chance));
  return { id: `MU-${index}`, title: `条款 ${index}`, section: `第 ${1 + Math.floor(index / 20)} 章`, text: lines.join('\n') };
}

/** The head of one real sentence and the tail of another, with a number of its own: texts alike in kind, seldom in wording. */
function sentence(sentences: readonly string[], chance: Random): string {
  const [head, tail] = [chance.pick(sentences), chance.pick(sentences)];
  return `${head.slice(0, head.length / 2)}${tail.slice(tail.length / 2).replace(/\d+/, String(1 + chance.below(99)))}`;
}

function reworded(each: ComparableCriterion, sentences: readonly string[], chance: Random): ComparableCriterion {
  const lines = each.text.split('\n');
  lines[chance.below(lines.length)] = sentence(sentences, chance);
  return { ...each, text: lines.join('\n') };
}
