/** Words of the lookup page: the form, its filters and every kind of answer. */
export const lookupWords = {
  title: '查证书',
  description: '按证书编号、企业名称或统一社会信用代码，查售后服务管理成熟度认证证书今天的状态。',
  lead: '输入证书编号、企业名称或统一社会信用代码。查询在您的浏览器里完成：不登录，不记录，没有验证码。',
  label: '证书编号、企业名称或统一社会信用代码',
  placeholder: '编号、名称或信用代码',
  submit: '查询',
  bulk: '批量核对',
  browse: '浏览全部证书',
  lists: '按地区、首字母、状态浏览',
  bodies: '认证机构',
  statistics: '统计',
  withoutScript: '查询在浏览器里完成，需要运行脚本。现在可以',
  keyboard: '按 ↓ 进入结果，按 Esc 回到输入框。',

  filters: '筛选',
  filtersActive: (count: number): string => `筛选（已用 ${count} 项）`,
  clearFilters: '清除筛选',
  any: '不限',
  filterLabels: { status: '今天的状态', grade: '评价等级', region: '地区', industry: '行业', body: '认证机构', version: '准则版本' },

  sort: '排序',
  sorting: { best: '按相关程度', recorded: '按最近登记', name: '按企业名称' },

  loading: '正在载入登记数据……',
  asking: '正在查询……',
  failed: '没有取到登记数据',
  failedAdvice: '现在不能查询，这不是“没有找到”。请检查网络后再试；已经知道编号的，也可以直接打开证书的网址。',
  unavailable: {
    unreachable: { head: '没有取到登记数据，这次没有查成', text: '网络可能断了。这不是“没有找到”：请再试一次。' },
    damaged: { head: '取到的登记数据不完整，这次没有查成', text: '网络可能改动了文件，或者网站正在更新。这不是“没有找到”：请再试一次。' },
  },
  retry: '再试一次',
  results: '查询结果',
  more: (rest: number): string => `再看 ${rest} 张`,
  open: '看证书全文',
  earlierName: (name: string): string => `曾用名：${name}`,
  service: (service: string): string => `覆盖服务：${service}`,
  movedTo: (number: string): string => `已换号为 ${number}`,
  validUntil: (day: string): string => `有效期至 ${day}`,
  recorded: (day: string): string => `最近登记 ${day}`,
  onlyChecked: (asOf: string): string => `没有取得最新数据，${asOf === '' ? '' : `现有数据截至 ${asOf}，`}因此不作“有效”的结论。`,

  hint: {
    head: '可以这样查',
    number: '证书编号：大小写、空格和横线都不要紧，也可以只输入开头。',
    name: '企业名称：输入其中连续两个字以上即可，现名、曾用名都行；几个词用空格分开。',
    code: '统一社会信用代码：18 位，也可以只输入开头。',
  },

  exact: (number: string): string => `编号 ${number}`,
  list: {
    filters: (total: number): string => `符合筛选条件的证书 ${total} 张`,
    'number-start': (total: number): string => `编号以此开头的证书 ${total} 张`,
    code: (total: number): string => `该企业的证书 ${total} 张`,
    'code-start': (total: number): string => `信用代码以此开头的企业的证书 ${total} 张`,
    name: (total: number): string => `找到证书 ${total} 张`,
  },
  incompleteNumber: (missing: number): string => `编号还差 ${missing} 位。`,
  incompleteCode: (missing: number): string => `信用代码还差 ${missing} 位。`,
  mergedInto: '这家企业已经并入另一家，请查接续的企业：',
  stem: (stem: string): string => `没有名称正好这样结尾；下面的名称含“${stem}”，公司形式请逐字核对。`,
  holderWithout: (name: string): string => `${name}登记在册，但名下没有证书。`,
  holderPage: '看企业页',
  filteredAway: (hidden: number): string => `另有 ${hidden} 张不符合筛选条件，没有列出。`,
  allFilteredAway: (hidden: number): string => `有 ${hidden} 张证书符合所查内容，但都不符合筛选条件。`,

  similar: {
    head: (text: string): string => `没有企业名称或服务含“${text}”`,
    advice: '下面是差一个字的，是不是要找它们？请逐字核对，它们不是对您所查名称的回答。',
  },
  malformed: {
    number: {
      'too-short': (by: number): string => `这个编号少 ${by} 位`,
      'too-long': (by: number): string => `这个编号多 ${by} 位`,
      characters: (): string => '这个编号里有不该有的字母',
    },
    code: {
      'too-short': (by: number): string => `这个信用代码少 ${by} 位`,
      'too-long': (by: number): string => `这个信用代码多 ${by} 位`,
      characters: (): string => '这个信用代码里有不该有的字符',
    },
    numberShape: '证书编号形如 ASMM-2026-000123-4：ASMM、四位年份、六位流水号和一位校验位，ASMM 之后都是数字。',
    codeShape: '统一社会信用代码共 18 位，由数字和大写字母组成，不用 I、O、S、V、Z。',
  },
  checkDigit: {
    head: '编号的校验位不对',
    text: (number: string): string =>
      `${number} 的末位与前面的数字对不上。通常是抄错或输错了一位；如果证书上印的就是它，这不是本认证颁发的证书。`,
  },
  neverIssued: {
    head: '从未颁发过这个编号',
    text: (number: string): string =>
      `${number} 的写法没有错，但登记里没有这张证书。被暂停、撤销、注销和过期的证书都会留在登记里，所以它不是失效了，而是从未颁发。`,
    advice: '如果有人向您出示这个编号的证书，请向认证机构核实，并告诉我们。',
  },
  unknownCode: {
    head: '没有这个信用代码的登记',
    wellFormed: (code: string): string => `${code} 的写法没有错，但这家企业从未取得过本认证的证书。`,
    wrong: (code: string): string => `${code} 的校验位不对，可能抄错或输错了一位。`,
  },
  suggestions: '差一位的有这些，是不是要找它们？',
  tooLittle: '请再输入一个字：至少两个字才能按名称查。',
  noName: {
    head: (text: string): string => `没有找到“${text}”`,
    text: '登记的企业现名、曾用名和覆盖的服务里都没有这些字。请试试企业名称里最特别的两三个字，或者改用信用代码查。',
    meaning: '没有找到，不等于证书是假的，也不等于是真的；有编号的，请按编号查。',
  },
} as const;
