/** Words of the feeds. */
export const feedWords = {
  title: (site: string): string => `${site}：标准的变化`,
  description: '评价准则与实施规则的发布、征求意见、勘误和过渡期延长。',
  published: (name: string, version: string): string => `发布：${name} ${version} 版`,
  draft: (name: string, version: string): string => `征求意见：${name} ${version} 版`,
  erratum: (name: string, version: string, provision: string): string => `勘误：${name} ${version} 版 ${provision}`,
  extension: (name: string, version: string): string => `过渡期延长：${name} ${version} 版`,
  effective: (day: string): string => `自 ${day}起实施。`,
  plannedEffective: (day: string): string => `拟自 ${day}起实施。`,
  transition: (versions: string, until: string): string => `依 ${versions} 版取得的证书须在 ${until}（含当日）前升级。`,
  commentsUntil: (day: string): string => `意见请在 ${day}（含当日）前提出。`,
  correction: (was: string, is: string, reason: string): string => `原文“${was}”，应为“${is}”。${reason}`,
  extended: (until: string, reason: string): string => `过渡期延长至 ${until}（含当日）。${reason}`,
  sample: '示例数据。',
  listSeparator: '、',
} as const;
