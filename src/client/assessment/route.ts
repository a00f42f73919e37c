/** The views of a file; which ones a file has depends on its format. */
export const viewNames = ['questions', 'result', 'plan', 'upgrade', 'application', 'audit', 'scoring', 'findings', 'report'] as const;
export type ViewName = (typeof viewNames)[number];

/** Where a reader stands. It is written in the fragment, which never leaves the browser. */
export type Route =
  | { readonly at: 'start' }
  /** A criterion named without a file: `#SE-004`. */
  | { readonly at: 'criterion'; readonly criterion: string }
  /** A file, a view of it, and the criterion or item there: `#<id>/questions/SE-004`. */
  | { readonly at: 'file'; readonly id: string; readonly view: ViewName | undefined; readonly item: string | undefined }
  /** The upgrade that starts from a certificate or a version: `#upgrade/ASMM-2026-000123-8`, `#upgrade/1.1/2.0`. */
  | { readonly at: 'upgrade'; readonly from: string | undefined; readonly to: string | undefined };

/** Reads a fragment; what cannot be read leads to the start. */
export function readRoute(fragment: string): Route {
  const [first = '', second, third] = decode(fragment.replace(/^#/, '')).split('/');
  if (first === '') return { at: 'start' };
  if (/^[A-Z]{2,4}-\d{3}$/.test(first)) return { at: 'criterion', criterion: first };
  if (first === 'upgrade') return { at: 'upgrade', from: second, to: third };
  if (!/^[a-z0-9][a-z0-9-]{2,63}$/.test(first)) return { at: 'start' };
  return { at: 'file', id: first, view: viewNames.find((name) => name === second), item: third };
}

/** The fragment that leads to a view. */
export function fragmentOf(id: string, view?: ViewName, item?: string): string {
  return `#${[id, view, item].filter((part) => part !== undefined).join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
