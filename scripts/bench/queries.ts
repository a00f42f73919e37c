import { isTraditional, simplify } from '#domain/lookup/traditional.ts';
import type { Register } from '#domain/registry/register.ts';
import { random } from '../support/random.ts';
import { squash } from '../support/scan.ts';

/** Makes queries as people type them, the same for the same seed; each is the words of one query. */
export type Queries = Readonly<Record<string, () => readonly string[]>>;

/** Every kind of question about a name, by its Chinese name. */
export function nameQueries({ holders }: Register, seed: number): Queries {
  const chance = random(seed);
  const renamed = holders.filter(({ value }) => value.names.length > 1);
  const nameOf = (): string => chance.pick(holders).value.names.at(-1)?.name ?? '';
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
  const inTraditional = (text: string): string => Array.from(text, (character) => traditional.get(character) ?? character).join('');
  return {
    整个名称: () => [nameOf()],
    名称中的一段: () => [part(nameOf(), 2, 6)],
    错一处的名称: () => [slip(squash(nameOf()))],
    错一处的一段: () => [slip(part(nameOf(), 5, 10))],
    ...(renamed.length > 0 && { 曾用名: () => [chance.pick(renamed).value.names[0]?.name ?? ''] }),
    繁体: () => [inTraditional(part(nameOf(), 4, 9))],
    两个词颠倒: () => {
      const name = squash(nameOf());
      return [part(name.slice(5), 2, 4), part(name.slice(0, 5), 2, 3)];
    },
    另一种公司形式: () => [nameOf().replace(/(股份|集团)?有限公司$/, '有限责任公司')],
  };
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
