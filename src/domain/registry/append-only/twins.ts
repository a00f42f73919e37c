/** A path and another that some file system takes for the same. */
export interface Twin {
  readonly path: string;
  readonly other: string;
}

/**
 * Paths, or folders above them, that are one up to letter case, width, Unicode normalisation or characters that nobody sees: only one of them survives a
 * checkout on such a system. The later of the two is named, and a folder once for all that is in it.
 */
export function twinPaths(paths: Iterable<string>): Twin[] {
  const seen = new Map<string, string>();
  const twins = new Map<string, Twin>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const part = end < 0 ? path : path.slice(0, end);
      const folded = foldedPath(part);
      const other = seen.get(folded) ?? part;
      seen.set(folded, other);
      if (other !== part) twins.set(part, { path: part, other });
      if (other !== part || end < 0) break;
    }
  }
  return [...twins.values()];
}

/** How the most forgiving file system reads a path. */
export function foldedPath(path: string): string {
  return /^[ -~]*$/.test(path)
    ? path.toLowerCase()
    : path
        .normalize('NFKC')
        .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
        .toUpperCase()
        .toLowerCase()
        .normalize('NFKC');
}
