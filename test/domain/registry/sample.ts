import type { Filed } from '#domain/finding.ts';
import { checkCharacter, organizationCheckCharacter } from '#domain/registry/credit-code.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import { type CertificateEvent, type EventName, eventSchema, type Scores } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { standard, version } from '../standard/sample.ts';

/** Well-formed codes that nobody has. */
export const holder = creditCode('00000001');
export const otherHolder = creditCode('00000002');

function creditCode(organization: string): string {
  const first = `91440400${organization}${organizationCheckCharacter(organization)}`;
  return first + checkCharacter(first);
}

/** An entry of one kind, decided and recorded on the day that it takes effect unless said otherwise; nothing that the schema would refuse. */
export function entry(event: EventName, effective: string, more: Readonly<Record<string, unknown>> = {}): CertificateEvent {
  return eventSchema.parse({ event, decided: effective, recorded: effective, ...defaults[event], effective, ...more });
}

const defaults: Readonly<Record<EventName, Readonly<Record<string, unknown>>>> = {
  issued: { grade: 'pass' },
  surveilled: { audited: '2024-03-10', result: 'conforming', findings: { major: 0, minor: 0, closed: 0 } },
  regraded: { grade: 'pass', reason: '监督得分' },
  suspended: { cause: 'complaint', reason: '投诉未处理' },
  reinstated: { reason: '已改正' },
  reduced: { remove: [{ service: '家用空调的安装与维修', sites: ['城东网点'] }], reason: '网点关闭' },
  extended: { add: [{ service: '热水器的维修', sites: ['总部'] }] },
  renewed: { validUntil: '2030-03-09', grade: 'pass' },
  upgraded: { standard: 'asmm@2.0', grade: 'pass' },
  transferred: { holder: otherHolder, reason: '合并' },
  withdrawn: { cause: 'false-information', reason: '虚假信息' },
  cancelled: { cause: 'holder-request', reason: '企业申请' },
  corrected: { correction: { field: 'validUntil', was: '2027-03-09', is: '2027-03-08' }, reason: '抄写有误' },
  annulled: { annuls: 2, reason: '申诉成立' },
};

/** Issued for three years from 2024-03-10, with what happened since. */
export function certificate(...later: CertificateEvent[]): Certificate {
  return {
    number: 'ASMM-2024-000123-8',
    holder,
    body: 'CNCA-R-2099-901',
    standard: 'asmm@1.0',
    scope: [{ service: '家用空调的安装与维修', sites: ['总部', '城东网点'] }],
    validUntil: '2027-03-09',
    history: [entry('issued', '2024-03-10'), ...later],
  };
}

export function holderNamed(id: string, more: Partial<Holder> = {}): Holder {
  return {
    id,
    names: [{ name: id === otherHolder ? '示例空调维修有限公司' : '示例电器服务有限公司', from: '2015-01-01', recorded: '2024-03-10' }],
    addresses: [{ address: '广东省珠海市示例路 1 号', region: '440400', from: '2015-01-01', recorded: '2024-03-10' }],
    industry: '81',
    ...more,
  };
}

export function bodyNamed(approval: string, more: Partial<Body> = {}): Body {
  return {
    approval,
    names: [{ name: '示例认证中心', from: '2020-01-01', recorded: '2023-11-01' }],
    address: '北京市示例街 1 号',
    serials: [{ year: 2024, from: 1, to: 999 }],
    history: [{ event: 'approved', effective: '2020-01-01', recorded: '2023-11-01', until: '2029-12-31' }],
    ...more,
  };
}

/** 1.0 in force since 2023-11, 2.0 since 2026-09 with a transition to 2027-08, and a draft. */
export const standards = [
  standard([
    version('1.0', { effective: '2023-11-01' }),
    version('2.0', { effective: '2026-09-01', transition: { from: ['1.0'], until: '2027-08-31' } }),
    version('2.1', { status: 'draft' }),
  ]),
];

/** Every dimension of the sample standard at a share of its points. */
export function scoresAt(share: number): Scores {
  return {
    'service-quality': { obtained: 240 * share, applicable: 240 },
    'improvement-innovation': { obtained: 160 * share, applicable: 160 },
  };
}

/** A register that no rule finds fault with, and what is put in place of its records. */
export function register(certificates: readonly Certificate[], more: Partial<Register> = {}): Register {
  return {
    certificates: certificates.map((value) => ({ file: `registry/certificates/${value.number.slice(5, 9)}/${value.number}.yaml`, value })),
    holders: [holder, otherHolder].map((id) => filed(`registry/holders/${id}.yaml`, holderNamed(id))),
    bodies: [
      filed('registry/bodies/CNCA-R-2099-901.yaml', bodyNamed('CNCA-R-2099-901')),
      filed('registry/bodies/CNCA-R-2099-902.yaml', bodyNamed('CNCA-R-2099-902', { serials: [{ year: 2024, from: 1000, to: 1999 }] })),
    ],
    standards,
    ...more,
  };
}

export function filed<T>(file: string, value: T): Filed<T> {
  return { file, value };
}
