import { Feed } from 'feed';
import type { Day } from '#domain/day.ts';
import type { Repository } from '../repository.ts';
import { entriesOf } from './entries.ts';
import { feedWords as words } from './words.ts';

/** The feeds of what happened to the standards up to a day, newest first: Atom and JSON Feed. Equal records give equal bytes. */
export function standardFeeds({ register, notices, settings }: Repository, day: Day): { readonly path: string; readonly body: string }[] {
  const entries = register.standards.flatMap((standard) => entriesOf(standard, notices, day));
  const newest = entries.toSorted((a, b) => (a.dated < b.dated ? 1 : a.dated > b.dated ? -1 : a.address < b.address ? -1 : 1));
  const absolute = (address: string): string => new URL(address, settings.url).href;
  const feed = new Feed({
    id: absolute('/standards/'),
    link: absolute('/standards/'),
    title: words.title(settings.title),
    description: (settings.sampleData ? words.sample : '') + words.description,
    language: 'zh-CN',
    updated: moment(newest[0]?.dated ?? '2000-01-01'),
    feedLinks: { atom: absolute('/feeds/standards.atom'), json: absolute('/feeds/standards.json') },
    author: { name: settings.title },
    generator: false,
  });
  for (const { address, title, summary, dated } of newest) {
    const link = absolute(address);
    feed.addItem({
      id: link,
      guid: link,
      link,
      title,
      content: `<p>${escapeHtml(summary)}</p>`,
      date: moment(dated),
      published: moment(dated),
    });
  }
  return [
    { path: 'feeds/standards.atom', body: `${feed.atom1()}\n` },
    { path: 'feeds/standards.json', body: `${feed.json1()}\n` },
  ];
}

/** The beginning of a day in Shanghai. */
function moment(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
