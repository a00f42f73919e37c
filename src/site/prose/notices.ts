import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import { formatDay } from '../days.ts';
import { proseWords } from '../labels/prose.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';
import { repository } from '../repository.ts';

const words = proseWords.notices;

export interface NoticeEntry extends PageLink {
  readonly summary: string;
  readonly day: string;
  readonly date: string;
  /** The version of a standard that it is about. */
  readonly about: PageLink | undefined;
}

export interface NoticePage {
  readonly entry: CollectionEntry<'notices'>;
  readonly about: NoticeEntry;
  readonly others: readonly PageLink[];
}

/** All notices, newest first. */
export async function noticeEntries(): Promise<NoticeEntry[]> {
  return Promise.all((await newestFirst()).map(noticeEntry));
}

/** The page of each notice, with its address. */
export async function noticePages(): Promise<{ params: { slug: string }; props: NoticePage }[]> {
  const notices = await newestFirst();
  const entries = await noticeEntries();
  return notices.flatMap((entry, index) => {
    const about = entries[index];
    return about ? [{ params: { slug: entry.id }, props: { entry, about, others: entries.filter((each) => each !== about) } }] : [];
  });
}

async function newestFirst(): Promise<CollectionEntry<'notices'>[]> {
  return (await getCollection('notices')).toSorted((a, b) => b.data.dated.localeCompare(a.data.dated) || a.id.localeCompare(b.id));
}

async function noticeEntry({ id, data }: CollectionEntry<'notices'>): Promise<NoticeEntry> {
  const { register } = await repository();
  const standard = data.about && register.standards.find((each) => each.id === data.about?.standard);
  const about = standard &&
    data.about && {
      href: links.version(standard.id, data.about.version),
      label: words.about(standard.matter.shortTitle, data.about.version),
    };
  return { href: links.notice(id), label: data.title, summary: data.summary, day: data.dated, date: formatDay(data.dated), about };
}
