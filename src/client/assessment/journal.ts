import { isObject, type Json } from './path.ts';
import type { Change, Shelf, Stamp } from './shelf.ts';

/**
 * What was typed and is not on the shelf yet. It is written in the same turn as the change: a tab that is killed before the database has
 * answered loses nothing, for the next page that opens brings it to the shelf.
 */
export interface Journal {
  /** Holds what a document still waits for, and nothing else of it. */
  readonly hold: (id: string, changes: readonly Change[]) => void;
}

const prefix = 'self-assessment/';

/** The journal of one tab; where the browser allows no storage, there is none to lose either. */
export function openJournal(tab: string, storage: Storage | undefined = storageOf()): Journal {
  return {
    hold: (id, changes) => {
      const key = `${prefix}${id}/${tab}`;
      try {
        if (changes.length === 0) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify(changes));
      } catch {
        // Full: the database is tried all the same, and says so.
      }
    },
  };
}

/** Brings what killed tabs have left to the shelf. A part that was changed since stays as it is. */
export async function recover(shelf: Shelf, stamp: Stamp, storage: Storage | undefined = storageOf()): Promise<void> {
  if (storage === undefined || shelf.kind === 'memory') return;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  for (const key of keys) {
    const [id = ''] = key.slice(prefix.length).split('/');
    const saved = await shelf.change(id, stamp, readChanges(storage.getItem(key) ?? ''));
    if (saved.ok || saved.why === 'gone') storage.removeItem(key);
  }
}

function readChanges(text: string): readonly Change[] {
  try {
    const list: Json = JSON.parse(text);
    return Array.isArray(list) ? list.flatMap(changeIn) : [];
  } catch {
    return [];
  }
}

function changeIn(value: Json): readonly Change[] {
  if (!isObject(value) || !Array.isArray(value.path)) return [];
  return [{ path: value.path.map(String), was: value.was, is: value.is }];
}

function storageOf(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
