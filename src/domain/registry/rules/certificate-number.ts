import { checkDigit } from '../certificate-number.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** ISO/IEC 7064 MOD 11,10 over year and serial: a slip of the finger is told apart from a number that was never issued. */
export const certificateNumber = {
  name: 'certificate-number',
  describe: '证书编号的校验位由年份和流水号得出。',
  *ofCertificate({ file, written }) {
    const { number } = written;
    const expected = String(checkDigit(number.slice(5, 9) + number.slice(10, 16)));
    if (number.at(-1) === expected) return;
    const right = `${number.slice(0, -1)}${expected}`;
    const message = `编号 ${number} 的校验位是 ${number.at(-1)}，按年份和流水号应是 ${expected}。`;
    yield errorAt('certificate-number', file, ['number'], message, `核对编号；确认年份和流水号无误的，改为 ${right}。`);
  },
} as const satisfies RegisterRule;
