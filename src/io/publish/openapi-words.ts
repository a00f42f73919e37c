import type { PublishedAddress } from './openapi.ts';

const summaries: Readonly<Record<PublishedAddress, string>> = {
  '/api/v1/snapshot.json': '数据的签发时间和可信期限；过了可信期限，不能再据以断言任何证书有效',
  '/api/v1/certificates/{number}.json': '一张证书：登记原文和状态时间线',
  '/certificates/{number}/certificate.pdf': '一张证书的 PDF（A4，中英文），登记簿规模在设定数量以内时提供',
  '/api/v1/holders/{holder}.json': '一家企业：名称与地址沿革，现在和曾经持有的证书',
  '/api/v1/register.ndjson': '整本登记簿，一行一条记录：机构、企业、证书',
  '/api/v1/register.csv': '全部证书，一行一张（UTF-8，带字节序标记）',
  '/api/v1/register.xlsx': '全部证书，一行一张，附说明页',
  '/api/v1/changes/index.json': '有登记变化的日期，由近及远',
  '/api/v1/changes/{day}.json': '某日登记的全部变化，包括更正和撤回；写出后不再改变',
  '/api/v1/statistics.json': '登记簿的统计：只有个数，口径见统计页',
  '/api/v1/statistics.xlsx': '登记簿的统计，一图一页',
  '/api/v1/statistics/{figure}.csv': '统计页一张图的数字（UTF-8，带字节序标记）',
  '/api/v1/statistics/{figure}.svg': '统计页的一张图，没有可画的数字时不提供',
  '/feeds/register.atom': '登记的变化，最近 100 条',
  '/feeds/register.json': '登记的变化，最近 100 条',
  '/feeds/bodies/{approval}.atom': '一家机构的登记变化，最近 100 条',
  '/feeds/bodies/{approval}.json': '一家机构的登记变化，最近 100 条',
  '/feeds/status/{status}.atom': '转为某一状态的证书，最近 100 条',
  '/feeds/status/{status}.json': '转为某一状态的证书，最近 100 条',
  '/feeds/standards.atom': '标准的变化',
  '/feeds/standards.json': '标准的变化',
  '/api/v1/standards/{standard}/{version}.json': '一版标准的全文',
  '/api/v1/standards/{standard}/{version}.csv': '一版标准，一行一条',
  '/api/v1/standards/{standard}/{version}.xlsx': '一版标准，一行一条',
  '/api/v1/standards/{standard}/{version}.checklist.xlsx': '一版标准的核查表',
  '/api/v1/standards/{standard}/{version}.pdf': '一版标准，供阅读和打印',
  '/api/v1/standards/{standard}/{version}.docx': '一版标准，供编辑',
  '/api/v1/standards/{standard}/{version}.oscal.json': '一版标准的 OSCAL 目录',
  '/api/v1/compare/{standard}/{from}...{to}.json': '两版之间的变化',
  '/api/v1/assessment/{standard}/{version}.json': '自评页面所用的一版准则',
  '/api/v1/schema/{name}.schema.json': '各文件的 JSON Schema（2020-12）',
  '/api/v1/openapi.json': '本文件',
};

/** Words of the description of the interface. */
export const openapiWords = {
  title: (site: string): string => `${site}：公开数据`,
  description:
    '全部是静态文件：用 GET 读取，不需要账号或密钥，对所有人相同。网址永久有效；第 1 版之内只增加字段，不改变也不删除已有字段的含义。' +
    '任何文件都不断言证书今天有效：状态由时间线和当天日期得出，并以 /api/v1/snapshot.json 的可信期限为限。',
  sample: '示例数据。',
  found: '文件内容',
  missing: '没有这个文件',
  summaries,
} as const;
