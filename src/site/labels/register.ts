import type { Verdict } from '#domain/lookup/verdict.ts';
import type { Status } from '#domain/registry/status.ts';
import type { EventName } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';

/** How a verdict looks: its word, its icon and its tone; the sentence says what it means and what to do. */
export interface VerdictWords {
  readonly word: string;
  readonly icon: 'check' | 'pause' | 'cross' | 'minus' | 'clock' | 'calendar' | 'question';
  readonly tone: 'valid' | 'hold' | 'void' | 'past' | 'accent';
  /** What it means, given the day since when. */
  readonly meaning: (since: string) => string;
  readonly advice: string;
}

export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  valid: {
    word: '有效',
    icon: 'check',
    tone: 'valid',
    meaning: () => '证书在有效期内，没有被暂停、撤销或注销。',
    advice: '请再核对企业名称、覆盖的服务和场所是否与您手中的证书一致。',
  },
  suspended: {
    word: '暂停',
    icon: 'pause',
    tone: 'hold',
    meaning: (since) => `证书自 ${since}起暂时失效。`,
    advice: '暂停期间不能作为获得认证的依据，企业不得用它宣传；恢复之后本页会改变。',
  },
  withdrawn: {
    word: '撤销',
    icon: 'cross',
    tone: 'void',
    meaning: (since) => `认证机构已撤销这张证书，自 ${since}起失效。`,
    advice: '它不会再恢复，请不要接受；原因见下面的历史。',
  },
  cancelled: {
    word: '注销',
    icon: 'minus',
    tone: 'past',
    meaning: (since) => `证书已注销，自 ${since}起失效。`,
    advice: '注销不是撤销：多因企业申请、换号或版本到期，原因见下面的历史；请不要再接受这张证书。',
  },
  expired: {
    word: '过期失效',
    icon: 'clock',
    tone: 'past',
    meaning: (since) => `有效期已满，自 ${since}起失效，没有再认证的记录。`,
    advice: '请不要再接受这张证书；企业可能另有新证书，可按企业名称再查。',
  },
  pending: {
    word: '尚未生效',
    icon: 'calendar',
    tone: 'accent',
    meaning: (since) => `证书从 ${since}起才生效。`,
    advice: '在此之前不能作为获得认证的依据，请到那天以后再查。',
  },
  unconfirmed: {
    word: '无法确认',
    icon: 'question',
    tone: 'hold',
    meaning: () => '没有取得最新的登记数据，因此不作结论。',
    advice: '这不表示证书有问题。请联网后刷新本页，或向认证机构核实。',
  },
};

/** The words of a status as a plain fact of a given day, as in statistics and filters. */
export const statusWords: Readonly<Record<Status, string>> = {
  valid: verdictWords.valid.word,
  suspended: verdictWords.suspended.word,
  withdrawn: verdictWords.withdrawn.word,
  cancelled: verdictWords.cancelled.word,
  expired: verdictWords.expired.word,
  pending: verdictWords.pending.word,
};

export const gradeWords: Readonly<Record<CertifiedGrade, string>> = { excellent: '优秀', pass: '合格' };

/** What is left of a verdict to say: on which day, and how good the data are. */
export const freshnessWords = {
  judgedOn: (day: string): string => `按今天（${day}，北京时间）判断`,
  trusted: (until: string): string => `数据可信至 ${until}`,
  asOf: (day: string): string => `数据截至 ${day}`,
  unreachable: '现在连不上登记数据。',
  stale: '登记数据已过可信期，网站可能停止了更新。',
  'clock-behind': '您设备的时间早于登记数据的签发时间，请校准时间后再看。',
  'page-outdated': '本页不是最新的一版，也没能取得新的。',
  mayHaveChanged: '此后登记的变化不在其中。',
  pageUpdated: '这张证书有新的登记。结论已按新登记得出，刷新后可见全文。',
  reload: '刷新本页',
  waiting: '正在核对最新登记……',
  withoutVerdict: '尚无结论',
  withoutScript: '结论由您的浏览器按今天的日期和最新数据得出。如果一直没有出现，请看下面的有效期和状态历史。',
  lastRecorded: (day: string, event: string): string => `最近一次登记：${day}，${event}`,
} as const;

export const eventWords: Readonly<Record<EventName, string>> = {
  issued: '发证',
  surveilled: '监督审核',
  regraded: '等级变更',
  suspended: '暂停',
  reinstated: '恢复',
  reduced: '缩小范围',
  extended: '扩大范围',
  renewed: '再认证延续',
  upgraded: '升级到新版',
  transferred: '转移',
  withdrawn: '撤销',
  cancelled: '注销',
  corrected: '更正',
  annulled: '撤回决定',
};

