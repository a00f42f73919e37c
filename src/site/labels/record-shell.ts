/** Words of the page that shows any record on a site whose records have no pages of their own. */
export const recordShellWords = {
  title: '证书与企业',
  description: '按编号显示登记的证书或企业。',
  loading: '正在取登记内容……',
  noScript: '这一页的内容由脚本按网址取来，您的浏览器没有运行脚本。可以改看：',
  browse: '按地区、首字母和状态列出的全部证书',
  lines: '全部登记，一行一条（NDJSON）',
  absent: {
    certificates: { head: '登记里没有这张证书', text: '编号可能抄错了。用它查询，可以知道错在哪里。' },
    holders: { head: '登记里没有这家企业', text: '代码可能抄错了。用它查询，可以知道错在哪里。' },
  },
  absentAsOf: (day: string): string => `登记截至 ${day}。`,
  look: '用它查询',
  unreadable: '没有取到登记内容',
  unreadableText: '网络可能断了，或者网站正在更新。这不是“没有登记”：请再试一次。',
  retry: '再试一次',
} as const;
