import type { Finding } from '#domain/finding.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'holder-history';

/** Names and addresses of a holder only grow, oldest first; so the name of a day is found and the old name stays findable. */
export const holderHistory = {
  name,
  describe: '企业的名称和地址按起用日期由旧到新排列；合并指向另一企业。',
  *ofHolder({ file, value }) {
    yield* inOrder(file, 'names', value.names);
    yield* inOrder(file, 'addresses', value.addresses);
    for (const [place, { name: own }] of value.names.entries()) {
      if (value.names[place - 1]?.name === own)
        yield errorAt(name, file, ['names', place, 'name'], `名称与上一个相同：${own}。`, '删去，或写新名称。');
    }
    if (value.merged?.into === value.id) yield errorAt(name, file, ['merged', 'into'], '合并到了企业自己。', '写承接的另一企业的代码。');
  },
} as const satisfies RegisterRule;

/** Entries by the day from which they hold, recorded in that order. */
function* inOrder(file: string, key: string, entries: readonly { readonly from: string; readonly recorded: string }[]): Iterable<Finding> {
  for (const [place, { from, recorded }] of entries.entries()) {
    const before = entries[place - 1];
    if (before === undefined) continue;
    if (from <= before.from) {
      yield errorAt(name, file, [key, place, 'from'], `起用日期 ${from} 不晚于上一个的 ${before.from}。`, '由旧到新排列，日期逐个增大。');
    }
    if (recorded < before.recorded) {
      yield errorAt(
        name,
        file,
        [key, place, 'recorded'],
        `登记日期 ${recorded} 早于上一个的 ${before.recorded}。`,
        '只在末尾增加；登记日期是合并入库之日。',
      );
    }
  }
}
