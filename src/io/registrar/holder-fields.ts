import { code, day, type Field, line } from './fields.ts';

const region = line('region', '行政区划代码', { about: 'GB/T 2260 六位，如 440400' });

/** What the file of a holder keeps. */
export const holderFields: readonly Field[] = [
  line('name', '企业名称'),
  line('english', '英文名称'),
  line('address', '地址'),
  region,
  line('industry', '行业代码', { about: 'GB/T 4754-2017 大类，如 81' }),
  day('since', '起用日期', { about: '名称或地址自哪天起用；默认为登记日期' }),
];

/** What the command for holders takes beside. */
export const holderCommandFields: readonly Field[] = [
  ...holderFields,
  code('merged-into', '合并到', { about: '承接企业的代码' }),
  day('merged-on', '合并生效日期', { about: '默认为登记日期' }),
  day('recorded', '登记日期', { about: '默认今天' }),
];

/** What a holder that is not on record yet cannot do without. */
export const newHolderFields: readonly Field[] = holderFields
  .filter(({ flag }) => flag !== 'english' && flag !== 'since')
  .map((each) => ({ ...each, required: true }));
