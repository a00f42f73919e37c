import { errorAt, type RegisterRule } from './rule.ts';

const name = 'unique-number';

/** A number once used is never used again (rules, RK-003 b). */
export const uniqueNumber = {
  name,
  describe: '一个证书编号只用于一张证书。',
  *ofCertificate(certificate, { byNumber }) {
    const { file, written } = certificate;
    const first = byNumber.get(written.number);
    if (first === undefined || first === certificate) return;
    yield errorAt(name, file, ['number'], `证书编号 ${written.number} 已用于 ${first.file}。`, '从机构的流水号段另取一个未用过的编号。');
  },
} as const satisfies RegisterRule;
