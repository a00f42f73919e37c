import { type Html, html } from './html.ts';

/** What a page says of itself in its head. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Links and data that go with it. */
  readonly more?: Html;
}

export function pageHead({ title, description, more }: PageHead, siteTitle: string): string {
  const full = title === siteTitle ? title : `${title} - ${siteTitle}`;
  return html`<title>${full}</title><meta name="description" content="${description}">${more}`.text;
}
