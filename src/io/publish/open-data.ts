import { csvChunks } from '../export/csv-chunks.ts';
import { streamedWorkbook } from '../export/streamed-workbook.ts';
import { RegisterFeeds } from '../feeds/register.ts';
import type { Repository } from '../repository.ts';
import type { PageForm } from '../settings.ts';
import { changesFile, changesIndex, daysOfChanges } from './change-feed.ts';
import { chunked } from './chunks.ts';
import type { PublishedFile } from './files.ts';
import { openapi } from './openapi.ts';
import { registerLines } from './records.ts';
import { registerColumns, registerRows } from './register-table.ts';
import { tableWords as words } from './register-words.ts';

/** The whole register as of a day in the forms that programs and spreadsheets take; each is made while it is written. */
export function* openData(repository: Repository, day: string, pages: PageForm): Iterable<PublishedFile> {
  yield { path: 'api/v1/register.ndjson', body: () => chunked(registerLines(repository.register)) };
  yield { path: 'api/v1/register.csv', body: () => csvChunks(registerColumns, registerRows(repository, day)) };
  yield { path: 'api/v1/register.xlsx', body: () => registerWorkbook(repository, day) };
  yield* changeFiles(repository, day);
  yield { path: 'api/v1/openapi.json', body: `${JSON.stringify(openapi(repository.settings, pages), undefined, 2)}\n` };
}

/** The change files and the feeds, in one pass over the days. */
function* changeFiles(repository: Repository, day: string): Iterable<PublishedFile> {
  const feeds = new RegisterFeeds(repository);
  const days: { readonly day: string; readonly changes: number }[] = [];
  for (const each of daysOfChanges(repository.register, day)) {
    yield changesFile(each);
    days.push({ day: each.day, changes: each.changes.length });
    for (const change of each.changes) feeds.take(change);
  }
  yield changesIndex(day, days);
  yield* feeds.files(day);
}

/** The table with a second sheet that tells what it is: a workbook travels without its site. */
function registerWorkbook(repository: Repository, day: string): Iterable<Uint8Array> {
  const { settings, register } = repository;
  const explained = words.explained(settings.title, day, register.certificates.length);
  return streamedWorkbook([
    {
      name: words.sheet,
      columns: registerColumns.map((title) => ({ title, width: Math.max(14, title.length * 2 + 4) })),
      rows: registerRows(repository, day),
    },
    {
      name: words.about,
      columns: [
        { title: words.about, width: 24 },
        { title: '', width: 110 },
      ],
      rows: settings.sampleData ? [words.sample, ...explained] : explained,
    },
  ]);
}
