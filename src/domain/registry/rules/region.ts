import { isKnownRegion } from '../regions.ts';
import { type RegisterRule, warningAt } from './rule.ts';

/** A region that the table of GB/T 2260 knows. Codes change every year, so an unknown one is a warning. */
export const region = {
  name: 'region',
  describe: '企业地址的行政区划代码可知。',
  *ofHolder({ file, value }) {
    for (const [index, { region: code, address }] of value.addresses.entries()) {
      if (isKnownRegion(code)) continue;
      const message = `行政区划代码 ${code}（${address}）不在 GB/T 2260 的省、市表中。`;
      yield warningAt('region', file, ['addresses', index, 'region'], message, '写省、市两级的代码，如珠海市 "440400"。');
    }
  },
} as const satisfies RegisterRule;
