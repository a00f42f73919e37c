import { likenessOf } from '#domain/registry/likeness.ts';
import type { Place } from './generate-places.ts';
import type { Random } from './random.ts';
import type { Trade } from './trades.ts';

/** Characters that companies make their names of, the commonest first. */
const characters = Array.from(
  '华中金新海天鑫德达盛康瑞安恒泰信美龙嘉宝兴丰源博通佳诚智立云联科创东正大卓国利百顺祥永明宏亿凯辉星润合方思' +
    '航鼎世元益福远昌诺启优友文众汇力腾宇景格欣欧伟晟晨飞锐隆城森圣良邦雅麦尚奥裕升迪禾艺和畅朗维汉普义万贝可易乐然' +
    '途浩翔毅坤庆松柏竹兰林山川江河湖波峰岩石桥谷原野青蓝红紫白玄墨砚榆栩枫棠梓蔚岚澜溪沐澄澈衡榘叙枥砺铸铭钧锦绣绮',
);
const traditional = Array.from('寶聯興達華億豐榮鴻滙創業東龍滿禮義誠偉遠環亞萬順凱騰輝慶澤潤');
const latin = ['e', 'K2', '5G', 'Hi', 'U', 'iS', '360', 'M8', 'Vi', 'Q'] as const;

const forms = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司', '厂', '经营部', '中心（普通合伙）'] as const;
const syllables = [
  'An',
  'Bo',
  'Chang',
  'Da',
  'Feng',
  'Hai',
  'Jia',
  'Kang',
  'Lian',
  'Ming',
  'Rui',
  'Sheng',
  'Tai',
  'Xin',
  'Yong',
  'Zhi',
] as const;

/** In every name: the company does not exist. */
const mark = '（示例）';

/** Makes names of companies, no two alike; coined words come back in other trades and towns, a few of them often. */
export interface Namer {
  /** A name by trade and town, of one of the shapes that registries give out. */
  name(trade: Trade, place: Place): string;
  /** The same company as a joint stock one, where no other is called so. */
  joinedStock(name: string): string | undefined;
  /** The branch of a company that has a name already. */
  branch(parent: string, place: Place): string;
  /** A name in traditional characters, as in Hong Kong. */
  abroad(town: string): string;
  english(): string;
}

export function namer(chance: Random): Namer {
  const taken = new Set<string>();
  const coined: string[] = [];

  function coin(): string {
    if (coined.length > 50 && chance.chance(0.3)) return chance.favour(coined, 2.5);
    const length = chance.favour([2, 2, 3, 2, 3, 4], 1.4);
    const word = Array.from({ length }, () => chance.favour(characters, 1.7)).join('');
    coined.push(word);
    return chance.chance(0.02) ? chance.pick(latin) + word : word;
  }

  /** Draws until a name is not there yet; brackets, width and traditional characters do not make two names of one. */
  function unlike(draw: () => string): string {
    for (;;) {
      const name = draw();
      const key = likenessOf(name);
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  }

  function mainland({ words }: Trade, { province, town }: Place): string {
    const form = chance.favour(forms, 4);
    const word = coin();
    const shape = chance.below(100);
    const city = chance.chance(0.6) ? `${town}市` : town;
    if (shape < 48) return `${city}${word}${words}${mark}${form}`;
    if (shape < 60) return `${province}${word}${words}${mark}${form}`;
    if (shape < 68) return `${word}（${town}）${words}${mark}${form}`;
    if (shape < 74) return `${word}${words}（${town}）${mark}${form}`;
    return `${word}${words}${mark}${form}`;
  }

  return {
    name: (trade, place) => unlike(() => mainland(trade, place)),
    joinedStock(name) {
      const converted = name.replace(/）有限公司$/, '）股份有限公司');
      if (taken.has(likenessOf(converted))) return undefined;
      taken.add(likenessOf(converted));
      return converted;
    },
    branch: (parent, place) =>
      unlike(() => `${parent}${place.town}${chance.chance(0.2) ? `第${chance.pick(['一', '二', '三'])}` : ''}分公司`),
    abroad: (town) =>
      unlike(() => {
        const word = Array.from({ length: 2 + chance.below(2) }, () => chance.favour(traditional, 1.5)).join('');
        const trade = chance.favour(['電器維修', '冷氣工程', '升降機工程', '汽車維修', '電腦服務', '家電服務', '醫療儀器'], 1.5);
        return `${chance.chance(0.4) ? town : ''}${word}${trade}${mark}有限公司`;
      }),
    english: () =>
      `${chance.pick(syllables)}${chance.pick(syllables).toLowerCase()} ${chance.pick(['Service', 'Appliance', 'Technology', 'Equipment'])} (Sample) Co., Ltd.`,
  };
}
