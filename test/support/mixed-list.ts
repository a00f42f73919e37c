import { withoutForm } from '#domain/lookup/legal-forms.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { checkDigit } from '#domain/registry/certificate-number.ts';
import { checkCharacter } from '#domain/registry/credit-code.ts';
import type { Register } from '#domain/registry/register.ts';
import { statusOn } from '#domain/registry/status.ts';
import type { Random } from '../../scripts/support/random.ts';
import { type Scan, scanOf, squash } from '../../scripts/support/scan.ts';

/** A row of a list that somebody wants checked, and what a plain reading of the whole register says of it. */
export interface ListedRow {
  readonly text: string;
  readonly expected: Expected;
}

export type Expected =
  | { readonly is: 'certificate'; readonly number: string; readonly name: string; readonly status: string }
  | { readonly is: 'choose'; readonly total: number }
  | { readonly is: 'similar' | 'none' | 'malformed' | 'spoilt' }
  /** A slip in the number or code: what was meant is on record. */
  | { readonly is: 'slip' };

/** So many rows of every kind, mixed; the register is read record by record for each. */
export function mixedList(register: Register, rows: number, day: string, chance: Random): readonly ListedRow[] {
  const kinds = Object.entries(shares).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  const makers = makersOf(register, day, chance);
  return Array.from({ length: rows }, () => makers[chance.pick(kinds)]?.() ?? { text: '绝无此名', expected: { is: 'none' } });
}

/** Of a hundred rows. */
const shares = {
  number: 27,
  code: 21,
  name: 15,
  earlierName: 5,
  innerPart: 5,
  otherForm: 3,
  nameWithSlip: 4,
  unknownName: 7,
  neverIssued: 4,
  wrongCheckDigit: 3,
  numberTooLong: 1,
  unknownCode: 2,
  codeWithSlip: 2,
  spoilt: 1,
} as const;

function makersOf(register: Register, day: string, chance: Random): Readonly<Record<string, () => ListedRow>> {
  const certificates = register.certificates.map(({ value }) => value);
  const holders = register.holders.map(({ value }) => value);
  const renamed = holders.filter(({ names }) => names.length > 1);
  const byNumber = new Map(certificates.map((certificate) => [certificate.number, certificate]));
  const byHolder = Map.groupBy(certificates, ({ holder }) => holder);
  const namesOf = new Map(holders.map(({ id, names }) => [id, names]));
  const scan: Scan = scanOf(register, simplify);

  const certificate = (number: string): Expected => {
    const found = byNumber.get(number);
    if (found === undefined) throw new Error(`${number} is not on record`);
    const name = namesOf.get(found.holder)?.findLast(({ from }) => from <= day)?.name ?? '';
    return { is: 'certificate', number, name, status: statusOn(found, day) };
  };
  const one = (numbers: readonly string[]): Expected => {
    const [only] = numbers;
    if (only === undefined) return { is: 'none' };
    return numbers.length === 1 ? certificate(only) : { is: 'choose', total: numbers.length };
  };
  const named = (text: string): ListedRow => {
    const spelt = simplify(squash(text));
    const held = scan.holding(spelt);
    const whole = held.filter((number) =>
      (namesOf.get(byNumber.get(number)?.holder ?? '') ?? []).some(({ name }) => squash(name) === squash(text)),
    );
    if (held.length > 0)
      return { text, expected: held.length <= 10 && whole.length === 1 ? one(whole) : { is: 'choose', total: held.length } };
    const stem = withoutForm(spelt);
    const ofStem = stem === undefined ? [] : scan.holding(stem);
    if (ofStem.length > 0) return { text, expected: { is: 'choose', total: ofStem.length } };
    return { text, expected: { is: scan.nearly(spelt).length > 0 ? 'similar' : 'none' } };
  };
  const newest = (): string => chance.pick(holders).names.at(-1)?.name ?? '';
  const change = (text: string, at: number, characters: string): string => {
    const other = chance.pick(Array.from(characters).filter((each) => each !== text[at]));
    return text.slice(0, at) + other + text.slice(at + 1);
  };

  return {
    number: () => {
      const { number } = chance.pick(certificates);
      const spelt = chance.pick([number, number.toLowerCase(), number.replaceAll('-', ' '), number.replaceAll('-', '－'), number.slice(5)]);
      return { text: spelt, expected: certificate(number) };
    },
    code: () => {
      const { id } = chance.pick(holders);
      return { text: chance.pick([id, id.toLowerCase()]), expected: one((byHolder.get(id) ?? []).map(({ number }) => number)) };
    },
    name: () => named(newest()),
    earlierName: () => named((renamed.length > 0 ? chance.pick(renamed) : chance.pick(holders)).names[0]?.name ?? ''),
    innerPart: () => {
      const name = squash(newest());
      const start = chance.below(name.length - 4);
      return named(name.slice(start, start + 3 + chance.below(3)));
    },
    otherForm: () => named(newest().replace(/(股份)?有限公司$/, '有限责任公司')),
    nameWithSlip: () => {
      const name = squash(newest());
      return named(change(name, chance.below(name.length), '云岭临江北辰'));
    },
    unknownName: () => named(`${chance.pick(['云岭', '临江', '北辰', '海川'])}${chance.below(1_000)}${newest().slice(-10)}`),
    neverIssued: () => {
      const ten = `2019${String(chance.below(1_000_000)).padStart(6, '0')}`;
      return { text: `ASMM-2019-${ten.slice(4)}-${checkDigit(ten)}`, expected: { is: 'none' } };
    },
    wrongCheckDigit: () => {
      const { number } = chance.pick(certificates);
      return { text: change(number, number.length - 1, '0123456789'), expected: { is: 'slip' } };
    },
    numberTooLong: () => ({ text: `${chance.pick(certificates).number}77`, expected: { is: 'malformed' } }),
    unknownCode: () => {
      const seventeen = `91990000MA8${String(chance.below(1_000_000)).padStart(6, '0')}`;
      return { text: seventeen + checkCharacter(seventeen), expected: { is: 'none' } };
    },
    codeWithSlip: () => ({ text: change(chance.pick(holders).id, 17, '0123456789'), expected: { is: 'slip' } }),
    spoilt: () => ({ text: `${chance.pick(['9.14403E+17', '9.1E+17'])}`, expected: { is: 'spoilt' } }),
  };
}
