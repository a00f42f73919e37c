import type { Day } from '#domain/day.ts';
import { at, isObject, type Json, type JsonObject, type Path, same, withPart } from './path.ts';

/** One document as this browser keeps it. */
export interface KeptDocument {
  readonly id: string;
  readonly document: JsonObject;
  /** When it last changed, as a date-time; lists are ordered by it. */
  readonly changed: string;
  /** Why the shelf did not take it: it is in this page only. */
  readonly refused?: Refusal;
}

type Refusal = 'full' | 'denied' | 'gone';

/** The moment of a change: the date-time for the order of lists, the day for the file itself. */
export interface Stamp {
  readonly at: string;
  readonly day: Day;
}

/** One part set anew: what it was when the writer last saw it, and what it shall be. */
export interface Change {
  readonly path: Path;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
}

/** How saving went. A part that somebody else changed meanwhile is left as it is, and told. */
export type Saved =
  | { readonly ok: true; readonly document: JsonObject; readonly conflicts: readonly (Change & { readonly theirs: Json | undefined })[] }
  | { readonly ok: false; readonly why: Refusal };

/** Where documents are kept. */
export interface Shelf {
  /** `memory`: this browser allows no storage; everything is lost with the page unless exported. */
  readonly kind: 'storage' | 'memory';
  all(): Promise<readonly KeptDocument[]>;
  put(kept: KeptDocument): Promise<Saved>;
  change(id: string, stamp: Stamp, changes: readonly Change[]): Promise<Saved>;
  remove(id: string): Promise<Saved>;
}

const database = 'self-assessment';
const store = 'documents';

/** Opens the browser's database, or a shelf in memory where that is refused. */
export async function openShelf(): Promise<Shelf> {
  try {
    return databaseShelf(await openDatabase());
  } catch {
    return memoryShelf();
  }
}

/** The changes laid over a document; a part changed by someone else since the writer saw it is not overwritten. */
export function merge(document: JsonObject, { day }: Pick<Stamp, 'day'>, changes: readonly Change[]): Extract<Saved, { ok: true }> {
  let merged: Json | undefined = document;
  const conflicts = [];
  for (const change of changes) {
    const theirs = at(merged, change.path);
    if (same(theirs, change.was) || same(theirs, change.is)) merged = withPart(merged, change.path, change.is);
    else conflicts.push({ ...change, theirs });
  }
  return { ok: true, document: { ...(isObject(merged) ? merged : document), updated: day }, conflicts };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = (): void => {
      opening.result.createObjectStore(store, { keyPath: 'id' });
    };
    opening.onsuccess = (): void => {
      // Another tab with a newer page must be able to change the database.
      opening.result.onversionchange = (): void => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = (): void => reject(opening.error);
    opening.onblocked = (): void => reject(opening.error);
  });
}

/** What the database refuses to take stays in memory, so that it can still be worked on and exported. */
function databaseShelf(open: IDBDatabase): Shelf {
  const refused = new Map<string, KeptDocument>();
  /** One transaction: reading, comparing and writing happen at once, whatever other tabs do. */
  const transact = (act: (documents: IDBObjectStore, done: (saved: Saved) => void) => void): Promise<Saved> =>
    new Promise((resolve) => {
      try {
        const transaction = open.transaction(store, 'readwrite', { durability: 'strict' });
        let saved: Saved = { ok: false, why: 'gone' };
        transaction.oncomplete = (): void => resolve(saved);
        transaction.onabort = (): void => resolve({ ok: false, why: whyNot(transaction.error) });
        act(transaction.objectStore(store), (result) => {
          saved = result;
        });
      } catch (error) {
        resolve({ ok: false, why: whyNot(error) });
      }
    });

  const put = async ({ id, document, changed }: KeptDocument): Promise<Saved> => {
    const kept: KeptDocument = { id, document, changed };
    const saved = await transact((documents, done) => {
      documents.put(kept);
      done({ ok: true, document, conflicts: [] });
    });
    if (saved.ok) refused.delete(id);
    else refused.set(id, { ...kept, refused: saved.why });
    return saved;
  };

  return {
    kind: 'storage',
    all: () =>
      new Promise((resolve) => {
        const told = (kept: readonly KeptDocument[]): void => resolve([...kept, ...refused.values()]);
        try {
          const reading: IDBRequest<KeptDocument[]> = open.transaction(store).objectStore(store).getAll();
          reading.onsuccess = (): void => told(reading.result);
          reading.onerror = (): void => told([]);
        } catch {
          // The database was taken away while the page stood, as by clearing the browser's data.
          told([]);
        }
      }),
    put,
    change: async (id, stamp, changes) => {
      const waiting = refused.get(id);
      if (waiting !== undefined) return put({ id, changed: stamp.at, document: merge(waiting.document, stamp, changes).document });
      return transact((documents, done) => {
        const reading: IDBRequest<KeptDocument | undefined> = documents.get(id);
        reading.onsuccess = (): void => {
          if (reading.result === undefined) return;
          const merged = merge(reading.result.document, stamp, changes);
          documents.put({ id, changed: stamp.at, document: merged.document } satisfies KeptDocument);
          done(merged);
        };
      });
    },
    remove: (id) => {
      refused.delete(id);
      return transact((documents, done) => {
        documents.delete(id);
        done({ ok: true, document: {}, conflicts: [] });
      });
    },
  };
}

function memoryShelf(): Shelf {
  const kept = new Map<string, KeptDocument>();
  const put = (each: KeptDocument): Saved => {
    kept.set(each.id, each);
    return { ok: true, document: each.document, conflicts: [] };
  };
  return {
    kind: 'memory',
    all: async () => [...kept.values()],
    put: async (each) => put(each),
    change: async (id, stamp, changes) => {
      const old = kept.get(id);
      if (old === undefined) return { ok: false, why: 'gone' };
      const merged = merge(old.document, stamp, changes);
      put({ id, changed: stamp.at, document: merged.document });
      return merged;
    },
    remove: async (id) => {
      kept.delete(id);
      return { ok: true, document: {}, conflicts: [] };
    },
  };
}

function whyNot(error: unknown): 'full' | 'denied' {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';
}
