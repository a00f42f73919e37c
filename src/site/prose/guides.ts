import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import { formatDay } from '../days.ts';
import { proseWords } from '../labels/prose.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';

const words = proseWords.guides;

export interface GuideEntry extends PageLink {
  readonly summary: string;
  readonly reader: string;
  readonly updated: string;
}

export interface GuidePage {
  readonly entry: CollectionEntry<'guides'>;
  readonly about: GuideEntry;
  readonly others: readonly PageLink[];
  /** Whether its reader goes the way of a certification, and so sees it as a picture. */
  readonly process: boolean;
}

/** All guides, in their editors' order. */
export async function guideEntries(): Promise<GuideEntry[]> {
  return (await ordered()).map(guideEntry);
}

/** The page of each guide, with its address. */
export async function guidePages(): Promise<{ params: { slug: string }; props: GuidePage }[]> {
  const guides = await ordered();
  return guides.map((entry) => ({
    params: { slug: entry.id },
    props: {
      entry,
      about: guideEntry(entry),
      others: guides.filter((each) => each !== entry).map(guideEntry),
      process: entry.data.reader === 'enterprise' || entry.data.reader === 'auditor',
    },
  }));
}

async function ordered(): Promise<CollectionEntry<'guides'>[]> {
  return (await getCollection('guides')).toSorted((a, b) => a.data.order - b.data.order);
}

function guideEntry({ id, data }: CollectionEntry<'guides'>): GuideEntry {
  return {
    href: links.guide(id),
    label: data.title,
    summary: data.summary,
    reader: words.for(words.readers[data.reader]),
    updated: words.updated(formatDay(data.updated)),
  };
}
