/** Words of the lists by region, initial and status. */
export const listWords = {
  title: '浏览证书',
  description: '不用查询，按地区、首字母或登记的状态浏览全部证书。',
  lead: '按企业所在地区、名称首字母或登记的状态浏览，不需要运行脚本。同一张证书在各处都会出现。',
  kinds: { region: '按地区', initial: '按首字母', status: '按登记的状态' },
  kindLeads: {
    region: '企业登记地址所在的省级行政区。',
    initial: '企业名称第一个字的拼音首字母；多音字按字典的常用读音。',
    status: '只列暂停、终止、过期和尚未生效的；其余都在全部证书里。今天的状态请打开证书或用查询。',
  },
  all: '全部证书，按最近登记',
  count: (total: number): string => `${total} 张`,
  otherInitial: '数字与其他',
  /** What stands at the head of a list. */
  head: {
    region: (label: string): string => `${label}的证书`,
    initial: (label: string): string => `首字母 ${label} 的企业的证书`,
    status: (label: string): string => `登记为“${label}”的证书`,
  },
  listDescription: (head: string): string => `${head}，按企业名称排列。`,
  listLead: (day: string): string =>
    `按企业名称的读音排列，依据截至 ${day} 的登记。列出的是登记过的事件，不是今天的结论；要看今天的状态，请打开证书或用查询。`,
  total: (total: number): string => `共 ${total} 张`,
  page: (place: number, pages: number): string => `第 ${place} 页，共 ${pages} 页`,
  pages: '分页，每页从哪个名称开始',
  from: (name: string): string => `${name}`,
  previous: '上一页',
  next: '下一页',
} as const;
