import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';

/** All cases, in their editors' order. */
export async function caseEntries(): Promise<CollectionEntry<'cases'>[]> {
  return (await getCollection('cases')).toSorted((a, b) => a.data.order - b.data.order);
}
