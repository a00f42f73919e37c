import type { Register } from '#domain/registry/register.ts';
import type { Certificate } from '#schema/certificate.ts';

/**
 * The register read naively, as an independent oracle of the lookup: every text of every certificate is compared with what is asked. It
 * shares nothing with the index but the table of traditional characters, which a caller applies.
 */
export interface Scan {
  /** Numbers of the certificates with a name or service that holds every word. */
  readonly holding: (...words: readonly string[]) => readonly string[];
  /** The same, where each word of four characters or more may have one slip. */
  readonly nearly: (...words: readonly string[]) => readonly string[];
}

export function scanOf({ holders, certificates }: Register, simplify: (text: string) => string): Scan {
  const names = new Map(holders.map(({ value }) => [value.id, value.names.map(({ name }) => simplify(squash(name)))]));
  const texts = certificates.map(({ value }) => ({
    number: value.number,
    // Most texts come many times over; each is judged once.
    own: [...holdersEver(value).flatMap((id) => names.get(id) ?? []), ...servicesEver(value).map((service) => simplify(squash(service)))],
  }));
  const all = new Set(texts.flatMap(({ own }) => own));
  const meeting = (tests: readonly ((text: string) => boolean)[]): readonly string[] => {
    const met = tests.map((test) => new Set([...all].filter(test)));
    return texts.filter(({ own }) => met.every((each) => own.some((text) => each.has(text)))).map(({ number }) => number);
  };
  const holds = (word: string) => (text: string) => text.includes(word);
  return {
    holding: (...words) => meeting(words.map(holds)),
    nearly: (...words) => meeting(words.map((word) => (Array.from(word).length < 4 ? holds(word) : holdsNearly(word)))),
  };
}

/** What is left of a text when everything that people write in different ways is gone. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, '');
}

/** A slip touches two neighbouring characters at most: of the pairs that a word is made of all but two stand in the text, or it is not asked further. */
function holdsNearly(word: string): (text: string) => boolean {
  const [slipped, pairs] = [slips(word), word.match(/..?/gu) ?? []];
  return (text) => pairs.filter((pair) => text.includes(pair)).length >= pairs.length - 2 && slipped.test(text);
}

/** One slip written out: a character wrong, missing, too many, or two swapped. */
function slips(word: string): RegExp {
  const characters = Array.from(word, (character) => character.replace(/[^\p{L}\p{N}\p{M}]/u, '\\$&'));
  const ways = characters.flatMap((character, at) => {
    const [before, after] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
    const swapped = at + 1 < characters.length ? [before + characters[at + 1] + character + characters.slice(at + 2).join('')] : [];
    return [`${before}.${after}`, before + after, `${before}.${character}${after}`, ...swapped];
  });
  return new RegExp(ways.join('|'), 'u');
}

function holdersEver({ holder, history }: Certificate): readonly string[] {
  return [holder, ...history.flatMap((entry) => (entry.event === 'transferred' && entry.holder !== undefined ? [entry.holder] : []))];
}

function servicesEver({ scope, history }: Certificate): readonly string[] {
  return [...scope, ...history.flatMap((entry) => (entry.event === 'extended' ? entry.add : []))].map(({ service }) => service);
}
