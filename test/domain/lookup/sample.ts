import type { LookupIndex } from '#domain/lookup/model.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { checkCharacter, organizationCheckCharacter } from '#domain/registry/credit-code.ts';

/** A credit code of well-formed characters for a holder number; region 990000 is nobody's. */
export function creditCode(serial: number): string {
  const organization = `MA9${String(serial).padStart(5, '0')}`;
  const first = `91990000${organization}${organizationCheckCharacter(organization)}`;
  return first + checkCharacter(first);
}

export const codes = [1, 2, 3, 4].map(creditCode);
export const numbers = [
  [2024, 17],
  [2025, 47],
  [2026, 123],
  [2026, 124],
  [2026, 200],
].map(([year = 0, serial = 0]) => formatCertificateNumber(year, serial));

const [first = '', second = '', third = '', fourth = ''] = codes;
const [oldest = '', older = '', one = '', two = '', three = ''] = numbers;

/** A small register by hand: renamed and traditional names, brackets, a suspension, a withdrawal, a transfer. */
export const sample: LookupIndex = {
  format: 1,
  services: ['家用空调的安装与维修', '电梯维护保养', '家具送货与安装'],
  traditional: '華電務',
  holders: [
    {
      id: first,
      names: [
        ['2010-01-01', '临江北辰电器维修部'],
        ['2025-06-01', '北辰（临江）家用电器服务有限公司'],
      ],
      regions: [['2010-01-01', '320281']],
      industry: '81',
    },
    { id: second, names: [['2012-01-01', '云岭家电服务有限公司']], regions: [['2012-01-01', '530100']], industry: '81' },
    {
      id: 'HK-12345678',
      names: [['2015-01-01', '華升電梯服務有限公司']],
      simplified: ['华升电梯服务有限公司'],
      regions: [['2015-01-01', '810000']],
      industry: '43',
    },
    { id: third, names: [['2018-01-01', '𠮷祥家具（成都）有限公司']], regions: [['2018-01-01', '510100']], industry: '21' },
    { id: fourth, names: [['2019-01-01', '北辰家具有限公司']], regions: [['2019-01-01', '510100']], industry: '21' },
  ],
  certificates: [
    {
      number: oldest,
      services: [0],
      timeline: [
        ['2024-03-10', 'valid'],
        ['2026-02-01', 'suspended'],
        ['2026-05-01', 'withdrawn'],
      ],
      terms: [['2024-03-10', 1, 'CNCA-R-2099-901', 'asmm@1.0', 'pass', '2027-03-09']],
      recorded: '2026-05-01',
    },
    {
      number: older,
      services: [0],
      timeline: [
        ['2025-03-10', 'valid'],
        ['2028-03-10', 'expired'],
      ],
      terms: [
        ['2025-03-10', 0, 'CNCA-R-2099-901', 'asmm@1.1', 'pass', '2028-03-09'],
        ['2026-09-12', 0, 'CNCA-R-2099-901', 'asmm@1.1', 'excellent', '2028-03-09'],
      ],
      recorded: '2026-09-12',
    },
    {
      number: one,
      services: [1],
      timeline: [
        ['2026-10-01', 'valid'],
        ['2029-10-01', 'expired'],
      ],
      terms: [['2026-10-01', 2, 'CNCA-R-2099-902', 'asmm@2.0', 'excellent', '2029-09-30']],
      recorded: '2026-10-01',
    },
    {
      number: two,
      services: [2],
      timeline: [
        ['2026-12-01', 'valid'],
        ['2029-12-01', 'expired'],
      ],
      terms: [
        ['2026-12-01', 3, 'CNCA-R-2099-902', 'asmm@2.0', 'pass', '2029-11-30'],
        ['2027-06-01', 4, 'CNCA-R-2099-902', 'asmm@2.0', 'pass', '2029-11-30'],
      ],
      recorded: '2026-11-20',
    },
    {
      number: three,
      services: [0, 2],
      timeline: [
        ['2026-09-01', 'valid'],
        ['2029-09-01', 'expired'],
      ],
      terms: [['2026-09-01', 1, 'CNCA-R-2099-901', 'asmm@2.0', 'pass', '2029-08-31']],
      recorded: '2026-09-01',
    },
  ],
};

export const day = '2026-11-23';
