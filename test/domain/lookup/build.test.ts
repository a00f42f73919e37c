import { describe, expect, test } from 'vitest';
import { answer } from '#domain/lookup/answer.ts';
import { buildLookup } from '#domain/lookup/build.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import { creditCode } from './sample.ts';

const [first, second] = [creditCode(1), creditCode(2)];
const number = formatCertificateNumber(2025, 1);

const certificate: Certificate = {
  number,
  holder: first,
  body: 'CNCA-R-2099-901',
  standard: 'asmm@1.1',
  scope: [{ service: '电梯维护', sites: ['总部'] }],
  validUntil: '2028-01-31',
  history: [
    { event: 'issued', decided: '2025-01-28', effective: '2025-02-01', recorded: '2025-02-01', grade: 'pass' },
    {
      event: 'extended',
      decided: '2025-06-01',
      effective: '2025-06-02',
      recorded: '2025-06-03',
      add: [{ service: '扶梯维护', sites: ['总部'] }],
    },
    { event: 'transferred', decided: '2025-09-01', effective: '2025-09-10', recorded: '2025-09-10', holder: second, reason: '合并。' },
    { event: 'upgraded', decided: '2026-10-01', effective: '2026-10-08', recorded: '2026-10-08', standard: 'asmm@2.0', grade: 'excellent' },
    { event: 'suspended', decided: '2026-11-01', effective: '2026-11-02', recorded: '2026-11-03', cause: 'other', reason: '原因。' },
    {
      event: 'corrected',
      decided: '2026-11-05',
      effective: '2026-11-05',
      recorded: '2026-11-05',
      correction: { event: 5, field: 'effective', was: '2026-11-02', is: '2026-11-04' },
      reason: '抄录有误。',
    },
  ],
};

const named = (id: string, name: string) => ({
  id,
  names: [{ name, from: '2010-01-01', recorded: '2025-01-01' }],
  addresses: [{ address: '某路 1 号', region: '440100', from: '2010-01-01', recorded: '2025-01-01' }],
  industry: '43',
});

const register: Register = {
  bodies: [],
  standards: [],
  holders: [named(first, '甲梯有限公司'), named(second, '乙電梯有限公司')].map((value) => ({
    file: `registry/holders/${value.id}.yaml`,
    value,
  })),
  certificates: [{ file: `registry/certificates/2025/${number}.yaml`, value: certificate }],
};

describe('the index', () => {
  const index = buildLookup(register);

  test('survives being published', () => expect(JSON.parse(JSON.stringify(index))).toEqual(index));

  test('says of every day what the record says', () => {
    for (const day of [
      '2025-01-31',
      '2025-02-01',
      '2025-09-09',
      '2025-09-10',
      '2026-10-07',
      '2026-10-08',
      '2026-11-03',
      '2026-11-04',
      '2028-02-01',
    ]) {
      const { status, holder, standard, grade, validUntil } = certificateOn(certificate, day);
      expect(answer(index, number, {}, day), day).toMatchObject({ certificate: { number, status, holder, standard, grade, validUntil } });
    }
  });

  test('keeps services that came later, and traditional names in both forms', () => {
    expect(index.services).toEqual(['电梯维护', '扶梯维护']);
    expect(index.traditional).toBe('電');
    expect(index.holders[1]?.simplified).toEqual(['乙电梯有限公司']);
    expect(answer(index, '乙电梯', {}, '2026-01-01')).toMatchObject({ kind: 'list', total: 1 });
  });

  test('finds what was transferred under either holder', () => {
    for (const name of ['甲梯', '乙電梯']) expect(answer(index, name, {}, '2026-01-01'), name).toMatchObject({ kind: 'list', total: 1 });
  });

  test('knows the last day of recording', () => expect(index.certificates[0]?.recorded).toBe('2026-11-05'));
});
