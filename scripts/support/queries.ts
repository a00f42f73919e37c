import { isTraditional, simplify } from '#domain/lookup/traditional.ts';
import type { Holder } from '#schema/holder.ts';
import type { Random } from './random.ts';
import { squash } from './scan.ts';

/** The ways to ask for a name that the lookup must answer. */
export type NameQuery =
  | 'a whole name'
  | 'an inner part'
  | 'a name with a slip'
  | 'a part with a slip'
  | 'an old name'
  | 'traditional characters'
  | 'two words in the other order'
  | 'another legal form';

/** Makes queries for the names of these holders as people type them, each the words of one query; old names only where somebody has one. */
export function nameQueries(holders: readonly Holder[], chance: Random): ReadonlyMap<NameQuery, () => readonly string[]> {
  const renamed = holders.filter(({ names }) => names.length > 1);
  const nameOf = (): string => chance.pick(holders).names.at(-1)?.name ?? '';
  /** A part of a name of so many characters. */
  const part = (name: string, least: number, most: number): string => {
    const text = squash(name);
    const length = Math.min(text.length, least + chance.below(most - least + 1));
    const from = chance.below(text.length - length + 1);
    return text.slice(from, from + length);
  };
  const slip = (text: string): string => {
    const at = chance.below(text.length - 1);
    const other = squash(nameOf())[chance.below(4)] ?? '云';
    const [before, own, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
    return chance.pick([
      before + other + after,
      before + after,
      before + other + own + after,
      `${before}${after[0]}${own}${after.slice(1)}`,
    ]);
  };
  const queries = new Map<NameQuery, () => readonly string[]>([
    ['a whole name', () => [nameOf()]],
    ['an inner part', () => [part(nameOf(), 2, 6)]],
    ['a name with a slip', () => [slip(squash(nameOf()))]],
    ['a part with a slip', () => [slip(part(nameOf(), 5, 10))]],
    ['traditional characters', () => [Array.from(part(nameOf(), 4, 9), (character) => traditional.get(character) ?? character).join('')]],
    [
      'two words in the other order',
      () => {
        const name = squash(nameOf());
        return [part(name.slice(5), 2, 4), part(name.slice(0, 5), 2, 3)];
      },
    ],
    ['another legal form', () => [nameOf().replace(/(股份|集团)?有限公司$/, '有限责任公司')]],
  ]);
  if (renamed.length > 0) queries.set('an old name', () => [chance.pick(renamed).names[0]?.name ?? '']);
  return queries;
}

/** Ways to write a number or a code. */
export const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.replaceAll('-', ' '),
  (text) => text.replaceAll('-', '－'),
  (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
];

const traditional = new Map<string, string>();
for (let code = 0x4e00; code < 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (isTraditional(character)) traditional.set(simplify(character), character);
}
