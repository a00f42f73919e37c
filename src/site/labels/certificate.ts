/** Words of the badge that holders put on their own pages. It never says 有效: only the page behind it can. */
export const badgeWords = {
  check: '查验',
  sample: '示例',
  grade: (grade: string, version: string): string => `${grade} · ${version} 版`,
  head: '网站徽标',
  lead: '企业可以把徽标放在自己的网页上。徽标只写等级和准则版本，点开才是这张证书今天的结论；证书失效后须撤下。',
  alt: (title: string, grade: string, number: string): string => `${title}：${grade}，证书 ${number}，点按查验`,
  code: '嵌入代码',
  copy: '复制代码',
} as const;

/** Words for what lies before a holder: each date, what it is and what to prepare. */
export const calendarWords = {
  head: '下一次审核',
  lead: '日期由登记推算。带“预计”的按上一次恰好在期限最后一天完成计算，提前完成则相应提前。',
  none: '证书已经终止，没有后续审核。',
  pending: '证书生效以后开始计算监督审核的期限。',
  projected: '预计',
  overdue: '已过期限，没有完成的登记',
  past: '已过',
  add: '加入日历',
  /** Days before it that the calendar reminds: as the rules have the body do (RM-005, RN-001), and time enough to act. */
  remind: { 'suspension-ends': 30, surveillance: 30, 'recertification-application': 30, recertification: 90 },
  titles: {
    'suspension-ends': '暂停期限届满',
    surveillance: '监督审核现场最迟结束',
    'recertification-application': '最迟提出再认证申请',
    recertification: '再认证决定最迟生效',
  },
  prepare: {
    'suspension-ends': '在此之前完成整改并经验证，由机构决定恢复、缩小范围或撤销。准备：原因分析、整改措施和有效的证据。',
    surveillance:
      '准备：近六个月的服务数据和投诉记录，上次不符合的整改证据，改进计划的进展，组织、场所和外包的变化，证书与标志的使用情况。',
    'recertification-application': '准备：申请书，按现行准则版本完成的自评，近十二个月的服务数据，整个有效期内的监督、投诉和改进情况。',
    recertification: '再认证的现场审核和决定都要在这一天以前完成；没有再认证决定的，次日起过期失效，不设宽限期。',
  },
} as const;

/** Words of the file for a reader's calendar, made in the browser. */
export const calendarFileWords = {
  added: '已生成日历文件',
  file: (number: string): string => `${number}.ics`,
  calendar: (holder: string): string => `认证日期：${holder}`,
  summary: (title: string, holder: string): string => `${title}：${holder}`,
} as const;

/** Words of the form that asks for another day. */
export const otherDayForm = {
  head: '查另一天的状态',
  lead: '例如投标截止日或签约日。上面的结论只说今天，这里的只说所选的那一天。',
  day: '哪一天',
  known: '按哪一天的登记',
  knownHint: '可不填；填了，就只看那天已经登记的内容',
  submit: '查这一天',
} as const;

/** Words of the answer for another day than today. */
export const otherDayWords = {
  notToday: '不是今天的结论',
  wrongDay: '日期不对，请按年、月、日填写。',
  knownAhead: '“按哪一天的登记”不能晚于今天。',
  loading: '正在取得登记记录……',
  failed: '没有取得这张证书的登记记录，现在答不出来。请检查网络后再试。',
  word: (day: string, status: string): string => `${day}：${status}`,
  ahead: '还没有到',
  unconfirmed: '无法确认',
  unconfirmedMeaning: '没有取得最新的登记数据，因此不作结论。请联网后刷新本页再查。',
  unrecorded: '当时没有登记',
  past: {
    pending: (since: string): string => `当天证书尚未生效，${since}起才生效。`,
    valid: () => '当天证书在有效期内，没有被暂停、撤销或注销。',
    suspended: (since: string): string => `当天证书处于暂停，自 ${since}起暂时失效。`,
    withdrawn: (since: string): string => `当天证书已被撤销，自 ${since}起失效。`,
    cancelled: (since: string): string => `当天证书已注销，自 ${since}起失效。`,
    expired: (since: string): string => `当天证书已过有效期，自 ${since}起失效。`,
  },
  future: {
    pending: (since: string): string => `按现有登记，届时仍未生效，${since}起才生效。`,
    valid: () => '按现有登记，届时仍在有效期内。这一天还没有到，此后的登记可能改变它。',
    suspended: () => '按现有登记，届时仍在暂停；此后的登记可能改变它。',
    withdrawn: (since: string): string => `证书已被撤销，自 ${since}起失效，届时也不会恢复。`,
    cancelled: (since: string): string => `证书已注销，自 ${since}起失效，届时也不会恢复。`,
    expired: (since: string): string => `按现有登记，届时已过有效期，自 ${since}起失效。`,
  },
  today: '所选的就是今天。',
  asKnown: (day: string): string => `只按 ${day}已经登记的内容回答。`,
  unrecordedThen: (day: string): string => `到 ${day}为止，登记里还没有这张证书。`,
  same: '与现有登记的回答一致。',
  different: (status: string): string => `现有登记的回答是“${status}”：那天以后又有登记改变了它，见下面的历史。`,
  differentUnconfirmed: '与现有登记的回答不同：那天以后又有登记改变了它，见下面的历史。',
} as const;

/** Words of the button that makes a slip. */
export const slipButton = {
  open: '出具核验单',
  making: '正在核对最新登记……',
  failed: '没有取得登记记录，请检查网络后再试',
} as const;

/** Words of the slip that goes into a tender file. */
export const slipWords = {
  title: '证书核验单',
  titleEn: 'Certificate verification slip',
  sample: '示例数据，不是真实证书',
  asked: '所查证书',
  askedAt: '查询时间',
  clock: (time: string): string => `${time}（北京时间，按查询人设备的时钟）`,
  askedDay: '所查日期',
  answered: (day: string, word: string): string => `${day}：${word}`,
  askedAsKnown: (day: string, known: string): string => `${day}，按 ${known}的登记`,
  holder: '持证企业',
  scope: '覆盖服务',
  grade: '评价等级',
  body: '认证机构',
  validUntil: '有效期至',
  basis: '登记数据',
  basisText: (asOf: string, issued: string, trusted: string): string => `截至 ${asOf}；签发于 ${issued}，可信至 ${trusted}`,
  staleBasis: (asOf: string): string => `截至 ${asOf}，已过可信期或未能核对，不据此作“有效”的结论`,
  noBasis: '没有取得数据的签发时间',
  file: '登记记录',
  digest: 'SHA-256 摘要',
  noDigest: '此处的浏览器不能计算摘要（需要 https 连接）',
  address: '查验网址',
  note: '本单由查询人的浏览器按公开登记当场生成，不是认证机构出具的文件。它反映查询时的登记，此后可能变化，当前状态以扫码或网址查询的结果为准。摘要是所取登记记录全部字节的 SHA-256，取同一地址的文件可以复算；登记有了新内容，摘要随之不同。',
  print: '打印或存为 PDF',
  close: '关闭',
  service: (service: string, sites: readonly string[]): string => `${service}（${sites.join('、')}）`,
  services: (services: readonly string[]): string => services.join('；'),
  named: (name: string, id: string): string => `${name}（${id}）`,
} as const;
