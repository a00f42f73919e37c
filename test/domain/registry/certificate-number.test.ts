import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, formatCertificateNumber, parseCertificateNumber } from '#domain/registry/certificate-number.ts';

const tenDigits = fc.integer({ min: 0, max: 9_999_999_999 }).map((value) => String(value).padStart(10, '0'));

/** ISO/IEC 7064 says it by the check: run over all digits, the pure system with its check digit comes out at 1. */
function holds(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return (product + Number(digits.at(-1))) % 10 === 1;
}

describe('the check digit', () => {
  test('closes the digits as the standard asks', () => {
    fc.assert(fc.property(tenDigits, (digits) => holds(digits + checkDigit(digits))));
  });

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(tenDigits, (digits) => {
        const whole = digits + checkDigit(digits);
        for (let place = 0; place < 11; place++) {
          for (let digit = 0; digit < 10; digit++) {
            if (Number(whole[place]) === digit) continue;
            const slip = whole.slice(0, place) + digit + whole.slice(place + 1);
            expect(checkDigit(slip.slice(0, 10))).not.toBe(Number(slip[10]));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('finds nearly every swap of two neighbours: more than 97 of 100', () => {
    let [swaps, found] = [0, 0];
    for (let serial = 0; serial < 20_000; serial++) {
      const digits = `2026${String((serial * 7919) % 1_000_000).padStart(6, '0')}`;
      const whole = digits + checkDigit(digits);
      for (let place = 0; place < 10; place++) {
        const [a = '', b = ''] = [whole[place], whole[place + 1]];
        if (a === b) continue;
        const slip = whole.slice(0, place) + b + a + whole.slice(place + 2);
        swaps++;
        if (checkDigit(slip.slice(0, 10)) !== Number(slip[10])) found++;
      }
    }
    expect(found / swaps).toBeGreaterThan(0.97);
  });
});

describe('a typed number', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2999 }), fc.integer({ min: 1, max: 999_999 }), (year, serial) => {
        const number = formatCertificateNumber(year, serial);
        expect(parseCertificateNumber(number)).toEqual({ ok: true, number, year, serial });
      }),
    );
  });

  test.for([
    ['ASMM-2026-000123-7', { ok: true, number: 'ASMM-2026-000123-7', year: 2026, serial: 123 }],
    ['ASMM-2026-000123-8', { ok: false, problem: 'check-digit', digits: '20260001238' }],
    ['ASMM-2026-00123-7', { ok: false, problem: 'too-short' }],
    ['ASMM-2026-0000123-7', { ok: false, problem: 'too-long' }],
    ['2026-000123-7', { ok: false, problem: 'malformed' }],
    ['ASMM-2026-O00123-7', { ok: false, problem: 'malformed' }],
    ['', { ok: false, problem: 'malformed' }],
  ] as const)('%s', ([text, reading]) => {
    expect(parseCertificateNumber(text)).toEqual(reading);
  });
});
