/** What is wrong with a unified social credit code, or that nothing is. */
export type CreditCodeCheck =
  | { readonly ok: true; readonly organizationCheck: boolean }
  | { readonly ok: false; readonly problem: 'length' | 'alphabet' | 'check-character' };

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Checks a code of 18 characters by both its check characters (GB 32100-2015; characters 9 to 17 by GB 11714). The inner one is reported and never
 * refused: codes that are in real use do not all keep it.
 */
export function checkCreditCode(code: string): CreditCodeCheck {
  if (code.length !== 18) return { ok: false, problem: 'length' };
  if ([...code].some((character) => !alphabet.includes(character))) return { ok: false, problem: 'alphabet' };
  if (checkCharacter(code.slice(0, 17)) !== code[17]) return { ok: false, problem: 'check-character' };
  return { ok: true, organizationCheck: organizationCheckCharacter(code.slice(8, 16)) === code[16] };
}

/** The eighteenth character of a code, from the first seventeen. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(first17[index] ?? ''), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}

/** The seventeenth character, which closes the organization code in characters 9 to 16. */
export function organizationCheckCharacter(eight: string): string {
  const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = organizationWeights.reduce((total, weight, index) => total + weight * values.indexOf(eight[index] ?? ''), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
