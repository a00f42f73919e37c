import { addDays, isDay } from '#domain/day.ts';
import type { Random } from '../../../scripts/support/random.ts';
import { names } from '../../domain/registry/lives.ts';
import { holder, otherHolder } from '../../domain/registry/sample.ts';
import { newNumber, otherNumber, replacedNumber, replacingNumber } from './world.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const shifts = [-1, 1, -1, 1, -2, 2, -30, 30, 31, -31, -181, 182, 183, 184, 365, -365, 1095, 1096, 1097] as const;
const texts = [
  '维修',
  '总部',
  '城东网点',
  '家用空调的安装与维修',
  '热水器的维修',
  '13800138000',
  '请致电 138 0013 8000',
  '０７５６－３３２８８８８',
  'li@example.com',
  '微信号：lisi_2024',
  'QQ 12345678',
  '11010519491231002X',
  '信用代码 91440400000000019G',
  '证书 ASMM-2024-000123-8',
  '热线 400-123-4567',
  '投诉\u202E属实',
  '投诉\u200B属实',
  '投诉\u0007属实',
  '投诉\u00A0属实',
  '投诉　属实',
  ' 首尾有空格 ',
  '',
  '两\n行',
  '𠮷野',
  'x'.repeat(301),
  'x'.repeat(300),
] as const;

/** What a key may plausibly, or nearly, hold. */
const pools: Readonly<Record<string, readonly Json[]>> = {
  event: ['issued', ...names, 'corrected', 'approved', 'ended', 'lost', 1, 2, 3, 9],
  grade: ['excellent', 'pass', 'fail', 'Pass'],
  result: ['conforming', 'nonconforming', 'rectification', 'ok'],
  cause: [
    'surveillance-overdue',
    'nonconformity',
    'complaint',
    'holder-request',
    'transition-ended',
    'number-changed',
    'misuse',
    'other',
    'none',
  ],
  standard: ['asmm@1.0', 'asmm@2.0', 'asmm@2.1', 'asmm@9.0', 'other@1.0', 'asmm 1.0'],
  holder: [holder, otherHolder, 'HK-12345678', 'hk-1', '91440400000000019I'],
  into: [holder, otherHolder, 'HK-12345678'],
  body: ['CNCA-R-2099-901', 'CNCA-R-2099-902', 'CNCA-R-2099-999', 'CNCA-2099'],
  number: [newNumber, otherNumber, `${newNumber.slice(0, -1)}0`, newNumber.toLowerCase()],
  previousNumber: [newNumber, otherNumber, replacedNumber],
  nextNumber: [newNumber, otherNumber, replacingNumber],
  field: [
    'validUntil',
    'holder',
    'number',
    'history',
    'grade',
    'audited',
    'decided',
    'recorded',
    'note',
    'reason',
    'scope',
    'scope.0.service',
    'scope.0',
    'findings.minor',
    'event',
    'a..b',
  ],
  failedKeys: [[], ['SQ-001'], ['CI-001'], ['SQ-002'], ['SQ-001', 'SQ-001'], ['SQ-1']],
  annuls: [0, 1, 2, 3, 4, 20],
  industry: ['81', '97', '98', '00', '8'],
  region: ['440400', '449900', '44040'],
  id: [holder, otherHolder, '911100000000004570', '911100000000004571', 'HK-12345678'],
};

/** Fields that may come, at the top or in an event. */
const more: Readonly<Record<string, readonly Json[]>> = {
  ...pools,
  note: texts,
  reason: texts,
  color: ['red'],
  rounds: [
    [{ on: '2024-03-01', result: 'conforming', major: 0, minor: 0 }],
    [{ on: '2024-03-11', result: 'conforming', major: 0, minor: 0 }],
    [],
  ],
  scores: [
    { 'service-quality': { obtained: 168, applicable: 240 }, 'improvement-innovation': { obtained: 112, applicable: 160 } },
    { 'service-quality': { obtained: 240, applicable: 240 }, 'improvement-innovation': { obtained: 160, applicable: 160 } },
    { 'service-quality': { obtained: 100, applicable: 240 }, 'improvement-innovation': { obtained: 112, applicable: 100 } },
    {},
  ],
  merged: [{ into: otherHolder, effective: '2024-05-01', recorded: '2024-05-01' }],
};

