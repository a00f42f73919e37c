import type { Day } from '#domain/day.ts';
import type { Repository } from '../repository.ts';
import { entriesOf } from './entries.ts';
import { feedFiles } from './feed-files.ts';
import { feedWords as words } from './words.ts';

/** The feeds of what happened to the standards up to a day, newest first: Atom and JSON Feed. */
export function standardFeeds({ register, notices, settings }: Repository, day: Day): { readonly path: string; readonly body: string }[] {
  const entries = register.standards.flatMap((standard) => entriesOf(standard, notices, day));
  const newest = entries.toSorted((a, b) => (a.dated < b.dated ? 1 : a.dated > b.dated ? -1 : a.address < b.address ? -1 : 1));
  const absolute = (address: string): string => new URL(address, settings.url).href;
  return feedFiles(
    {
      id: absolute('/standards/'),
      title: words.standards.title,
      description: words.standards.description,
      about: '/standards/',
      at: '/feeds/standards',
    },
    newest.map((entry) => ({ ...entry, id: absolute(entry.address) })),
    settings,
  );
}
