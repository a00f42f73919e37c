import { grouped } from '#site/charts/text.ts';

/** With fewer than these a share says nothing, and nothing is said. */
export const few = 10;

/** '87.5%', truncated to one decimal; nothing where there are too few. */
export function shareOf(part: number, whole: number): string | undefined {
  if (whole < few) return undefined;
  const tenths = Math.floor((part * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** What is said of a share: the share itself, or where there are too few the counts, or that there is none. */
export interface ShareWords {
  readonly share: (share: string, whole: string) => string;
  readonly counts: (part: string, whole: string) => string;
  readonly none: string;
}

export function sayShare(part: number, whole: number, words: ShareWords): string {
  if (whole === 0) return words.none;
  const share = shareOf(part, whole);
  return share === undefined ? words.counts(grouped(part), grouped(whole)) : words.share(share, grouped(whole));
}
