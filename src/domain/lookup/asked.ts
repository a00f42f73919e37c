import { fold } from './fold.ts';

/** What a query looks like before anything on record is asked. */
export type Asked =
  | { readonly kind: 'nothing' }
  /** Meant as a certificate number. `sure`: it says ASMM, or has a shape that nothing else has. */
  | {
      readonly kind: 'number';
      readonly digits: string;
      readonly sure: boolean;
      /** Letters stood where digits belong; `digits` has the likely ones (O for 0, I and L for 1). */
      readonly letters: boolean;
      /** The typed dashes fall where a number has them, so that what is typed may be its beginning. */
      readonly aligned: boolean;
    }
  /** Letters and digits that may be a credit code or begin one. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'text' };

/** Year, serial and check digit. */
const groupLengths = [4, 6, 1] as const;

export function readAsked(query: string): Asked {
  const folded = fold(query);
  if (folded === '') return { kind: 'nothing' };
  if (!/^[0-9a-z]+$/.test(folded)) return { kind: 'text' };
  const named = folded.startsWith('asmm');
  const rest = named ? folded.slice(4) : folded;
  if (named || /^20\d{2,11}$/.test(rest)) {
    return { kind: 'number', digits: asDigits(rest), sure: named, letters: /[a-z]/.test(rest), aligned: isAligned(query) };
  }
  // A year, a serial and a check digit in all, with letters for digits or a slip in ASMM.
  const misread = /^(?:[a-z][a-z\d]{2,4})?(2[0o][\doil]{9})$/.exec(folded)?.[1];
  if (misread !== undefined) return { kind: 'number', digits: asDigits(misread), sure: true, letters: true, aligned: true };
  return /\d/.test(folded) ? { kind: 'code', code: folded } : { kind: 'text' };
}

/**
 * The number or credit code that a longer text quotes, as copied from a certificate or a message ("证书编号：ASMM-…", an address of this
 * site); nothing where it quotes several.
 */
export function quoted(query: string): string | undefined {
  const text = query.normalize('NFKC');
  if (text.length > longestQuoting) return undefined;
  const numbers =
    text.match(/(?<![a-z\d])asmm[\s\p{Pd}\u2212]*\d{4}[\s\p{Pd}\u2212]*\d{6}[\s\p{Pd}\u2212]*\d(?![\s\p{Pd}\u2212]*\d)/giu) ?? [];
  const codes = text.match(/(?<![a-z\d])[\da-z]{2}\d{6}[\da-z]{10}(?![\s\p{Pd}\u2212]*[a-z\d])/giu) ?? [];
  const found = new Set([...numbers, ...codes].map(fold));
  return found.size === 1 ? [...numbers, ...codes][0] : undefined;
}

const longestQuoting = 1_000;

function asDigits(text: string): string {
  return text.replace(/o/g, '0').replace(/[il]/g, '1');
}

function isAligned(query: string): boolean {
  const groups = query
    .normalize('NFKC')
    .split(/[\p{Pd}\u2212]/u)
    .map((group) => fold(group).replace(/^asmm/, ''))
    .filter((group) => group !== '');
  return groups.every((group, place) => {
    const whole = groupLengths[place] ?? 0;
    // One group may hold several undivided: then it stands alone.
    if (groups.length === 1) return true;
    return place === groups.length - 1 ? group.length <= whole : group.length === whole;
  });
}
