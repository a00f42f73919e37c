import type { Place } from '#domain/finding.ts';
import { textsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'reference-form';

/** A national or professional standard of China, with a hyphen before the year: GB/T 19012-2019 7.4. */
const chinese = String.raw`(?:GB(?:/[TZ])?|RB/T|SB/T|JJF|CNAS-[A-Z]{1,2}\d{2,3})(?: \d+(?:\.\d+)?)?(?:-\d{4})?`;
/** An international one, with a colon: ISO 10004:2018, ISO/IEC 17021-1:2015. */
const international = String.raw`(?:ISO|IEC)(?:/IEC)?(?:[/ ](?:TS|TR|PAS|Guide))? \d+(?:-\d{1,3})*(?::\d{4})?|IAF MD \d+(?::\d{4})?`;
const clause = String.raw`(?: (?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)+))?`;
const law = String.raw`《[^《》\s]+》(?:（\d{4} 年修[订正]）)?(?:第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:、第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?)*)?`;

const form = new RegExp(`^(?:(?:${chinese}|${international})${clause}|${law})$`);
const standardForm = new RegExp(`^(?:${chinese}|${international})$`);

/** Names of standards as people write them in prose: GB/T19012—2019, ISO9001. */
const mention = /(?<![A-Za-z])(?:GB|ISO|IEC)(?:\s?[/／]\s?[A-Z]+)?\s?\d+(?:[-:—–－：]\s?\d+)*/g;

/** An article of a law whose name stands without 《》: 认证认可条例第十八条. */
const bareLaw = /\p{Script=Han}{2,12}(?:法|条例|办法|规定)\s?第[一二三四五六七八九十百0-9]+条/gu;

/** References are written one way, so that a search finds all criteria that rest on one clause. */
export const referenceForm: ProvisionRule = {
  name,
  describe: '引用写作“GB/T 19012-2019 7.4”“ISO 10004:2018”或“《……法》第十八条”。',
  scope: 'provision',
  *check(provision) {
    const fault = (found: string, at: Place) => ({
      rule: name,
      severity: 'warning' as const,
      file: provision.file,
      at,
      message: `引用写作“${found}”，应如“GB/T 19012-2019 7.4”“ISO 10004:2018”或“《中华人民共和国认证认可条例》第十八条”`,
      hint: '国家标准年份前用连字符，国际标准用冒号，代号、编号与条号之间各空一格；法规名加书名号，条号用汉字',
    });
    for (const [index, reference] of provision.references.entries()) {
      if (!form.test(reference)) yield fault(reference, { path: ['references', index] });
    }
    for (const { text, at } of textsOf(provision)) {
      for (const [found] of text.matchAll(mention)) {
        if (!standardForm.test(found)) yield fault(found, at);
      }
      for (const [found] of text.matchAll(bareLaw)) yield fault(found, at);
    }
  },
  examples: {
    good: [
      { references: ['GB/T 19012-2019 7.4', 'GB/T 27065', 'ISO 10004:2018', 'ISO/IEC 17021-1 9.6', 'GB 32100-2015'] },
      { references: ['《中华人民共和国消费者权益保护法》第四十八条', '《中华人民共和国认证认可条例》（2023 年修订）第十八条、第二十四条'] },
      { prose: ['投诉的处理参照 GB/T 19012-2019 的过程，依据《中华人民共和国认证认可条例》第十八条。'] },
    ],
    bad: [
      { references: ['GB/T19012-2019 7.4'] },
      { references: ['GB/T 19012—2019 第 7.4 条'] },
      { references: ['ISO 10004-2018'] },
      { references: ['认证认可条例 第十八条'] },
      { notes: ['本条参照 GB/T19012。'] },
      { notes: ['依据是认证认可条例第十八条。'] },
    ],
  },
};
