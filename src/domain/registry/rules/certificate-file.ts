import { errorAt, type RegisterRule } from './rule.ts';

/** A certificate is found by its number alone, so its file stands where the number says. */
export const certificateFile = {
  name: 'certificate-file',
  describe: '证书文件以编号命名，放在编号年份的文件夹里。',
  *ofCertificate({ file, written }) {
    const expected = `registry/certificates/${written.number.slice(5, 9)}/${written.number}.yaml`;
    if (file === expected) return;
    const message = `编号 ${written.number} 的证书写在 ${file}，应在 ${expected}。`;
    yield errorAt('certificate-file', file, ['number'], message, '核对编号；编号无误的，移动或改名文件。');
  },
} as const satisfies RegisterRule;
