import { Feed } from 'feed';
import type { Day } from '#domain/day.ts';
import { fitForXml } from '#domain/office/xml-text.ts';
import type { SiteSettings } from '#schema/prose.ts';
import { feedWords as words } from './words.ts';

/** A feed: what it is about, its page, and where its two files lie, without their endings. */
export interface Channel {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** An address of the site. */
  readonly about: string;
  /** `/feeds/register`, to which `.atom` and `.json` are added. */
  readonly at: string;
}

export interface FeedEntry {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly dated: Day;
}

/** A feed as Atom and as JSON Feed. What they tell depends on the record alone, never on the moment of the build: equal records give equal bytes. */
export function feedFiles(
  channel: Channel,
  entries: readonly FeedEntry[],
  settings: SiteSettings,
): { readonly path: string; readonly body: string }[] {
  const path = channel.at.slice(1);
  // Titles are HTML in the Atom that the library writes, and plain text in JSON Feed.
  return [
    { path: `${path}.atom`, body: `${feedOf(channel, entries, settings, escapeHtml).atom1()}\n` },
    { path: `${path}.json`, body: `${feedOf(channel, entries, settings, (title) => title).json1()}\n` },
  ];
}

function feedOf(
  { id, title, description, about, at }: Channel,
  entries: readonly FeedEntry[],
  settings: SiteSettings,
  titled: (title: string) => string,
): Feed {
  const absolute = (address: string): string => new URL(address, settings.url).href;
  const feed = new Feed({
    id,
    link: absolute(about),
    title: `${settings.title}：${title}`,
    description: (settings.sampleData ? words.sample : '') + description,
    language: 'zh-CN',
    updated: moment(entries[0]?.dated ?? '2000-01-01'),
    feedLinks: { atom: absolute(`${at}.atom`), json: absolute(`${at}.json`) },
    author: { name: settings.title },
    generator: false,
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      guid: entry.id,
      link: absolute(entry.address),
      title: titled(fitForXml(entry.title)),
      content: `<p>${escapeHtml(fitForXml(entry.summary))}</p>`,
      date: moment(entry.dated),
      published: moment(entry.dated),
    });
  }
  return feed;
}

/** The beginning of a day in Shanghai. */
function moment(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
