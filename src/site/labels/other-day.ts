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
