import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type PackedKind, type Packs, packedKinds } from '#domain/lookup/packs.ts';
import { idsInPacks, packedPageIn } from './site-packs.ts';

/** The files of a written site, as paths below its root; also those that are not on disk but in packs, where a site packs the pages of its records. */
export interface SiteFiles {
  /** How many are on disk. */
  readonly size: number;
  has(path: string): boolean;
  /** All of them, each once. */
  paths(): Iterable<string>;
  /** The text of one of them; of a packed page, what the record decides of it. */
  text(path: string): string;
}

/** What the writers of records' pages report of them. */
export interface WrittenPages {
  /** Pages, each the `index.html` of a folder of its own. */
  readonly pages: number;
  /** Files that were written beside these pages, by path. */
  readonly beside: readonly string[];
  /** Where pages are packed instead. */
  readonly packs?: Packs | undefined;
}

/** The folders in which each record has a folder of its own; what lies beside them there has a name in small letters. */
const recordFolders = ['certificates', 'holders'] as const;
const recordName = /^[0-9A-Z-]+$/;

/** Every file below a folder, as the file system tells. */
export function filesOnDisk(folder: string): SiteFiles {
  return listed(folder, filesBelow(folder, ''), []);
}

/** The same with the pages and data files of the records in packs. */
export function filesWithPacks(folder: string, packs: Packs): SiteFiles {
  const disk = filesOnDisk(folder);
  const ids = idsInPacks(folder, packs);
  const packedIn = (path: string): readonly [kind: PackedKind, id: string] | undefined => {
    const [, kind = '', id = ''] = recordPath.exec(path) ?? [];
    const found = packedKinds.find((each) => each === kind);
    return found !== undefined && ids[found].has(id) ? [found, id] : undefined;
  };
  return {
    size: disk.size,
    has: (path) => disk.has(path) || packedIn(path) !== undefined,
    *paths() {
      yield* disk.paths();
      for (const kind of packedKinds) for (const id of ids[kind]) yield* [`${kind}/${id}/index.html`, `api/v1/${kind}/${id}.json`];
    },
    text(path) {
      const packed = disk.has(path) ? undefined : packedIn(path);
      return packed === undefined ? disk.text(path) : packedPageIn(folder, packs, ...packed);
    },
  };
}

const recordPath = /^(?:api\/v1\/)?(certificates|holders)\/([^/]+?)(?:\/index\.html|\.json)$/;

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
  return listed(folder, [...filesBelow(folder, '', new Set(records)), ...beside], records);
}

function listed(folder: string, files: Iterable<string>, records: readonly string[]): SiteFiles {
  const [known, folders] = [new Set(files), new Set(records)];
  const page = '/index.html';
  return {
    size: known.size + folders.size,
    has: (path) => known.has(path) || (path.endsWith(page) && folders.has(path.slice(0, -page.length))),
    *paths() {
      yield* known;
      for (const each of folders) yield each + page;
    },
    text: (path) => readFileSync(join(folder, path), 'utf8'),
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
