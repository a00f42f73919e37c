/** What a typed certificate number is. */
export type CertificateNumber =
  | { readonly ok: true; readonly number: string; readonly year: number; readonly serial: number }
  | { readonly ok: false; readonly problem: 'malformed' | 'too-short' | 'too-long' }
  | { readonly ok: false; readonly problem: 'check-digit'; readonly digits: string };

/** Check digit over the ten digits of year and serial: ISO/IEC 7064 MOD 11,10. It finds every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(tenDigits: string): number {
  let product = 10;
  for (let place = 0; place < tenDigits.length; place++) {
    const sum = (product + Number(tenDigits[place])) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** `ASMM-2026-000123-C` of a year and a serial. */
export function formatCertificateNumber(year: number, serial: number): string {
  const [yearDigits, serialDigits] = [String(year).padStart(4, '0'), String(serial).padStart(6, '0')];
  return `ASMM-${yearDigits}-${serialDigits}-${checkDigit(yearDigits + serialDigits)}`;
}

/** Reads a number in its written form; other spellings are folded by the lookup before they come here. */
export function parseCertificateNumber(text: string): CertificateNumber {
  const digits = /^ASMM-?(\d[\d-]*)$/.exec(text)?.[1]?.replaceAll('-', '');
  if (digits === undefined) return { ok: false, problem: 'malformed' };
  if (digits.length < 11) return { ok: false, problem: 'too-short' };
  if (digits.length > 11) return { ok: false, problem: 'too-long' };
  if (checkDigit(digits.slice(0, 10)) !== Number(digits[10])) return { ok: false, problem: 'check-digit', digits };
  const [year, serial] = [digits.slice(0, 4), digits.slice(4, 10)];
  return { ok: true, number: `ASMM-${year}-${serial}-${digits[10]}`, year: Number(year), serial: Number(serial) };
}
