import type { Verdict } from '#domain/lookup/verdict.ts';
import type { Status } from '#domain/registry/status.ts';

/** How a verdict looks: its word, its icon and its tone; the sentence says what it means and what to do. */
export interface VerdictWords {
  readonly word: string;
  readonly icon: 'check' | 'pause' | 'cross' | 'minus' | 'clock' | 'calendar' | 'question';
  readonly tone: 'valid' | 'hold' | 'void' | 'past' | 'accent';
  /** What it means, given the day since when. */
  readonly meaning: (since: string) => string;
  readonly advice: string;
}

/** In sentences of a verdict these words are a link that does what they say. */
export const reloadWords = '刷新本页';

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
    advice: '其间不能作为获得认证的依据，企业不得用它宣传；恢复后本页会改变。',
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
    advice: '注销不是撤销，多因企业申请、换号或版本到期；请不要再接受。',
  },
  expired: {
    word: '过期失效',
    icon: 'clock',
    tone: 'past',
    meaning: (since) => `有效期已满，自 ${since}起失效，没有再认证的记录。`,
    advice: '请不要再接受；可按名称查企业有无新证书。',
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
    advice: `这不表示证书有问题。请联网后${reloadWords}，或向认证机构核实。`,
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

/** What is left of a verdict to say: on which day, and how good the data are. */
export const freshnessWords = {
  judged: (day: string, until: string): string => `按今天（${day}，北京时间）判断，数据可信至 ${until}`,
  judgedAnew: (day: string): string => `按今天（${day}，北京时间）和新的登记判断，${reloadWords}可见全文。`,
  asOf: (day: string): string => `数据截至 ${day}，此后的变化不在其中。`,
  unreachable: '现在连不上登记数据。',
  stale: '登记数据久未更新。',
  'clock-behind': '您设备的时间慢了，请校准。',
  'page-outdated': '本页不是最新的一版。',
  waiting: '正在核对最新登记……',
  withoutVerdict: '尚无结论',
  withoutScript: '结论由您的浏览器按今天的日期和最新数据得出。如果一直没有出现，请看下面的有效期和状态历史。',
  lastRecorded: (day: string, event: string): string => `最近一次登记：${day}，${event}`,
} as const;