interface Place {
  readonly owner: Json[] | { [key: string]: Json };
  readonly key: string | number;
  readonly value: Json;
}

/** A copy of a record with one to three changes, each at a random place. */
export function mutated(record: object, chance: Random): Json {
  const copy: Json = JSON.parse(JSON.stringify(record));
  for (let left = chance.pick([1, 1, 1, 2, 2, 3]); left > 0; left--) {
    const places = placesIn(copy);
    const entries = places.filter(({ owner, value }) => Array.isArray(owner) && isObject(value));
    if (chance.chance(0.25) && entries.length > 0) mutateEntry(chance.pick(entries), chance);
    else mutatePlace(chance.pick(places), chance);
  }
  return copy;
}

/** A change to a whole entry of a list: all its days moved, repeated, taken out, exchanged with its neighbour, or given a field. */
function mutateEntry({ owner, key, value }: Place, chance: Random): void {
  if (!Array.isArray(owner) || !isObject(value)) return;
  const place = Number(key);
  switch (chance.below(6)) {
    case 0:
      owner.splice(place, 1);
      break;
    case 1:
      owner.splice(chance.below(owner.length + 1), 0, structuredClone(value));
      break;
    case 2: {
      const next = (place + 1) % owner.length;
      [owner[place], owner[next]] = [owner[next] ?? null, owner[place] ?? null];
      break;
    }
    case 3: {
      const name = chance.pick(Object.keys(more));
      value[name] = structuredClone(chance.pick(more[name] ?? [null]));
      break;
    }
    default: {
      const shift = chance.pick(shifts);
      for (const [name, day] of Object.entries(value)) if (typeof day === 'string' && isDay(day)) value[name] = addDays(day, shift);
    }
  }
}

function mutatePlace({ owner, key, value }: Place, chance: Random): void {
  const roll = chance.below(10);
  if (roll === 0) remove(owner, key);
  else if (roll === 1) put(owner, key, chance.pick<Json>([null, '', 0, [], {}, true, '2024-05-01', 1.5, 'x']));
  else if (roll === 2 && !Array.isArray(owner)) {
    const name = chance.pick(Object.keys(more));
    owner[name] = structuredClone(chance.pick(more[name] ?? [null]));
  } else put(owner, key, near(String(key), value, chance));
}

/** Something like a value: another day, number, word of the same kind, or text. */
function near(key: string, value: Json, chance: Random): Json {
  const pool = pools[key];
  if (pool !== undefined && (typeof value !== 'object' || key === 'failedKeys')) return structuredClone(chance.pick(pool));
  if (typeof value === 'number')
    return chance.pick<Json>([value + 1, value - 1, value + 4, value - 4, 0, value * 2, -value, value + 0.5, String(value), 1e21]);
  if (typeof value === 'string' && isDay(value))
    return chance.chance(0.9) ? addDays(value, chance.pick(shifts)) : chance.pick(['2024-02-30', '2024-3-1', '2027-03-09', '2024-03-10']);
  if (typeof value === 'string') return chance.pick(texts);
  if (Array.isArray(value)) return chance.chance(0.5) ? [...value, ...value] : value.toReversed();
  return chance.pick<Json>([null, {}, []]);
}

function placesIn(value: Json): Place[] {
  if (Array.isArray(value)) return value.flatMap((inner, key) => [{ owner: value, key, value: inner }, ...placesIn(inner)]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ owner: value, key, value: inner }, ...placesIn(inner)]);
}

function put(owner: Place['owner'], key: string | number, value: Json): void {
  if (Array.isArray(owner)) owner[Number(key)] = value;
  else owner[key] = value;
}

function remove(owner: Place['owner'], key: string | number): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete owner[key];
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
