/** Words of the pages of prose: home, guides, notices, cases, glossary, about, search, 404. */
export const proseWords = {
  missing: {
    title: '没有这个页面',
    description: '网址可能有误。',
    text: '本站公布过的网址不会失效。请核对网址；如果是从证书上的二维码来的，请直接用证书编号查询。',
    lookup: '查证书',
    home: '回首页',
  },
} as const;
