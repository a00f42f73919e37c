/** Words of the search of prose, on its page and in the browser. */
export const searchWords = {
  title: '站内搜索',
  description: '在标准、实施规则、指南和公告中搜索。',
  lead: '搜索标准、实施规则、指南和公告的文字。查证书请用',
  lookup: '查证书',
  end: '。',
  field: '搜索词',
  submit: '搜索',
  noScript: '站内搜索需要启用 JavaScript；也可以从标准和指南的目录查找。',
  searching: '正在搜索…',
  empty: '请输入搜索词。',
  none: (query: string): string => `没有找到“${query}”。换一个说法，或从标准的目录查找。`,
  found: (count: number): string => `找到 ${count} 页`,
  shown: (shown: number, count: number): string => `找到 ${count} 页，先列出最相关的 ${shown} 页`,
  unavailable: '搜索索引没有读到。请稍后再试，或从标准的目录查找。',
  isNumber: '这像是证书编号或统一社会信用代码。',
  isNumberLink: '去查证书',
} as const;
