/** Words of the statistics page. */
export const statisticsWords = {
  title: '统计',
  description: '售后服务管理成熟度认证证书的数量、等级、版本、地区、行业和登记时效。',
  lead: (day: string): string => `按 ${day}的登记计算，由登记文件重新得出，任何人都可以复算。`,
  total: '张证书在册',
  holders: '家持证企业',
  within: '的登记在决定后 5 天内完成',
  median: (days: number): string => `决定到登记的中位数 ${days} 天`,
  count: '数量',
  year: (year: string): string => `${year} 年`,
  lagSteps: [
    { label: '当天', from: 0, to: 0 },
    { label: '1～2 天', from: 1, to: 2 },
    { label: '3～5 天', from: 3, to: 5 },
    { label: '6～10 天', from: 6, to: 10 },
    { label: '11 天以上', from: 11, to: Number.POSITIVE_INFINITY },
  ],
  charts: {
    status: { title: '数据日的状态', note: '终止的证书留在册内，永久可查。', unit: '证书状态' },
    grade: { title: '评价等级', note: '数据日有效和暂停的证书。', unit: '等级' },
    version: { title: '准则版本', note: '数据日有效和暂停的证书。', unit: '版本' },
    body: { title: '认证机构', note: '数据日有效和暂停的证书。', unit: '机构' },
    year: { title: '首次发证年份', note: undefined, unit: '年份' },
    region: { title: '地区', note: '按企业登记地址所在的省级行政区。', unit: '地区' },
    industry: { title: '行业', note: '按 GB/T 4754-2017 大类。', unit: '行业' },
    lag: { title: '决定到登记的天数', note: '目标是不超过 5 天；超过的用另一种颜色。', unit: '天数' },
  },
} as const;
