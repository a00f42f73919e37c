import { eventNames } from '#domain/registry/words.ts';
import type { EventName } from '#schema/event.ts';

/** As findings name them; two say more to a reader of a page. */
export const eventWords: Readonly<Record<EventName, string>> = { ...eventNames, surveilled: '监督审核', upgraded: '升级到新版' };

export const causeWords = {
  suspended: {
    'surveillance-overdue': '监督审核逾期',
    nonconformity: '有不符合未在期限内纠正',
    complaint: '投诉经查属实',
    misuse: '证书或标志使用不当',
    'holder-request': '企业申请',
    other: '其他原因',
  },
  withdrawn: {
    'suspension-unresolved': '暂停期满仍未解决',
    nonconformity: '有严重不符合',
    'false-information': '提供虚假信息',
    misuse: '证书或标志使用不当',
    other: '其他原因',
  },
  cancelled: {
    'holder-request': '企业申请',
    'holder-dissolved': '企业终止',
    'scheme-ended': '认证制度终止',
    'transition-ended': '所依据版本的过渡期届满',
    'number-changed': '更换证书编号',
  },
} as const;

/** Fields that a correction may name. */
const fieldWords: Readonly<Record<string, string>> = {
  holder: '持证企业',
  body: '认证机构',
  standard: '评价依据',
  scope: '覆盖服务',
  validUntil: '有效期',
  decided: '决定日期',
  effective: '生效日期',
  recorded: '登记日期',
  reason: '原因',
  cause: '原因类别',
  grade: '评价等级',
  scores: '得分',
  audited: '现场审核日期',
};

/** The three days of an entry, and what lies between them. */
export const dayWords = {
  decided: '决定',
  effective: '生效',
  recorded: '登记',
  lag: (days: number): string => (days === 0 ? '决定当天登记' : `决定后 ${days} 天登记`),
  late: (days: number): string => `决定后 ${days} 天才登记，超过 5 天`,
  ahead: (day: string): string => `将于 ${day}生效`,
  backdated: '生效日早于登记日',
} as const;

/** What an entry of a history says. */
export const historyWords = {
  cause: (cause: string, reason: string): string => `${cause}：${reason}`,
  rounds: (count: number): string => (count === 1 ? '现场审核一次通过。' : `经 ${count} 轮现场审核，整改后通过。`),
  roundsHead: '现场审核',
  round: (place: number, day: string, major: number, minor: number, conforming: boolean): string =>
    `第 ${place} 轮（${day}）：严重不符合 ${major} 项，一般不符合 ${minor} 项，${conforming ? '通过' : '要求整改'}`,
  gradeGiven: (grade: string): string => `评价等级：${grade}。`,
  surveilled: { conforming: '监督审核通过', nonconforming: '监督审核未通过' },
  findings: (audited: string, major: number, minor: number, closed: number): string =>
    major + minor === 0
      ? `现场审核 ${audited}结束，没有不符合。`
      : `现场审核 ${audited}结束，严重不符合 ${major} 项，一般不符合 ${minor} 项，其中 ${closed} 项已验证关闭。`,
  regraded: (grade: string): string => `等级改为${grade}`,
  removed: (items: string): string => `移出：${items}。`,
  added: (items: string): string => `加入：${items}。`,
  renewed: (day: string): string => `有效期延至 ${day}。`,
  upgraded: (version: string): string => `改按${version}认证`,
  toHolder: (name: string): string => `证书转给${name}。`,
  toBody: (name: string): string => `改由${name}管理。`,
  nextNumber: (number: string): string => `新编号 ${number}。`,
  corrects: (place: number): string => `更正第 ${place} 条历史：`,
  correctsFacts: '更正证书事实：',
  correction: (field: string, was: string, is: string): string => `${field}由“${was}”改为“${is}”。`,
  annuls: (place: number, event: string): string => `撤回第 ${place} 条“${event}”`,
  annulled: (day: string): string => `这条决定已被撤回，自 ${day}起不再计入`,
  mended: '这条登记后来有更正',
  voided: '企业已升级到新版准则，这条不生效',
  place: (place: number): string => `第 ${place} 条`,
  fields: fieldWords,
} as const;