export const causeWords = {
  suspended: {
    'surveillance-overdue': '监督审核逾期',
    nonconformity: '有不符合未在期限内纠正',
    complaint: '投诉经查属实',
    misuse: '证书或标志使用不当',
    'holder-request': '企业申请',
    other: '其他原因',
  },
  withdrawn: {
    'suspension-unresolved': '暂停期满仍未解决',
    nonconformity: '有严重不符合',
    'false-information': '提供虚假信息',
    misuse: '证书或标志使用不当',
    other: '其他原因',
  },
  cancelled: {
    'holder-request': '企业申请',
    'holder-dissolved': '企业终止',
    'scheme-ended': '认证制度终止',
    'transition-ended': '所依据版本的过渡期届满',
    'number-changed': '更换证书编号',
  },
} as const;

/** Fields that a correction may name. */
const fieldWords: Readonly<Record<string, string>> = {
  holder: '持证企业',
  body: '认证机构',
  standard: '评价依据',
  scope: '覆盖服务',
  validUntil: '有效期',
  decided: '决定日期',
  effective: '生效日期',
  recorded: '登记日期',
  reason: '原因',
  cause: '原因类别',
  grade: '评价等级',
  scores: '得分',
  audited: '现场审核日期',
};

export const registerWords = {
  lookup: '查证书',
  browse: '全部证书',
  bodies: '认证机构',
  separator: '；',

  certificate: {
    title: (number: string, name: string): string => `${number} ${name}`,
    description: (number: string, name: string, recorded: string): string =>
      `证书 ${number}（${name}）的登记内容和状态历史，最近一次登记 ${recorded}。`,
    verdict: '今天的结论',
    facts: '登记内容',
    holder: '持证企业',
    holderToday: '现用名称',
    holderAsIssued: '发证时名称',
    holderAtIssue: '发证时企业',
    address: '地址',
    code: '信用代码',
    registration: '登记号',
    number: '证书编号',
    copyNumber: '复制编号',
    previousNumber: '原证书编号',
    nextNumber: '新证书编号',
    grade: '评价等级',
    gradeBefore: '失效前等级',
    gradeMeaning: { excellent: '达到最高一级', pass: '达到认证要求' },
    scope: '覆盖服务',
    scopeAsIssued: '发证时范围',
    siteSeparator: '、',
    siteRemoved: (day: string): string => `${day}起移出`,
    siteAdded: (day: string): string => `${day}起加入`,
    standard: '评价依据',
    body: '认证机构',
    bodyAtIssue: '发证时机构',
    firstIssued: '首次发证',
    latestIssue: '本次发证',
    validUntil: '有效期至',
    including: '（含当日）',
    history: '状态历史',
    historyLead: '由近及远。每条都有决定、生效和登记三个日期；登记晚于决定超过 5 天的，另行标出。',
    scores: '各维度得分',
    scoresLead: '满分 100。',
    scoresTable: { dimension: '维度', score: '得分率', obtained: '得分', floor: '等级下限' },
    total: '总分',
    scoresOn: (day: string, event: string): string => `${day}${event}时的评分`,
    noScores: '企业没有同意公布分项得分，因此等级只以认证机构的登记为凭，本站不能由得分推算核对。',
    radarKey: '实线是得分率，虚线是这一等级要求的下限。',
    radar: (parts: string): string => `雷达图：${parts}`,
    further: '进一步核验',
    furtherLead: '证书图片可以伪造，以本页为准。对照四处：编号、企业名称、覆盖的服务与场所、有效期。',
    print: '打印本页',
    copyLink: '复制核验链接',
    copied: '已复制',
    file: '下载登记数据（JSON）',
    report: '报告疑问',
    pdf: (size: string): string => `证书 PDF（${size}）`,
    qr: (host: string): string => `二维码，内容是本页在 ${host} 的网址`,
    scan: '扫码打开本页',
    askBody: (name: string): string => `仍有疑问，可向认证机构${name}书面核实。`,
    source: '查看登记文件及其修改记录',
    genuine: '认准本站网址',
    genuineText: '扫描证书上的二维码后，先看地址栏。只有下面这个网址是本认证公布证书状态的地方，多一个、少一个字母都不是。',
    printedFrom: (url: string): string => `打印自 ${url}。打印件只反映打印时的内容，请以网页为准。`,
    sample: '示例数据，不是真实证书。',
    certification: (title: string, version: string, grade: string): string => `${title}（${version}，${grade}）`,
  },

  days: {
    decided: '决定',
    effective: '生效',
    recorded: '登记',
    lag: (days: number): string => (days === 0 ? '决定当天登记' : `决定后 ${days} 天登记`),
    late: (days: number): string => `决定后 ${days} 天才登记，超过 5 天`,
    ahead: (day: string): string => `将于 ${day}生效`,
    backdated: '生效日早于登记日',
  },

  history: {
    cause: (cause: string, reason: string): string => `${cause}：${reason}`,
    rounds: (count: number): string => (count === 1 ? '现场审核一次通过。' : `经 ${count} 轮现场审核，整改后通过。`),
    roundsHead: '现场审核',
    round: (place: number, day: string, major: number, minor: number, conforming: boolean): string =>
      `第 ${place} 轮（${day}）：严重不符合 ${major} 项，一般不符合 ${minor} 项，${conforming ? '通过' : '要求整改'}`,
    gradeGiven: (grade: string): string => `评价等级：${grade}。`,
    surveilled: { conforming: '监督审核通过', nonconforming: '监督审核未通过' },
    findings: (audited: string, major: number, minor: number, closed: number): string =>
      major + minor === 0
        ? `现场审核 ${audited}结束，没有不符合。`
        : `现场审核 ${audited}结束，严重不符合 ${major} 项，一般不符合 ${minor} 项，其中 ${closed} 项已验证关闭。`,
    regraded: (grade: string): string => `等级改为${grade}`,
    removed: (items: string): string => `移出：${items}。`,
    added: (items: string): string => `加入：${items}。`,
    renewed: (day: string): string => `有效期延至 ${day}。`,
    upgraded: (version: string): string => `改按${version}认证`,
    toHolder: (name: string): string => `证书转给${name}。`,
    toBody: (name: string): string => `改由${name}管理。`,
    nextNumber: (number: string): string => `新编号 ${number}。`,
    corrects: (place: number): string => `更正第 ${place} 条历史：`,
    correctsFacts: '更正证书事实：',
    correction: (field: string, was: string, is: string): string => `${field}由“${was}”改为“${is}”。`,
    annuls: (place: number, event: string): string => `撤回第 ${place} 条“${event}”`,
    annulled: (day: string): string => `这条决定已被撤回，自 ${day}起不再计入`,
    mended: '这条登记后来有更正',
    voided: '企业已升级到新版准则，这条不生效',
    place: (place: number): string => `第 ${place} 条`,
    fields: fieldWords,
  },

  phases: {
    draft: '征求意见稿',
    announced: '已公布，尚未实施',
    'in-force': '现行',
    transition: '过渡期内',
    superseded: '已被代替',
  },
  version: (title: string, version: string): string => `${title} ${version} 版`,
  upgradeBy: (day: string): string => `证书须在 ${day}以前升级到现行版本。`,
  transitionOver: (day: string): string => `过渡期已于 ${day}结束。`,
  changesSince: (from: string, to: string): string => `${from} → ${to} 改了什么`,

  standings: {
    approved: { word: '已批准', tone: 'accent' },
    suspended: { word: '批准暂停', tone: 'hold' },
    lapsed: { word: '批准到期', tone: 'past' },
    ended: { word: '批准终止', tone: 'void' },
    'not-yet': { word: '尚未批准', tone: 'past' },
  },
  standingOn: (day: string): string => `${day}的资格`,
  standingNote: '机构的资格和证书的状态是两回事：机构资格终止后，证书要由接收的机构转移，或者注销。',

  list: {
    title: '全部证书',
    description: '已登记的全部证书，按最近一次登记排列。',
    lead: '按最近一次登记由近及远排列。列出的是登记过的事件，不是今天的结论；要看今天的状态，请打开证书或用查询。',
    count: (total: number): string => `共 ${total} 张`,
    pages: '分页',
    page: (place: number, pages: number): string => `第 ${place} 页，共 ${pages} 页`,
    newer: '较近的登记',
    older: '较早的登记',
    head: { recorded: '最近登记', event: '事件', holder: '企业', number: '证书编号', grade: '等级', version: '准则版本' },
    none: '没有证书。',
  },

  holder: {
    description: (name: string): string => `${name}的名称与地址沿革和全部证书。`,
    region: '地区',
    industry: '行业',
    english: '英文名称',
    names: '名称沿革',
    addresses: '地址沿革',
    certificates: '证书',
    certificatesLead: '包括现在和曾经属于该企业的全部证书，按最近一次登记排列。',
    from: '起始日期',
    recorded: '登记日期',
    name: '名称',
    address: '地址',
    merged: (day: string): string => `该企业已于 ${day}并入`,
    absorbed: (day: string): string => `${day}并入的企业`,
    file: '下载登记数据（JSON）',
  },

  body: {
    title: '认证机构',
    description: '颁发本认证证书的认证机构及其批准资格。',
    lead: '机构的资格由国家认证认可监督管理部门批准，以批准部门公布的为准；这里登记的是本认证所知的沿革。',
    pageDescription: (name: string): string => `${name}的批准资格沿革和所发证书。`,
    approval: '批准号',
    standing: '资格',
    standingSince: (since: string, asOf: string): string => `自 ${since}起（数据截至 ${asOf}）。`,
    approvedUntil: '批准至',
    address: '地址',
    names: '名称沿革',
    serials: (year: number, from: number, to: number): string =>
      `${year} 年 ${String(from).padStart(6, '0')} 至 ${String(to).padStart(6, '0')}`,
    serialsLabel: '流水号段',
    history: '资格沿革',
    events: { approved: '批准', extended: '延续', suspended: '暂停', reinstated: '恢复', ended: '终止' },
    until: (day: string): string => `批准至 ${day}`,
    recorded: (day: string): string => `登记于 ${day}`,
    certificates: '证书',
    certificateCount: (total: number): string => `证书 ${total} 张`,
    latest: (shown: number, total: number): string =>
      shown < total ? `最近登记的 ${shown} 张，共 ${total} 张。` : `共 ${total} 张，按最近一次登记排列。`,
    all: '在查询中看全部',
  },
} as const;
