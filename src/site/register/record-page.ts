import { rendersShells } from '#io/settings.ts';
import { listWords } from '../labels/lists.ts';
import { registerWords } from '../labels/register.ts';
import { pageHead } from '../page-head.ts';
import { type BrowsePage, browsePage, firstBrowsePage, furtherPlaces } from './browse.ts';
import { certificateView } from './certificate.ts';
import { holderView } from './holder.ts';
import { listNames, listPage, registerLists } from './lists.ts';
import { browseMain } from './markup/browse-main.ts';
import { certificateMain } from './markup/certificate-main.ts';
import { holderMain } from './markup/holder-main.ts';
import { linkedData } from './markup/linked-data.ts';
import { listMain, listsMain } from './markup/list-main.ts';
import { type Records, records } from './records.ts';
import { shownRecords } from './shown.ts';

/** The two places of a record's page that the record decides; everything else is the same on every page of its kind. */
export interface RecordPage {
  readonly head: string;
  readonly main: string;
}

/** The kinds of pages of which there are as many as there are records, or nearly. */
export type RecordKind = 'certificates' | 'certificates/page' | 'holders' | 'lookup/browse';

/** The name under which the page without a record is rendered, once for each kind. */
export const shellName = 'shell';
/** What stands in a shell where a record's own part goes. */
export const shell: RecordPage = { head: '<!--record:head-->', main: '<!--record:main-->' };

interface Pages {
  /** The names of all pages of a kind: of records, their keys; of lists, their places. */
  readonly names: (all: Records) => Iterable<string>;
  readonly page: (all: Records, name: string) => RecordPage;
}

const kinds = {
  certificates: {
    names: ({ certificates }) => certificates.keys(),
    page: (all, number) => {
      const view = certificateView(all, number);
      const more = linkedData(view.certification);
      return { head: pageHead({ ...view, more }, all.settings.title), main: certificateMain(view) };
    },
  },
  'certificates/page': {
    names: (all) => furtherPlaces(all).map(String),
    page: (all, place) => browsePageOf(all, browsePage(all, Number(place))),
  },
  holders: {
    names: ({ holders }) => holders.keys(),
    page: (all, id) => {
      const view = holderView(all, id);
      const head = { title: view.name, description: registerWords.holder.description(view.name) };
      return { head: pageHead(head, all.settings.title), main: holderMain(view) };
    },
  },
  'lookup/browse': {
    names: listNames,
    page: (all, name) => {
      const { title, description, head: headOf, page, listDescription } = listWords;
      if (name === '') {
        return { head: pageHead({ title, description }, all.settings.title), main: listsMain(registerLists(all), all.certificates.size) };
      }
      const view = listPage(all, name);
      const own = headOf[view.list.kind](view.list.label);
      const heading = view.place === 1 ? own : `${own} · ${page(view.place, view.pages.length)}`;
      return { head: pageHead({ title: heading, description: listDescription(own) }, all.settings.title), main: listMain(view, all.asOf) };
    },
  },
} as const satisfies Record<RecordKind, Pages>;

function browsePageOf({ settings }: Records, view: BrowsePage): RecordPage {
  const { title, description, page } = registerWords.list;
  const head = { title: view.place === 1 ? title : `${title} · ${page(view.place, view.pages)}`, description };
  return { head: pageHead(head, settings.title), main: browseMain(view) };
}

/** The names of all pages of a kind. */
export function namesOf(kind: RecordKind, all: Records): Iterable<string> {
  return kinds[kind].names(all);
}

/** The page of one record, or one list. */
export function recordPage(kind: RecordKind, all: Records, name: string): RecordPage {
  return kinds[kind].page(all, name);
}

/** For Astro: the names of the pages that it renders of a kind. A build has it render the shell only, and fills that for each record. */
export async function recordNames(kind: RecordKind): Promise<readonly string[]> {
  const shells = rendersShells();
  if (shells === 'only') return [shellName];
  const names = [...namesOf(kind, await records())];
  return shells === 'also' ? [shellName, ...names] : names;
}

/** For Astro: the page of one of these names. */
export async function namedPage(kind: RecordKind, name: string): Promise<RecordPage> {
  return name === shellName ? shell : recordPage(kind, await records(), name);
}

/** For Astro: the first page of the list of all certificates, which is there however few they are. */
export async function firstListPage(): Promise<RecordPage> {
  return browsePageOf(await shownRecords(), await firstBrowsePage());
}
