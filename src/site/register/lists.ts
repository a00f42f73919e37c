import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { provinceCode } from '#domain/registry/regions.ts';
import { factsOn, statusOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import { listWords as words } from '../labels/lists.ts';
import { statusWords } from '../labels/verdict.ts';
import { links } from '../links.ts';
import { provinceOf } from './classes.ts';
import { byPronunciation, initialOf, noInitial } from './initials.ts';
import { mustGet, type Records } from './records.ts';
import { type CertificateRow, certificateRow } from './rows.ts';

export const listKinds = ['region', 'initial', 'status'] as const;
export type ListKind = (typeof listKinds)[number];

/** Certificates that have something in common, as somebody browses them who cannot or will not ask. */
export interface RegisterList {
  readonly kind: ListKind;
  readonly key: string;
  readonly label: string;
  /** By name of the holder, as it is pronounced. */
  readonly certificates: readonly Certificate[];
}

/** One page of a list. */
export interface ListPage {
  readonly list: RegisterList;
  readonly place: number;
  readonly rows: readonly CertificateRow[];
  /** Every page of the list, with the name that it begins with. */
  readonly pages: readonly { readonly href: string; readonly from: string }[];
}

const pageLength = 200;
const known = new WeakMap<Records, readonly RegisterList[]>();

/**
 * The lists of a register by region, initial and status, each on the day of the data. There is none of what is in force: most of the register is,
 * and a list cannot know the reader's day.
 */
export function registerLists(all: Records): readonly RegisterList[] {
  const lists = known.get(all) ?? [...listsOf(all)];
  known.set(all, lists);
  return lists;
}

function* listsOf(all: Records): Iterable<RegisterList> {
  const day = all.asOf;
  const regions = new Map<string, Certificate[]>();
  const initials = new Map<string, Certificate[]>();
  const statuses = new Map<string, Certificate[]>();
  for (const { id, name, certificates } of holdersByName(all)) {
    const region = provinceCode(addressOn(mustGet(all.holders, id).value, day)?.region ?? '');
    for (const certificate of certificates) {
      add(regions, region, certificate);
      add(initials, initialOf(name), certificate);
      const status = statusOn(certificate, day);
      if (status !== 'valid') add(statuses, status, certificate);
    }
  }
  for (const [key, certificates] of inOrder(regions)) yield { kind: 'region', key, label: provinceOf(key), certificates };
  for (const [key, certificates] of inOrder(initials)) {
    yield { kind: 'initial', key, label: key === noInitial ? words.otherInitial : key, certificates };
  }
  for (const [key, label] of Object.entries(statusWords)) {
    const certificates = statuses.get(key);
    if (certificates !== undefined) yield { kind: 'status', key, label, certificates };
  }
}

/** Holders of today's certificates by name, each with its certificates in the order of their numbers. */
function holdersByName(all: Records): readonly { id: string; name: string; certificates: readonly Certificate[] }[] {
  const held = new Map<string, Certificate[]>();
  for (const { value } of all.certificates.values()) add(held, factsOn(value, all.asOf).holder, value);
  return Array.from(held, ([id, certificates]) => ({ id, name: nameOn(mustGet(all.holders, id).value, all.asOf), certificates })).sort(
    (a, b) => byPronunciation(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}

function add(groups: Map<string, Certificate[]>, key: string, certificate: Certificate): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [certificate]);
  else group.push(certificate);
}

/** Capital letters sort before the word that stands for none. */
function inOrder<Value>(groups: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The names of all pages of lists: 'initial/B', 'initial/B/2'. The first of all, without a name, leads to the others. */
export function* listNames(all: Records): Iterable<string> {
  yield '';
  for (const list of registerLists(all)) {
    for (let place = 1; place <= pagesOf(list); place++)
      yield place === 1 ? `${list.kind}/${list.key}` : `${list.kind}/${list.key}/${place}`;
  }
}

function pagesOf({ certificates }: RegisterList): number {
  return Math.ceil(certificates.length / pageLength);
}

export function listPage(all: Records, name: string): ListPage {
  const [kind, key, place = '1'] = name.split('/');
  const list = registerLists(all).find((each) => each.kind === kind && each.key === key);
  if (list === undefined) throw new Error(`no list is named ${name}`);
  const end = Number(place) * pageLength;
  return {
    list,
    place: Number(place),
    rows: list.certificates.slice(end - pageLength, end).map((certificate) => certificateRow(all, certificate)),
    pages: contentsOf(all, list),
  };
}

const contents = new WeakMap<RegisterList, ListPage['pages']>();

/** Every page of a list, worked out once: each of them names all. */
function contentsOf(all: Records, list: RegisterList): ListPage['pages'] {
  const known = contents.get(list);
  if (known !== undefined) return known;
  const pages = Array.from({ length: pagesOf(list) }, (_, at) => {
    const first = list.certificates[at * pageLength];
    const holder = first && mustGet(all.holders, factsOn(first, all.asOf).holder).value;
    return { href: listLink(list, at + 1), from: holder === undefined ? '' : nameOn(holder, all.asOf) };
  });
  contents.set(list, pages);
  return pages;
}

/** The address of a page of a list. */
export function listLink({ kind, key }: Pick<RegisterList, 'kind' | 'key'>, place = 1): string {
  return `${links.browse}${kind}/${key}/${place === 1 ? '' : `${place}/`}`;
}
