import { describe, expect, test } from 'vitest';
import { industries, industryName } from '#domain/registry/industries.ts';
import { isKnownRegion, regionName, regionNames } from '#domain/registry/regions.ts';

describe('industries of GB/T 4754-2017', () => {
  test('20 sections from A to T, and 97 divisions', () => {
    expect([...new Set([...industries.values()].map(({ section }) => section.letter))].join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect([...industries.keys()]).toEqual(Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')));
    expect(new Set([...industries.values()].map(({ name }) => name)).size).toBe(97);
  });

  test.for([
    ['81', '机动车、电子产品和日用产品修理业', 'O'],
    ['80', '居民服务业', 'O'],
    ['01', '农业', 'A'],
    ['43', '金属制品、机械和设备修理业', 'C'],
    ['52', '零售业', 'F'],
    ['65', '软件和信息技术服务业', 'I'],
    ['97', '国际组织', 'T'],
  ] as const)('%s is %s in section %s', ([code, name, letter]) => {
    expect(industryName(code)).toBe(name);
    expect(industries.get(code)?.section.letter).toBe(letter);
  });

  test.for(['00', '98', '8', '081', ''])('%s is none', (code) => {
    expect(industryName(code)).toBeUndefined();
    expect(industries.get(code)).toBeUndefined();
  });
});

describe('regions of GB/T 2260', () => {
  test('34 provinces, and every other code lies in one of them', () => {
    const provinces = [...regionNames.keys()].filter((code) => code.endsWith('0000'));
    expect(provinces).toHaveLength(34);
    for (const [code, name] of regionNames) expect(name.startsWith(regionNames.get(`${code.slice(0, 2)}0000`) ?? '?')).toBe(true);
  });

  test.for([
    ['110000', '北京市'],
    ['440400', '广东省珠海市'],
    ['441900', '广东省东莞市'],
    ['429004', '湖北省仙桃市'],
    ['810000', '香港特别行政区'],
    ['820000', '澳门特别行政区'],
    ['710000', '台湾省'],
    ['440402', '广东省珠海市'],
    ['110105', '北京市'],
  ] as const)('%s is %s', ([code, name]) => {
    expect(regionName(code)).toBe(name);
    expect(isKnownRegion(code)).toBe(true);
  });

  test.for(['100000', '990000', '449900', '000000'])('%s is unknown', (code) => {
    expect(isKnownRegion(code)).toBe(false);
  });
});
