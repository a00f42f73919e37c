import type { Audit, FindingClass, Stage } from '#schema/audit.ts';
import type { ActionStatus } from '#schema/improvement-plan.ts';
import type { Site } from '#schema/work-file.ts';
import type { EffectResult } from '../improvement/effect.ts';

export const statusWords: Readonly<Record<ActionStatus, string>> = {
  planned: '未开始',
  doing: '进行中',
  done: '已完成',
  verified: '效果已验证',
  dropped: '已取消',
};
export const effectWords: Readonly<Record<EffectResult['state'], string>> = {
  'not-measured': '未测量',
  worse: '变差',
  unchanged: '没有变化',
  improved: '有改善',
  reached: '达到目标',
};
export const findingWords: Readonly<Record<FindingClass, string>> = { major: '严重不符合', minor: '一般不符合', observation: '观察项' };
export const auditKindWords: Readonly<Record<Audit['kind'], string>> = {
  initial: '初次审核',
  surveillance: '监督审核',
  recertification: '再认证审核',
  upgrade: '升级审核',
};
export const proposalWords: Readonly<Record<NonNullable<Audit['report']['proposal']>, string>> = {
  certify: '准予认证',
  refuse: '不予认证',
  maintain: '保持认证',
  suspend: '暂停证书',
};
export const stageWords: Readonly<Record<Stage['stage'], string>> = {
  'document-review': '文件评审',
  opening: '首次会议',
  site: '场所审核',
  observation: '作业观察',
  interview: '访谈',
  'channel-test': '受理渠道测试',
  scoring: '评分',
  closing: '末次会议',
};
export const siteKindWords: Readonly<Record<Site['kind'], string>> = { headquarters: '总部', own: '自营', outsourced: '外包' };
export const kindWords = { key: '关键项', general: '一般项' } as const;

/** Words of the reports' forms; what a report says stands in `domain/report`. */
export const reportWords = {
  contents: '目录',
  radar: (axes: string, series: string): string => `雷达图。各轴：${axes}。图线：${series}。`,
  comma: '，',
  day: (year: number, month: number, date: number): string => `${year} 年 ${month} 月 ${date} 日`,
  summarySheet: '概览',
} as const;

/** A day as readers see it. */
export function reportDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return reportWords.day(year, month, date);
}
