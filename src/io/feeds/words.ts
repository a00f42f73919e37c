const older = '最近 100 条，更早的见 /api/v1/changes/index.json。';

/** Words of the feeds. */
export const feedWords = {
  standards: { title: '标准的变化', description: '评价准则与实施规则的发布、征求意见、勘误和过渡期延长。' },
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

  register: {
    channels: {
      register: { title: '登记的变化', description: `证书、企业和机构登记的变化。${older}` },
      body: (name: string): { readonly title: string; readonly description: string } => ({
        title: `${name}的登记变化`,
        description: `${name}所发证书和它自己批准资格的登记变化。${older}`,
      }),
      status: {
        valid: { title: '发证与恢复', description: `新颁发和恢复的证书。${older}` },
        suspended: { title: '暂停', description: `被暂停的证书。${older}` },
        withdrawn: { title: '撤销', description: `被撤销的证书。${older}` },
        cancelled: { title: '注销', description: `注销的证书。${older}` },
        expired: { title: '过期失效', description: '有效期已满、没有再认证的证书，按失效日排列。最近 100 条。' },
      },
    },
    title: (what: string, whom: string): string => `${what}：${whom}`,
    expired: '过期失效',
    certificate: (number: string, body: string): string => `证书 ${number}，${body}。`,
    days: (decided: string, effective: string, recorded: string, lag: number): string =>
      `${decided} 决定，${effective} 生效，${recorded} 登记（决定后 ${lag} 天）。`,
    expiry: (number: string, until: string): string => `证书 ${number}，有效期至 ${until}（含当日），没有再认证的登记。`,
    holder: { renamed: '企业更名', moved: '企业迁址', merged: '企业合并' },
    from: (was: string, is: string, effective: string): string => `自 ${effective} 起由“${was}”变为“${is}”。`,
    body: { approved: '机构批准', extended: '机构批准延续', suspended: '机构批准暂停', reinstated: '机构批准恢复', ended: '机构批准终止' },
    bodySince: (effective: string, said: string): string => `自 ${effective} 起。${said}`,
    until: (day: string): string => `批准至 ${day}。`,
  },
} as const;
