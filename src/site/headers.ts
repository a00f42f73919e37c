import { headerPolicy } from './csp.ts';

/** What is said beside a file, by name in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** Said beside every file, missing ones too. */
export const everyHeader: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Folders whose files bear the digest of their content, or of all content, in their path: what is there once never changes. */
export const immutableFolders = ['_astro', 'api/v1/lookup', 'pagefind/fragment', 'pagefind/index'] as const;

/** Folders that other sites' pages may read: open data, feeds, badges. */
export const openFolders = ['api', 'feeds', 'badge'] as const;

/** Types that a server may not know by the ending. */
export const types = {
  atom: 'application/atom+xml; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
} as const;

export const caching = { immutable: 'public, max-age=31536000, immutable', asked: 'no-cache' } as const;

/** Whether a path below the site's root may be kept by caches for good. */
export function isImmutable(path: string): boolean {
  return immutableFolders.some((folder) => path.replace(/^\//, '').startsWith(`${folder}/`));
}

/** Everything that a server says beside the file at a path, '/lookup/'. */
export function headersFor(path: string): Headers {
  const type = Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`))?.[1];
  const open = openFolders.some((folder) => path.startsWith(`/${folder}/`));
  return {
    ...everyHeader,
    'content-security-policy': headerPolicy(path),
    'cache-control': isImmutable(path) ? caching.immutable : caching.asked,
    ...(open && { 'access-control-allow-origin': '*' }),
    ...(type !== undefined && { 'content-type': type }),
  };
}
