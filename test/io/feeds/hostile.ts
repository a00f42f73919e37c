import type { Channel, FeedEntry } from '#io/feeds/feed-files.ts';
import type { SiteSettings } from '#schema/prose.ts';

export const settings: SiteSettings = { title: '认证 & <证>', titleEn: 'x', url: 'https://asmm.example', sampleData: false };

export const channel: Channel = {
  id: 'tag:asmm.example,2023:feeds/register',
  title: '甲 & <乙>',
  description: ']]> & <e>',
  about: '/certificates/',
  at: '/feeds/register',
};

/** Pieces that a name or reason may be made of, with what markup takes for itself. */
export const dangers = [
  'A&B',
  '<b>',
  '</title>',
  ']]>',
  '&lt;',
  '&#0;',
  '<!--',
  '"',
  "'",
  '\u0007',
  '\ufffe',
  '\ud800',
  '𠮷',
  ' ',
  '维修',
] as const;

export function entryOf(place: number, title: string, summary: string): FeedEntry {
  return {
    id: `tag:asmm.example,2023:certificate/${place}`,
    address: `/certificates/${place}/?a=1&b=2`,
    title,
    summary,
    dated: '2026-11-25',
  };
}
