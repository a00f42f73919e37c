import { inOrder } from './in-order.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'holder-history';

/** Names and addresses of a holder only grow, oldest first; so the name of a day is found and the old name stays findable. */
export const holderHistory = {
  name,
  describe: '企业的名称和地址按起用日期由旧到新排列；合并指向另一企业。',
  *ofHolder({ file, value }) {
    yield* inOrder(name, file, 'names', value.names);
    yield* inOrder(name, file, 'addresses', value.addresses);
    for (const [place, { name: own }] of value.names.entries()) {
      if (value.names[place - 1]?.name === own)
        yield errorAt(name, file, ['names', place, 'name'], `名称与上一个相同：${own}。`, '删去，或写新名称。');
    }
    if (value.merged?.into === value.id) yield errorAt(name, file, ['merged', 'into'], '合并到了企业自己。', '写承接的另一企业的代码。');
  },
} as const satisfies RegisterRule;
