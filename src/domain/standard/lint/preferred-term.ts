import { textsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'preferred-term';

/** One thing has one name (content/glossary.yaml), so that a reader never asks whether two words mean two things. */
export const preferredTerm: ProvisionRule = {
  name,
  describe: '用术语表的首选说法。',
  scope: 'provision',
  *check(provision, { glossary }) {
    for (const { name: part, text, at } of textsOf(provision)) {
      for (const { zh, avoid } of glossary.terms) {
        for (const avoided of avoid) {
          if (!uses(text.replaceAll(zh, ''), avoided)) continue;
          yield {
            rule: name,
            severity: 'warning',
            file: provision.file,
            at,
            message: `${part} 写“${avoided}”，术语表的说法是“${zh}”`,
            hint: `改为“${zh}”；若在这里是另一个意思，换一个不会混淆的词`,
          };
        }
      }
    }
  },
  examples: {
    good: ['认证机构应撤销证书。', '维修应由持证人员进行。', { title: '关键项', requirements: ['企业应保持关键项达到。'] }],
    bad: ['认证机构应吊销证书。', { title: '否决项' }, { notes: ['持证人名称变更的，由登记员登记。'] }],
  },
};

/** Whether a text uses a word as such: 持证人 is not meant in 持证人员. */
function uses(text: string, word: string): boolean {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    if (!(word.endsWith('人') && /^[员类群数]/.test(text.slice(index + word.length)))) return true;
  }
  return false;
}
