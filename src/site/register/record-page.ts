import { rendersShells } from '#io/settings.ts';
import { registerWords } from '../labels/register.ts';
import { pageHead } from '../page-head.ts';
import { certificateView } from './certificate.ts';
import { holderView } from './holder.ts';
import { certificateMain } from './markup/certificate-main.ts';
import { holderMain } from './markup/holder-main.ts';
import { linkedData } from './markup/linked-data.ts';
import { type Records, records } from './records.ts';

/** The two places of a record's page that the record decides; everything else is the same on every page of its kind. */
export interface RecordPage {
  readonly head: string;
  readonly main: string;
}

export type RecordKind = 'certificates' | 'holders';

/** The name under which the page without a record is rendered, once for each kind. */
export const shellName = 'shell';
/** What stands in a shell where a record's own part goes. */
export const shell: RecordPage = { head: '<!--record:head-->', main: '<!--record:main-->' };

/** The page of one record. */
export function recordPage(kind: RecordKind, all: Records, name: string): RecordPage {
  return pages[kind](all, name);
}

const pages = {
  certificates(all, number) {
    const view = certificateView(all, number);
    const more = linkedData(view.certification);
    return { head: pageHead({ ...view, more }, all.settings.title), main: certificateMain(view) };
  },
  holders(all, id) {
    const view = holderView(all, id);
    const head = { title: view.name, description: registerWords.holder.description(view.name) };
    return { head: pageHead(head, all.settings.title), main: holderMain(view) };
  },
} as const satisfies Record<RecordKind, (all: Records, name: string) => RecordPage>;

/** For Astro: the names of the pages that it renders of a kind. A build has it render the shell only, and fills that for each record. */
export async function recordNames(kind: RecordKind): Promise<readonly string[]> {
  const names = [...(await records())[kind].keys()];
  return { none: names, only: [shellName], also: [shellName, ...names] }[rendersShells()];
}

/** For Astro: the page of one of these names. */
export async function namedPage(kind: RecordKind, name: string): Promise<RecordPage> {
  return name === shellName ? shell : recordPage(kind, await records(), name);
}
