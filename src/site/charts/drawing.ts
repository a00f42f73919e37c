import { type Html, html } from '../html.ts';

/** A chart as it is drawn, before it is put into a page or a file. */
export interface Drawing {
  readonly height: number;
  readonly body: Html;
}

/** What a drawing is called and says, for those who do not see it; `id` is its own among all pictures of a page. */
export interface Caption {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Every chart is as wide: it fills a phone, and half a page of a wide screen, without its words becoming too small to read. */
export const chartWidth = 400;
/** Sizes of words, in the units of a drawing. */
export const textSize = { label: 12.5, small: 11 } as const;

/**
 * A drawing for a page. Colours stand in it twice: as attributes, which hold anywhere and need no style sheet, and as classes, by which
 * the page's own sheet puts the tokens of the reader's scheme in their place.
 */
export function chartInPage({ height, body }: Drawing, { id, title, description }: Caption): Html {
  return html`<svg class="plot" viewBox="0 0 ${chartWidth} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">
    <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${body}</svg>`;
}

const margin = 20;
const [headHeight, footHeight] = [44, 34];

/** A drawing as a file that stands by itself, on a ground of its own, under its title and above its source. */
export function chartFile({ height, body }: Drawing, { id, title, description }: Caption, source: string): string {
  const [width, whole] = [chartWidth + 2 * margin, height + headHeight + footHeight];
  const families = 'PingFang SC, HarmonyOS Sans SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, sans-serif';
  const picture = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width * 2}" height="${whole * 2}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" lang="zh-CN" font-family="${families}">
    <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
    <rect width="${width}" height="${whole}" fill="#fff"/>
    <text x="${margin}" y="28" font-size="15" font-weight="700" fill="#13211f">${title}</text>
    <g transform="translate(${margin} ${headHeight})">${body}</g>
    <text x="${margin}" y="${whole - 12}" font-size="${textSize.small}" fill="#51605d">${source}</text></svg>`;
  return `${picture.text}\n`;
}
