import type { Day } from '../day.ts';
import { foldedWords } from './fold.ts';
import { nameOfHolderOn } from './found.ts';
import type { Found } from './model.ts';
import type { Opened, OpenedCertificate, OpenedHolder } from './opened.ts';
import { holdsButForOneSlip } from './slips.ts';

/** A certificate that a text met, how well (0 is best), and by what where it was not the name of the day. */
export interface Meeting {
  readonly opened: OpenedCertificate;
  readonly rank: number;
  readonly met?: Found['met'];
}

/** A word as typed, and in simplified characters. */
type Word = readonly string[];

/** The words of a query, with their simplified forms where a folding table is at hand. */
export function readWords(query: string, simplify: ((text: string) => string) | undefined): readonly Word[] {
  return foldedWords(query).map((word) => [...new Set([word, simplify?.(word) ?? word])]);
}

/** Every certificate whose holder's names, old or new, or services hold all the words, in any order. */
export function meetText(opened: Opened, words: readonly Word[], day: Day): readonly Meeting[] {
  return meet(opened, words, day, (text, word) => word.some((form) => text.includes(form)));
}

/** The same, where each word of four characters or more may have one slip. */
export function meetSimilar(opened: Opened, words: readonly Word[], day: Day): readonly Meeting[] {
  return meet(opened, words, day, (text, word) =>
    word.some((form) => (form.length < 4 ? text.includes(form) : holdsButForOneSlip(text, form))),
  );
}

function meet(opened: Opened, words: readonly Word[], day: Day, holds: (text: string, word: Word) => boolean): readonly Meeting[] {
  const holders = words.map((word) => new Set(opened.holders.filter(({ haystacks }) => haystacks.some((text) => holds(text, word)))));
  const services = words.map((word) => new Set(opened.services.flatMap(({ folded }, place) => (holds(folded, word) ? [place] : []))));
  return opened.certificates.flatMap((certificate) => {
    const byHolder = words.map((_, place) => certificate.holders.some((holder) => holders[place]?.has(holder)));
    const byService = words.map((_, place) => certificate.certificate.services.find((service) => services[place]?.has(service)));
    if (!words.every((_, place) => byHolder[place] || byService[place] !== undefined)) return [];
    const service = byService.find((each, place) => !byHolder[place] && each !== undefined);
    if (service !== undefined) {
      const text = opened.services[service]?.text ?? '';
      return [{ opened: certificate, rank: 4, met: { as: 'service' as const, text } }];
    }
    return [{ opened: certificate, ...rankByName(opened, certificate, words, day, holds) }];
  });
}

function rankByName(
  opened: Opened,
  { certificate, holders }: OpenedCertificate,
  words: readonly Word[],
  day: Day,
  holds: (text: string, word: Word) => boolean,
): Omit<Meeting, 'opened'> {
  const place = (certificate.terms.findLast(([from]) => from <= day) ?? certificate.terms[0])?.[1] ?? -1;
  const holder: OpenedHolder | undefined = opened.holders[place];
  const today = holder === undefined ? '' : nameOfHolderOn(holder, day);
  const folded = holder?.names.find(({ name }) => name === today)?.folded ?? '';
  const joined = words.map(([form = '']) => form).join('');
  if (folded === joined) return { rank: 0 };
  if (folded.startsWith(joined)) return { rank: 1 };
  if (words.every((word) => holds(folded, word))) return { rank: 2 };
  const earlier = holders
    .flatMap(({ names }) => names)
    .find((name) => name.name !== today && words.every((word) => holds(name.folded, word)));
  return earlier === undefined ? { rank: 2 } : { rank: 3, met: { as: 'earlier-name', text: earlier.name } };
}
