import type { Finding } from '#domain/finding.ts';
import { formatCertificateNumber, parseCertificateNumber } from '../certificate-number.ts';
import { indexed } from '../indexed.ts';
import type { Register } from '../register.ts';
import { fault, type RegisterRule } from '../rule.ts';

const name = 'certificate-number';

/** A slip of the finger is told apart from a number that was never issued (design section 3). */
export const certificateNumber = {
  name,
  describe: '证书编号的校验位由年份和流水号得出。',
  *check(register: Register): Iterable<Finding> {
    for (const { file, written } of indexed(register).certificates) {
      if (parseCertificateNumber(written.number).ok) continue;
      const [, year, serial] = written.number.split('-');
      const expected = formatCertificateNumber(Number(year), Number(serial));
      yield fault(
        name,
        file,
        ['number'],
        `证书编号 ${written.number} 的校验位不对，应为 ${expected.slice(-1)}。`,
        `核对年份和流水号；无误则编号写作 ${expected}，文件名同样改。`,
      );
    }
  },
} satisfies RegisterRule;
