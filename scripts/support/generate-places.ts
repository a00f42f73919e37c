import { regionNames } from '#domain/registry/regions.ts';

/** A town that companies are in. */
export interface Place {
  readonly code: string;
  /** With its province: 广东省珠海市. */
  readonly full: string;
  /** As names of companies begin: 广东. */
  readonly province: string;
  /** As names of companies say it: 珠海. */
  readonly town: string;
}

/** Where most companies are. */
const large =
  '440300 310000 110000 440100 320500 510100 330100 500000 420100 320100 120000 330200 370200 410100 430100 440600 441900 320200 340100 350200 370100 610100 210100 210200 330400';

/** Every city of the mainland, the ones with most companies first. */
export const places: readonly Place[] = [...new Set([...large.split(' '), ...regionNames.keys()])].flatMap((code) => {
  const full = regionNames.get(code) ?? '';
  const above = regionNames.get(`${code.slice(0, 2)}0000`) ?? '';
  const city = full === above ? full : full.slice(above.length);
  if (!city.endsWith('市') || code > '700000') return [];
  return [{ code, full, province: above.replace(/(省|市|(维吾尔|壮族|回族)?自治区)$/, ''), town: city.slice(0, -1) }];
});
