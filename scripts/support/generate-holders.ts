import { checkCharacter, organizationCheckCharacter } from '#domain/registry/credit-code.ts';
import { industries } from '#domain/registry/industries.ts';
import { regionNames } from '#domain/registry/regions.ts';
import type { Holder } from '#schema/holder.ts';
import type { Random } from './random.ts';

const founding = '2015-01-01';
const recorded = '2023-11-15';
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const first = ['安', '博', '诚', '达', '恒', '嘉', '康', '联', '明', '瑞', '盛', '泰', '信', '永', '正', '中', '众', '卓'] as const;
const second = [
  '邦',
  '畅',
  '创',
  '德',
  '丰',
  '福',
  '和',
  '华',
  '佳',
  '凯',
  '利',
  '美',
  '宁',
  '平',
  '润',
  '升',
  '顺',
  '维',
  '祥',
  '友',
] as const;
const trade = [
  '家电服务',
  '电器维修',
  '电梯维保',
  '汽车服务',
  '数码科技',
  '医疗设备服务',
  '暖通工程',
  '办公设备',
  '净水设备',
  '智能家居',
] as const;

/** Holders with made-up names and well-formed codes; the name's tail `示例` marks every one as fictional. */
export function* generateHolders(count: number, chance: Random): Iterable<Holder> {
  const regions = [...regionNames].filter(([code]) => !code.endsWith('0000'));
  const divisions = [...industries.keys()];
  const taken = new Set<string>();
  for (let serial = 0; serial < count; serial++) {
    const [region, place] = chance.pick(regions);
    // No two of a kind: where the shorter names are used up, one more character is put in.
    const name = (): string => {
      let words = chance.pick(first) + chance.pick(second) + chance.pick(second);
      while (taken.has(words)) words += chance.pick(second);
      taken.add(words);
      return chance.chance(0.5) ? `${words}${chance.pick(trade)}（示例）有限公司` : `示例${words}${chance.pick(trade)}股份有限公司`;
    };
    const names = [{ name: name(), from: founding, recorded }];
    if (chance.chance(0.08)) names.push({ name: `新${name()}`, from: '2025-05-06', recorded: '2025-05-12' });
    yield {
      id: creditCode(region, serial),
      names,
      addresses: [{ address: `${place}示例路 ${1 + chance.below(999)} 号`, region, from: founding, recorded }],
      industry: chance.pick(divisions),
    };
  }
}

/** A code no registry gave: its organization part counts from `9` on in the code's own alphabet. */
function creditCode(region: string, serial: number): string {
  let rest = serial;
  let organization = '';
  for (let place = 0; place < 7; place++) {
    organization = (alphabet[rest % 31] ?? '') + organization;
    rest = Math.floor(rest / 31);
  }
  const eight = `9${organization}`;
  const seventeen = `91${region}${eight}${organizationCheckCharacter(eight)}`;
  return seventeen + checkCharacter(seventeen);
}
