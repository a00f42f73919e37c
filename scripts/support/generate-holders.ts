import { addDays } from '#domain/day.ts';
import { checkCharacter, organizationCheckCharacter } from '#domain/registry/credit-code.ts';
import type { Holder } from '#schema/holder.ts';
import { type Namer, namer } from './generate-names.ts';
import { type Place, places } from './generate-places.ts';
import type { Random } from './random.ts';
import { type Trade, trades } from './trades.ts';

const recorded = '2023-11-15';
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Parents of branches: so many companies ago at most. */
const memory = 2_000;

/** Holders with made-up names, each marked as fictional, and well-formed codes; few are abroad, some have branches, some had other names. */
export function* generateHolders(count: number, chance: Random): Iterable<Holder> {
  const names = namer(chance);
  const known: string[] = [];
  for (let serial = 0; serial < count; serial++) {
    if (chance.chance(0.004)) {
      yield abroad(serial, names, chance);
      continue;
    }
    const [place, trade] = [chance.favour(places, 1.8), chance.favour(trades, 2)];
    const branch = known.length > 20 && chance.chance(0.03);
    const name = branch ? names.branch(chance.pick(known), place) : names.name(trade, place);
    if (!branch) known.push(name);
    if (known.length > memory) known.shift();
    const from = founded(chance);
    const english = chance.chance(0.05) ? { english: names.english() } : {};
    const address = { address: addressIn(place, chance), region: place.code, from, recorded };
    const moved = chance.chance(0.05) ? [{ ...address, address: addressIn(place, chance), ...laterDays(chance) }] : [];
    yield {
      id: creditCode(place.code, serial),
      names: [{ name, ...english, from, recorded }, ...(branch ? [] : renamed(name, trade, place, names, chance))],
      addresses: [address, ...moved],
      industry: trade.industry,
    };
  }
}

/** Later names: a new word, or the same company as a joint stock one. */
function renamed(name: string, trade: Trade, place: Place, names: Namer, chance: Random): Holder['names'] {
  if (!chance.chance(0.08)) return [];
  const converted = chance.chance(0.25) ? names.joinedStock(name) : undefined;
  return [{ name: converted ?? names.name(trade, place), ...laterDays(chance) }];
}

function abroad(serial: number, names: Namer, chance: Random): Holder {
  const [code, town, address] = chance.favour(
    [
      ['HK', '香港', '香港示例道'],
      ['MO', '澳門', '澳門示例街'],
    ] as const,
    1.5,
  );
  const from = founded(chance);
  return {
    id: `${code}-99${String(serial).padStart(6, '0')}`,
    names: [{ name: names.abroad(town), english: names.english(), from, recorded }],
    addresses: [{ address: `${address} ${1 + chance.below(400)} 號`, region: code === 'HK' ? '810000' : '820000', from, recorded }],
    industry: '81',
  };
}

function addressIn({ full }: Place, chance: Random): string {
  return `${full}示例路 ${1 + chance.below(999)} 号${chance.chance(0.3) ? ` ${2 + chance.below(30)} 层` : ''}`;
}

function founded(chance: Random): string {
  return addDays('1998-03-02', chance.below(8_800));
}

function laterDays(chance: Random): { readonly from: string; readonly recorded: string } {
  const from = addDays('2024-01-15', chance.below(640));
  return { from, recorded: addDays(from, 1 + chance.below(25)) };
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
