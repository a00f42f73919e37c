import { industryName } from '#domain/registry/industries.ts';
import { provinceCode, regionName, regionNames } from '#domain/registry/regions.ts';

/** '广东省' for '440305'; a code that no list knows is shown as it is. */
export function provinceOf(region: string): string {
  return regionNames.get(provinceCode(region)) ?? region;
}

/** '机动车、电子产品和日用产品修理业' for '81'. */
export function industryOf(division: string): string {
  return industryName(division) ?? division;
}

/** '广东省深圳市' for '440305': as near as the table knows. */
export function regionOf(region: string): string {
  return regionName(region) ?? region;
}
