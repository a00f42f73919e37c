import { Parser } from 'htmlparser2';

/** What the self-check asks of a page: what it leads to, what it loads, and the places in it that can be led to. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Addresses that the browser fetches by itself: scripts, styles, pictures. */
  readonly loads: readonly string[];
  /** Whether the search of prose takes the page in. */
  readonly searchable: boolean;
}

/** Reads the links and anchors of an HTML page. */
export function pageLinks(html: string): PageLinks {
  const ids = new Set<string>();
  const links: string[] = [];
  const loads: string[] = [];
  let searchable = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src } = attributes;
      if (id !== undefined) ids.add(id);
      if ('data-pagefind-body' in attributes) searchable = true;
      if (src !== undefined) loads.push(src);
      if (href === undefined) return;
      if (name === 'a' || name === 'area') links.push(href);
      else if (name === 'link') (attributes.rel === 'canonical' || attributes.rel === 'alternate' ? links : loads).push(href);
      else if (name === 'use') loads.push(href);
    },
  });
  parser.end(html);
  return { ids, links, loads, searchable };
}
