/** What a file below `registry/` holds, by its place; nothing where no record belongs. */
export type RecordKind = 'body' | 'holder' | 'certificate';

export function recordKind(file: string): RecordKind | undefined {
  const [, folder] = /^registry\/(bodies|holders|certificates\/\d{4})\/[^/]+\.yaml$/.exec(file) ?? [];
  if (folder === undefined) return undefined;
  return folder === 'bodies' ? 'body' : folder === 'holders' ? 'holder' : 'certificate';
}

/** In each kind of record, the lists that grow at their end. */
export const growingLists = {
  certificate: ['history'],
  holder: ['names', 'addresses'],
  body: ['names', 'serials', 'history'],
} as const satisfies Record<RecordKind, readonly string[]>;

/** What a record may come to have, once: a holder that merged into another. */
export const laterFacts = { certificate: [], holder: ['merged'], body: [] } as const satisfies Record<RecordKind, readonly string[]>;
