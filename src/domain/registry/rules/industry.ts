import { industries } from '../industries.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** A division of GB/T 4754-2017. The edition of 2011 numbers some divisions differently. */
export const industry = {
  name: 'industry',
  describe: '行业代码是 GB/T 4754-2017 的大类。',
  *ofHolder({ file, value }) {
    if (industries.has(value.industry)) return;
    const message = `行业代码 ${value.industry} 不是 GB/T 4754-2017 的大类。`;
    yield errorAt('industry', file, ['industry'], message, '写两位大类代码，如 "81" 机动车、电子产品和日用产品修理业。');
  },
} as const satisfies RegisterRule;
