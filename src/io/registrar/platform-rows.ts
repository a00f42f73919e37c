import type { Day } from '#domain/day.ts';
import { bodyNameOn, type Standing, standingOn } from '#domain/registry/bodies.ts';
import { eventsInEffect } from '#domain/registry/history.ts';
import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { indexed } from '#domain/registry/indexed.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn } from '#domain/registry/status.ts';
import { eventNames, gradeNames, statusNames } from '#domain/registry/words.ts';
import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';

/** A certificate with all that a column may be about. */
interface Reported {
  readonly record: Certificate;
  /** The entries in effect on the day, oldest first. */
  readonly events: readonly CertificateEvent[];
  readonly on: ReturnType<typeof certificateOn>;
  readonly holder: Holder | undefined;
  readonly body: Body | undefined;
  readonly day: Day;
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (reported: Reported) => string;
}

/** What a body reports of a certificate to the national platform: its public page, then the columns of reporting. */
export const platformColumns: readonly Column[] = [
  { title: '证书编号', width: 22, value: ({ record }) => record.number },
  { title: '证书状态', width: 10, value: ({ on }) => statusNames[on.status] },
  { title: '首次发证日期', width: 13, value: ({ on }) => on.firstIssued },
  { title: '发证日期', width: 13, value: ({ on }) => on.latestIssue },
  { title: '证书到期日期', width: 13, value: ({ on }) => on.validUntil },
  {
    title: '信息上报日期',
    width: 13,
    value: ({ record, day }) => latest(record.history.filter(({ recorded }) => recorded <= day).map(({ recorded }) => recorded)),
  },
  { title: '认证依据', width: 14, value: ({ on }) => on.standard },
  { title: '评价等级', width: 10, value: ({ on }) => gradeNames[on.grade] },
  { title: '认证覆盖范围', width: 40, value: ({ on }) => on.scope.map(({ service }) => service).join('；') },
  { title: '覆盖场所', width: 40, value: ({ on }) => [...new Set(on.scope.flatMap(({ sites }) => sites))].join('；') },
  { title: '监督次数', width: 10, value: ({ events }) => String(events.filter(({ event }) => event === 'surveilled').length) },
  { title: '再认证次数', width: 10, value: ({ events }) => String(events.filter(({ event }) => event === 'renewed').length) },
  { title: '认可标志', width: 10, value: () => '' },
  { title: '获证组织名称', width: 34, value: ({ holder, day }) => (holder === undefined ? '' : nameOn(holder, day)) },
  { title: '统一社会信用代码', width: 22, value: ({ on }) => on.holder },
  { title: '获证组织地址', width: 40, value: ({ holder, day }) => (holder === undefined ? '' : (addressOn(holder, day)?.address ?? '')) },
  { title: '获证组织原名称', width: 34, value: ({ holder, day }) => (holder === undefined ? '' : formerNames(holder, day).join('；')) },
  { title: '认证机构名称', width: 30, value: ({ body, day }) => (body === undefined ? '' : bodyNameOn(body, day)) },
  { title: '机构批准号', width: 18, value: ({ on }) => on.body },
  { title: '机构状态', width: 10, value: ({ body, day }) => (body === undefined ? '' : standings[standingOn(body, day).standing]) },
  { title: '暂停原因', width: 40, value: ({ events, on }) => (on.status === 'suspended' ? reasonOf(events, 'suspended') : '') },
  { title: '暂停日期', width: 13, value: ({ events, on }) => (on.status === 'suspended' ? dayOf(events, 'suspended') : '') },
  { title: '撤销注销原因', width: 40, value: ({ events, on }) => endOf(on.status, (event) => reasonOf(events, event)) },
  { title: '撤销注销日期', width: 13, value: ({ events, on }) => endOf(on.status, (event) => dayOf(events, event)) },
  { title: '换证前证书编号', width: 22, value: ({ record }) => record.previousNumber ?? '' },
  {
    title: '变更记录',
    width: 60,
    value: ({ events }) => events.map((event) => `${event.effective} ${eventNames[event.event]}`).join('；'),
  },
  { title: '是否公开', width: 10, value: () => '是' },
];

const standings: Readonly<Record<Standing, string>> = {
  'not-yet': '尚未批准',
  approved: '有效',
  suspended: '暂停',
  lapsed: '到期',
  ended: '终止',
};

/** A row a certificate, as the register stands on a day; of one body where it is named. */
export function platformRows(register: Register, day: Day, approval: string | undefined): string[][] {
  const { certificates, holders, bodies } = indexed(register);
  return certificates.flatMap(({ record }) => {
    const on = certificateOn(record, day);
    if (approval !== undefined && on.body !== approval) return [];
    if (record.history.every(({ recorded }) => recorded > day)) return [];
    const events = eventsInEffect(record.history, day);
    const reported = { record, events, on, holder: holders.get(on.holder), body: bodies.get(on.body), day };
    return [platformColumns.map(({ value }) => value(reported))];
  });
}

function latest(days: readonly Day[]): Day {
  return days.toSorted().at(-1) ?? '';
}

function formerNames(holder: Holder, day: Day): string[] {
  const names = holder.names.filter(({ from }) => from <= day).map(({ name }) => name);
  return names.slice(0, -1).toReversed();
}

function reasonOf(events: readonly CertificateEvent[], name: 'suspended' | 'withdrawn' | 'cancelled'): string {
  const event = events.findLast((each) => each.event === name);
  return event !== undefined && 'reason' in event ? event.reason : '';
}

function dayOf(events: readonly CertificateEvent[], name: CertificateEvent['event']): Day {
  return events.findLast(({ event }) => event === name)?.effective ?? '';
}

function endOf(status: string, text: (event: 'withdrawn' | 'cancelled') => string): string {
  return status === 'withdrawn' || status === 'cancelled' ? text(status) : '';
}
