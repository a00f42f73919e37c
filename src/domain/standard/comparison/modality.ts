/** How strongly a requirement binds. The order is that of force; a prohibition binds as an obligation does. */
export type Force = 'may' | 'should' | 'should-not' | 'shall' | 'shall-not';

export interface Modal {
  readonly word: string;
  readonly force: Force;
  readonly index: number;
}

/** Force words of a sentence in order of appearance (design section 3), Chinese and English. */
export function modals(text: string): Modal[] {
  const found: Modal[] = [];
  for (const match of text.matchAll(candidates)) {
    const word = match[0];
    const force = forceOf(word);
    if (force === undefined || !carriesForce(word, text, match.index)) continue;
    if (!withinObligation(word, text, match.index, found.at(-1))) found.push({ word, force, index: match.index });
  }
  return found;
}

const candidates =
  /不得|不应当|不应|不宜|不可以|必须|应当|可以|应|宜|可|\b(?:must|shall|should)(?:\s+not)?\b|\bmay(?:\s+not)?\b|\bMAY(?:\s+NOT)?\b|\b(?:MUST|SHALL|SHOULD)(?:\s+NOT)?\b/g;

const forces = new Map<string, Force>([
  ['不得', 'shall-not'],
  ['不应当', 'shall-not'],
  ['不应', 'shall-not'],
  ['不可以', 'shall-not'],
  ['不宜', 'should-not'],
  ['必须', 'shall'],
  ['应当', 'shall'],
  ['应', 'shall'],
  ['宜', 'should'],
  ['可以', 'may'],
  ['可', 'may'],
  ['must', 'shall'],
  ['shall', 'shall'],
  ['should', 'should'],
  ['may', 'may'],
  ['must not', 'shall-not'],
  ['shall not', 'shall-not'],
  ['should not', 'should-not'],
  ['may not', 'shall-not'],
]);

function forceOf(word: string): Force | undefined {
  return forces.get(word.toLowerCase().replace(/\s+/, ' '));
}

/** Words in which the character is no modal: what may stand before it, and what may follow it. */
const noModal: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> = {
  应: {
    before: /[适供反响相对效感呼答因顺回报接照策]$/,
    after:
      /^(?:急|用(?!户|不少于|不低于|不超过|至少|上述|同一|统一|书面|\s?[0-9０-９一二两三四五六七八九十])|答(?!复)|诉|邀|聘|届|力|激|酬|战|试|声|许|允|变(?!更)|约(?!定)|验(?!证|收)|收(?:账|款|票据)|付(?:账|款|票据|自如)|纳税|征(?:入|召|税)|得的|有的|有之)/,
  },
  宜: { before: /[适便事权相机时]$/, after: /^(?:居|人|家)/ },
  可: {
    before: /[许认不方尚即未无非两]$/,
    after:
      /^(?:靠|能|行性|行的|见|知|谓|否|燃|疑|怕|爱|贵|观|惜|怜|变|乘|控|比性|比的|用性|用的|用率|用度|用(?:时间|时长|分钟)|达性|读性|信度|信(?=[的，。；、])|视化|再生|持续|查(?=[，。；：、]|$)|回收|循环|追溯|核查|验证的|重复|操作性|访问性|拆卸|维修性)/,
  },
  不得: { after: /^(?:不|已)/ },
  不应: { after: /^(?:期)/ },
  可以: {},
};

function carriesForce(word: string, text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 1), index);
  const after = text.slice(index + word.length);
  const exceptions = noModal[word];
  if (exceptions?.before?.test(before) || exceptions?.after?.test(after)) return false;
  if (word === '应') return !requestOf(text, index, after) && !coping(text, index, after);
  if (word === '可') return !describes(text, index, after);
  if (word === '可以') return !(/[条项个种类的]$/.test(before) && attributive(before, after));
  return true;
}

/** 应提供可以复算的明细, 应使顾客可以查到进度: behind an obligation in the same clause 可 tells of what is asked and permits nothing. */
function withinObligation(word: string, text: string, index: number, last: Modal | undefined): boolean {
  if (last === undefined || last.force === 'may' || !/^可以?$/.test(word)) return false;
  return !/[，。；：、,;]/.test(text.slice(last.index + last.word.length, index));
}

/** 应顾客要求 is "at the customer's request"; 应符合下列要求 is an obligation. */
function requestOf(text: string, index: number, after: string): boolean {
  if (/^(?:顾客|客户|用户|消费者|对方|其|申请人|当事人|委托人)[^，。；]{0,4}(?:要求|请求|邀请)/.test(after)) return true;
  if (/^请求(?:[，,或而]|时)/.test(after)) return true;
  const head = index === 0 || /[，。；：、,;:\s]$/.test(text.slice(0, index));
  return (
    head && /^(?!符合|满足|遵守|明确|达到|提出|包括|规定|具备|按|有|执行|落实)[^，。；]{1,8}(?:要求|请求|邀请)(?:[，,]|而|时)/.test(after)
  );
}

/** 应对 is "to cope with" after a preposition or another verb; after a subject it is 应 + 对. */
function coping(text: string, index: number, after: string): boolean {
  return after.startsWith('对') && /(?:以|来|如何|怎样|怎么|及时|积极|共同|能|善于|的|和|与|及|、)$/.test(text.slice(0, index));
}

/** 可 + verb + 的/性 describes a thing (可维修的部件), and after an obligation in the same clause it adds no permission. */
function describes(text: string, index: number, after: string): boolean {
  const clause =
    text
      .slice(0, index)
      .split(/[，。；：,;]/)
      .at(-1) ?? '';
  return attributive(clause.slice(-1), after) || /(?:应|应当|必须|保证|确保|保持|是否|为|是)$/.test(clause);
}

/** 可维修的部件 describes; 企业可采取必要的措施 permits: a longer run up to 的 is an attribute only behind a word that calls for one. */
function attributive(before: string, after: string): boolean {
  return (
    /^\p{Script=Han}{1,2}[的性]/u.test(after) || (/[的、和及或为是有条项个种类]/.test(before) && /^\p{Script=Han}{3,4}[的性]/u.test(after))
  );
}
