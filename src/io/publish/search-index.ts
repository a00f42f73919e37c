import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Writes the search index of prose (`/pagefind/`) over the given pages of a site. Certificates are not in it: they need exact answers. */
export async function writeSearchIndex(folder: string, pages: readonly string[]): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const page of pages) {
      const content = readFileSync(join(folder, page), 'utf8');
      const added = await index.addHTMLFile({ sourcePath: page, content });
      if (added.errors.length > 0) throw new Error(`${page}: ${added.errors.join('\n')}`);
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await pagefind.close();
  }
}
