import { isDay } from '../day.ts';

/** What must not stand in a public record, for it leads to a person. */
export type PersonalData = 'mobile' | 'phone' | 'email' | 'identity-number' | 'wechat' | 'qq';

/**
 * Without seven digits, a character that becomes digits, an `@` or one of these words a text holds none of it: nearly every text on record ends here, the
 * number of a house too.
 */
const suspicious =
  /(?:\p{Nd}\P{Nd}*){7}|[\p{No}\u32c0-\u32cb\u3358-\u3370\u33e0-\u33fe@＠﹫]|微信|薇信|威信|wechat|weixin|[vw]x|qq|扣扣|[[(]at[\])]/iu;

const separator = String.raw`[-.\s]`;
const alone = { before: '(?<![0-9a-z])', after: '(?![0-9a-z])' } as const;

const patterns: Readonly<Record<Exclude<PersonalData, 'identity-number'>, RegExp>> = {
  mobile: new RegExp(`${alone.before}(?:(?:\\+?86|0086)${separator}*)?1[3-9]\\d(?:${separator}?\\d){8}${alone.after}`),
  phone: new RegExp(
    [
      // With an area code: 0756-3328888, (010) 8888 8888.
      `${alone.before}(?!0086)0\\d{2,3}\\)?${separator}?\\d{3,4}${separator}?\\d{4}${alone.after}`,
      // With a country's: +852 2345 6789.
      `\\+(?!86[-.\\s]*1[3-9])\\d(?:[-.\\s()]*\\d){7,14}`,
      // Said to be one. Hotlines of companies (400, 800, 95, 96) lead to nobody.
      `(?:电话|手机|座机|传真|tel|fax|mobile|phone)[^\\d\\p{Script=Han}]{0,5}(?!400|800|9[56])\\d(?:${separator}?\\d){6,}`,
    ].join('|'),
    'u',
  ),
  email: /[\p{L}\p{N}._%+-]+\s*(?:@|[[(]at[\])])\s*[\p{L}\p{N}-]+(?:\s*\.\s*[\p{L}\p{N}-]+)*\s*\.\s*[a-z]{2,}/u,
  wechat:
    /(?:微信|薇信|威信|wechat|weixin|(?<![a-z])[vw]x)\s*(?:(?:账号|帐号|号|id)?\s*[:=]\s*|(?:账号|帐号|号|id)\s*|(?=[a-z]+[-_\d]))[a-z][-_a-z0-9]{5,19}/,
  qq: /(?:(?<![a-z])qq|扣扣)(?:号码|号|群)*\s*[:=]?\s*[1-9]\d{4,11}(?!\d)/,
};

/** The kinds of personal data that a text seems to hold, in any width and with any separators. */
export function personalDataIn(text: string): PersonalData[] {
  if (!suspicious.test(text)) return [];
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\p{Pd}−·・_]/gu, (mark) => (mark === '_' ? mark : '-'));
  const numbered = withoutCodes(plain);
  const found = Object.entries(patterns).flatMap(([kind, pattern]) => (pattern.test(numbered) ? [kind] : []));
  return kinds.filter((kind) => found.includes(kind) || (kind === 'identity-number' && holdsIdentityNumber(plain)));
}

const kinds = ['mobile', 'phone', 'email', 'identity-number', 'wechat', 'qq'] as const satisfies readonly PersonalData[];

/** Numbers of certificates, credit codes and days are what the register is about. A day is none that stands within a longer number. */
function withoutCodes(plain: string): string {
  return plain.replaceAll(
    /asmm-?\d{4}-?\d{6}-?\d(?!\d)|(?<![0-9a-z])[0-9a-hj-npqrtuwxy]{18}(?![0-9a-z])|(?<!\d[-.\s]?)20\d{2}-\d{2}-\d{2}(?!\d)/g,
    '〇',
  );
}

/** The provinces that identity numbers begin with. */
const provinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of a resident's identity card (GB 11643): 18 characters with a birthday and a check, or the 15 digits of old cards. */
function holdsIdentityNumber(plain: string): boolean {
  for (const [whole] of plain.matchAll(/(?<![0-9a-z])\d{6}[-\s]?\d{8}[-\s]?\d{3}[0-9x](?![0-9a-z])|(?<![0-9a-z])\d{15}(?![0-9a-z])/g)) {
    const digits = whole.replaceAll(/[^0-9x]/g, '');
    const birth = digits.length === 18 ? digits.slice(6, 14) : `19${digits.slice(6, 12)}`;
    const born = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
    if (!provinces.has(digits.slice(0, 2)) || !/^(19|20)/.test(born) || !isDay(born)) continue;
    if (
      digits.length === 15 ||
      '10x98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11] === digits[17]
    )
      return true;
  }
  return false;
}
