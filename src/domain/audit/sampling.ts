import type { Audit } from '#schema/audit.ts';

/** How much an audit must look at, and the clause of the rules that says so. */
export interface Sample {
  readonly id: 'days' | 'sites' | 'random-sites' | 'orders' | 'interviews' | 'jobs' | 'channels' | 'customers';
  readonly title: string;
  readonly unit: string;
  /** The least; nothing where what it is worked out from is not known yet. */
  readonly least: number | undefined;
  /** What the plan holds; nothing where it is not planned yet. */
  readonly planned: number | undefined;
  readonly clause: string;
  /** Chinese: how the least is worked out. */
  readonly rule: string;
}

/** Persons of service, least days of a first audit, and days more for each sampled site (rules RG-002). */
const dayTable = [
  { staff: 50, days: 3, site: 0.5 },
  { staff: 200, days: 4, site: 0.5 },
  { staff: 500, days: 6, site: 1 },
  { staff: 1000, days: 8, site: 1 },
  { staff: Number.POSITIVE_INFINITY, days: 10, site: 1 },
] as const;

type Planned = Pick<Audit, 'kind' | 'plan' | 'sites' | 'staff'>;

/** Every sample of an audit with its least size. The headquarters is audited in any case; where fewer exist than the rule asks, all are taken. */
export function samplesOf(audit: Planned): Sample[] {
  const { plan, sites } = audit;
  const others = sites.filter(({ kind }) => kind !== 'headquarters').length;
  const leastSites = sites.length === 0 ? undefined : Math.min(others, Math.ceil(Math.sqrt(sites.length)));
  const { staffOnDuty, orders } = plan;
  return [
    {
      id: 'days',
      title: '现场审核人日',
      unit: '人日',
      least: leastDays(audit, leastSites),
      planned: plan.stages.length === 0 ? undefined : totalDays(audit),
      clause: audit.kind === 'surveillance' ? 'RM-003 b' : 'RG-002',
      rule: audit.kind === 'surveillance' ? '初次审核人日的三分之一，不少于 1' : '按服务人员数的表，加每个被抽取的场所',
    },
    {
      id: 'sites',
      title: '总部以外的场所',
      unit: '个',
      least: leastSites,
      planned: plan.sampledSites.length,
      clause: 'RG-005 a',
      rule: '场所总数的平方根，向上取整',
    },
    {
      id: 'random-sites',
      title: '其中随机抽取的场所',
      unit: '个',
      least: Math.ceil(plan.sampledSites.length / 3),
      planned: plan.randomSites.length,
      clause: 'RG-005 b',
      rule: '抽取场所的三分之一，向上取整',
    },
    {
      id: 'orders',
      title: '服务记录',
      unit: '单',
      least: orders === undefined ? undefined : Math.min(orders, 60),
      planned: plan.sampledOrders,
      clause: 'RG-005 c',
      rule: '近 12 个月随机 60 单，不足 60 单的全部',
    },
    {
      id: 'interviews',
      title: '一线人员访谈',
      unit: '人',
      least: staffOnDuty === undefined ? undefined : Math.min(staffOnDuty, Math.max(5, Math.ceil(staffOnDuty / 10))),
      planned: plan.interviews.reduce((sum, { count }) => sum + count, 0),
      clause: 'RG-004 b',
      rule: '当班一线人员的 10%，不少于 5 人，不足 5 人的全部',
    },
    { id: 'jobs', title: '作业观察', unit: '次', least: 2, planned: plan.witnessedJobs, clause: 'RG-006 a', rule: '不少于 2 次' },
    { id: 'channels', title: '受理渠道测试', unit: '次', least: 5, planned: plan.channelTests, clause: 'RG-006 b', rule: '不少于 5 次' },
    {
      id: 'customers',
      title: '顾客满意核对',
      unit: '名',
      least: 20,
      planned: plan.customersChecked,
      clause: 'RG-006 c',
      rule: '近 3 个月接受过服务的顾客，不少于 20 名',
    },
  ];
}

function leastDays({ kind, staff, plan }: Planned, leastSites: number | undefined): number | undefined {
  if (staff === undefined || leastSites === undefined) return undefined;
  const row = dayTable.find((each) => staff <= each.staff) ?? dayTable[4];
  const whole = row.days + row.site * Math.max(leastSites, plan.sampledSites.length);
  // A third in tenths of a day, rounded up: less than the rule asks is never enough.
  return kind === 'surveillance' ? Math.max(1, Math.ceil((whole / 3) * 10) / 10) : whole;
}

/** Person-days on site that a plan holds; document review does not count, remote work does. */
export function totalDays({ plan }: Pick<Audit, 'plan'>): number {
  return plan.stages.reduce((sum, { stage, days = 0 }) => (stage === 'document-review' ? sum : sum + days), 0);
}

/** Share of the days that is worked remotely; at most 0.3 (rules RG-009 a). */
export function remoteShare({ plan }: Pick<Audit, 'plan'>): number {
  const all = totalDays({ plan });
  const remote = plan.stages.reduce((sum, { stage, days = 0, remote }) => (remote && stage !== 'document-review' ? sum + days : sum), 0);
  return all === 0 ? 0 : remote / all;
}
