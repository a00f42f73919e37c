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

/** Words of the button that makes a slip. */
export const slipButton = {
  open: '出具核验单',
  making: '正在核对最新登记……',
  failed: '没有取得登记记录，请检查网络后再试',
} as const;
