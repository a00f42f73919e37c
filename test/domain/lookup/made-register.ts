import { resolve } from 'node:path';
import { isTraditional, simplify } from '#domain/lookup/traditional.ts';
import type { Register } from '#domain/registry/register.ts';
import { readRepository } from '#io/repository.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import { generateCertificates } from '../../../scripts/support/generate-certificates.ts';
import { generateHolders } from '../../../scripts/support/generate-holders.ts';
import { type Random, random } from '../../../scripts/support/random.ts';
import { squash } from '../../../scripts/support/scan.ts';
import { registerOf } from './memory.ts';

/** A register made up by chance, the same for the same seed, and a source of chance for questions to it. */
export interface MadeRegister {
  readonly register: Register;
  readonly certificates: readonly Certificate[];
  /** Holders with a certificate. */
  readonly certified: readonly Holder[];
  readonly chance: Random;
}

export function madeRegister(size: number, until: string, seed: number): MadeRegister {
  const chance = random(seed);
  const criteria = readRepository(resolve('.')).register.standards.find(({ matter }) => matter.kind === 'criteria');
  if (criteria === undefined) throw new Error('no criteria to certify against');
  const holders = [...generateHolders(Math.ceil(size * 0.75), chance)];
  const circumstances = { criteria, holders, bodies: ['CNCA-R-2099-901', 'CNCA-R-2099-902'], until };
  const certificates = [...generateCertificates(size, circumstances, chance)];
  const held = new Set(certificates.map(({ holder }) => holder));
  return { register: registerOf(holders, certificates), certificates, certified: holders.filter(({ id }) => held.has(id)), chance };
}

/** Questions for names, of each kind that the design promises: a list of words for each time that one is asked for. */
export function nameQuestions({ certified, chance }: MadeRegister): Readonly<Record<string, () => readonly string[]>> {
  const nameOf = (): string => chance.pick(certified).names.at(-1)?.name ?? '';
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
  const renamed = certified.filter(({ names }) => names.length > 1);
  return {
    'a whole name': () => [nameOf()],
    'an inner part': () => [part(nameOf(), 2, 6)],
    'a name with a slip': () => [slip(squash(nameOf()))],
    'a part with a slip': () => [slip(part(nameOf(), 5, 10))],
    'an old name': () => [chance.pick(renamed).names[0]?.name ?? ''],
    'traditional characters': () => [Array.from(part(nameOf(), 4, 9), (character) => traditional.get(character) ?? character).join('')],
    'two words in the other order': () => {
      const name = squash(nameOf());
      return [part(name.slice(5), 2, 4), part(name.slice(0, 5), 2, 3)];
    },
    'another legal form': () => [nameOf().replace(/(股份)?有限公司$/, '有限责任公司')],
  };
}

/** Ways to write a number or a code. */
export const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.replaceAll('-', ' '),
  (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
];

const traditional = new Map<string, string>();
for (let code = 0x4e00; code < 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (isTraditional(character)) traditional.set(simplify(character), character);
}
