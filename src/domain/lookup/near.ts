import type { Day } from '../day.ts';
import { checkDigit } from '../registry/certificate-number.ts';
import { checkCreditCode } from '../registry/credit-code.ts';
import { fold } from './fold.ts';
import { foundOn, nameOfHolderOn } from './found.ts';
import { readRising } from './integers.ts';
import type { Suggestion } from './model.ts';
import type { Shelf } from './shelf.ts';
import { isOneSlip } from './slips.ts';
import { placeBefore } from './sorted.ts';

const mostSuggestions = 5;
/** No more parts than this are read for suggestions: a slip leaves a dozen or two that keep their check character. */
const mostParts = 24;

/** Numbers on record that are one slip from these digits. Only proper numbers are on record, so only those are looked for. */
export async function numbersNear(shelf: Shelf, digits: string, also: boolean, day: Day): Promise<readonly Suggestion[]> {
  const { firsts, last } = await shelf.numberFence();
  const starts = readRising(firsts);
  const near = [...(also ? [digits] : []), ...oneSlipFrom(digits, '0123456789')].filter(isNumber).map(Number);
  const parts = near.flatMap((number) => (number > last ? [] : [placeBefore(starts, number)])).filter((part) => part >= 0);
  const rows = await Promise.all(
    [...new Set(parts)]
      .toSorted((a, b) => a - b)
      .slice(0, mostParts)
      .map(shelf.numbers),
  );
  return rows
    .flat()
    .filter(([, [number]]) => {
      const own = number.replace(/\D/g, '');
      return isOneSlip(own, digits) || (also && own === digits);
    })
    .slice(0, mostSuggestions)
    .map(([, row]) => ({ text: row[0], name: foundOn(row, day).name }));
}

/** Holders on record whose code is one slip from this one, as far as codes with the right check character go. */
export async function codesNear(shelf: Shelf, code: string, day: Day): Promise<readonly Suggestion[]> {
  const { firsts } = await shelf.codeFence();
  const near = [code, ...oneSlipFrom(code, '0123456789abcdefghjklmnpqrtuwxy').filter((each) => checkCreditCode(each.toUpperCase()).ok)];
  const parts = near.map((each) => placeBefore(firsts, each)).filter((part) => part >= 0);
  const rows = await Promise.all(
    [...new Set(parts)]
      .slice(0, mostParts)
      .toSorted((a, b) => a - b)
      .map(shelf.codes),
  );
  return rows
    .flat()
    .filter(([[id]]) => isOneSlip(fold(id), code))
    .slice(0, mostSuggestions)
    .map(([holder]) => ({ text: holder[0], name: nameOfHolderOn(holder, day) }));
}

function isNumber(digits: string): boolean {
  return digits.length === 11 && checkDigit(digits.slice(0, 10)) === Number(digits[10]);
}

function oneSlipFrom(text: string, alphabet: string): readonly string[] {
  const near = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    near.add(before + after.slice(1));
    if (after.length >= 2) near.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
    for (const character of alphabet) near.add(before + character + after).add(before + character + after.slice(1));
  }
  near.delete(text);
  return [...near];
}
