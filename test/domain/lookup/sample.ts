import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { checkCharacter, organizationCheckCharacter } from '#domain/registry/credit-code.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { memorySource, registerOf, smallSizes } from './memory.ts';

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

function holder(id: string, names: readonly (readonly [from: string, name: string])[], region: string, industry: string): Holder {
  const from = names[0]?.[0] ?? '';
  return {
    id,
    names: names.map(([day, name]) => ({ name, from: day, recorded: day })),
    addresses: [{ address: '某路 1 号', region, from, recorded: from }],
    industry,
  };
}

const holders: readonly Holder[] = [
  holder(
    first,
    [
      ['2010-01-01', '临江北辰电器维修部'],
      ['2025-06-01', '北辰（临江）家用电器服务有限公司'],
    ],
    '320281',
    '81',
  ),
  holder(second, [['2012-01-01', '云岭家电服务有限公司']], '530100', '81'),
  holder('HK-12345678', [['2015-01-01', '華升電梯服務有限公司']], '810000', '43'),
  holder(third, [['2018-01-01', '𠮷祥家具（成都）有限公司']], '510100', '21'),
  holder(fourth, [['2019-01-01', '北辰家具有限公司']], '510100', '21'),
];

const [air, lift, furniture] = ['家用空调的安装与维修', '电梯维护保养', '家具送货与安装'];

interface Issued {
  readonly number: string;
  readonly holder: string;
  readonly body: string;
  readonly standard: string;
  readonly services: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly recorded?: string;
  readonly grade: 'excellent' | 'pass';
  readonly later?: readonly CertificateEvent[];
}

function issued({ number, holder: id, body, standard, services, from, until, recorded = from, grade, later = [] }: Issued): Certificate {
  return {
    number,
    holder: id,
    body,
    standard,
    scope: services.map((service) => ({ service, sites: ['总部'] })),
    validUntil: until,
    history: [{ event: 'issued', decided: recorded, effective: from, recorded, grade }, ...later],
  };
}

function on(day: string): { readonly decided: string; readonly effective: string; readonly recorded: string } {
  return { decided: day, effective: day, recorded: day };
}

const [bodyOne, bodyTwo] = ['CNCA-R-2099-901', 'CNCA-R-2099-902'];

const certificates: readonly Certificate[] = [
  issued({
    number: oldest,
    holder: second,
    body: bodyOne,
    standard: 'asmm@1.0',
    services: [air],
    from: '2024-03-10',
    until: '2027-03-09',
    grade: 'pass',
    later: [
      { event: 'suspended', ...on('2026-02-01'), cause: 'nonconformity', reason: '原因。' },
      { event: 'withdrawn', ...on('2026-05-01'), cause: 'suspension-unresolved', reason: '原因。' },
    ],
  }),
  issued({
    number: older,
    holder: first,
    body: bodyOne,
    standard: 'asmm@1.1',
    services: [air],
    from: '2025-03-10',
    until: '2028-03-09',
    grade: 'pass',
    later: [{ event: 'regraded', ...on('2026-09-12'), grade: 'excellent', reason: '原因。' }],
  }),
  issued({
    number: one,
    holder: 'HK-12345678',
    body: bodyTwo,
    standard: 'asmm@2.0',
    services: [lift],
    from: '2026-10-01',
    until: '2029-09-30',
    grade: 'excellent',
  }),
  issued({
    number: two,
    holder: third,
    body: bodyTwo,
    standard: 'asmm@2.0',
    services: [furniture],
    from: '2026-12-01',
    until: '2029-11-30',
    recorded: '2026-11-20',
    grade: 'pass',
    later: [
      { event: 'transferred', decided: '2026-11-20', effective: '2027-06-01', recorded: '2026-11-20', holder: fourth, reason: '合并。' },
    ],
  }),
  issued({
    number: three,
    holder: second,
    body: bodyOne,
    standard: 'asmm@2.0',
    services: [air, furniture],
    from: '2026-09-01',
    until: '2029-08-31',
    grade: 'pass',
  }),
];

/** A small register by hand: renamed and traditional names, brackets, a suspension, a withdrawal, a transfer. */
export const register = registerOf(holders, certificates);
export const sample = memorySource(register, smallSizes);

export const day = '2026-11-23';
