import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files of a written site, as paths below its root. */
export interface SiteFiles {
  readonly size: number;
  has(path: string): boolean;
  /** All of them, each once. */
  paths(): Iterable<string>;
}

/** What the writers of records' pages report of them. */
export interface WrittenPages {
  /** Pages, each the `index.html` of a folder of its own. */
  readonly pages: number;
  /** Files that were written beside these pages, by path. */
  readonly beside: readonly string[];
}

/** The folders in which each record has a folder of its own; what lies beside them there has a name in small letters. */
const recordFolders = ['certificates', 'holders'] as const;
const recordName = /^[0-9A-Z-]+$/;

/** Every file below a folder, as the file system tells. */
export function filesOnDisk(folder: string): SiteFiles {
  return listed(filesBelow(folder, ''), []);
}

/**
 * The same without opening the folders of the records, of which there may be hundreds of thousands. The site was written into an empty folder, and a
 * record's folder is made only in writing its page. So as many such folders as written pages means that each holds its page; what else lies in them is
 * what the writers report. Throws where the numbers differ: then the report is wrong, and so is the build.
 */
export function filesAsWritten(folder: string, { pages, beside }: WrittenPages): SiteFiles {
  // A register that nobody is certified in yet has no such folder.
  const kinds = recordFolders.filter((kind) => existsSync(join(folder, kind)));
  const records = kinds.flatMap((kind) =>
    entriesOf(folder, kind)
      .filter((entry) => entry.isDirectory() && recordName.test(entry.name))
      .map(({ name }) => `${kind}/${name}`),
  );
  if (records.length !== pages) throw new Error(`${pages} pages of records were written, and there are ${records.length} folders`);
  return listed([...filesBelow(folder, '', new Set(records)), ...beside], records);
}

function listed(files: Iterable<string>, records: readonly string[]): SiteFiles {
  const [known, folders] = [new Set(files), new Set(records)];
  const page = '/index.html';
  return {
    size: known.size + folders.size,
    has: (path) => known.has(path) || (path.endsWith(page) && folders.has(path.slice(0, -page.length))),
    *paths() {
      yield* known;
      for (const each of folders) yield each + page;
    },
  };
}

function* filesBelow(folder: string, path: string, closed: ReadonlySet<string> = new Set()): Iterable<string> {
  for (const entry of entriesOf(folder, path)) {
    const each = path === '' ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory()) yield each;
    else if (!closed.has(each)) yield* filesBelow(folder, each, closed);
  }
}

function entriesOf(folder: string, path: string): Dirent[] {
  return readdirSync(join(folder, path.replaceAll('/', sep)), { withFileTypes: true });
}
