import { expect, test } from 'vitest';
import { openJournal, recover } from '#client/assessment/journal.ts';
import { OpenDocument } from '#client/assessment/open-document.ts';
import { at, type JsonObject } from '#client/assessment/path.ts';
import { merge, type Saved, type Shelf } from '#client/assessment/shelf.ts';

const stamp = { at: '2026-11-25T10:00:00.000Z', day: '2026-11-25' };

/** The browser's storage, of which only what the journal uses is needed. */
class MapStorage implements Storage {
  #map = new Map<string, string>();
  [name: string]: unknown;
  get length(): number {
    return this.#map.size;
  }
  key = (index: number): string | null => [...this.#map.keys()][index] ?? null;
  getItem = (key: string): string | null => this.#map.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#map.set(key, value);
  removeItem = (key: string): void => void this.#map.delete(key);
  clear = (): void => this.#map.clear();
}

/** A shelf of one document; while it is `slow`, it never answers. */
function shelfOf(document: JsonObject): Shelf & { slow: boolean; readonly kept: () => JsonObject } {
  let kept = document;
  return {
    kind: 'storage',
    slow: false,
    kept: () => kept,
    all: async () => [{ id: 'one', document: kept, changed: '' }],
    put: async (each) => ({ ok: true, document: each.document, conflicts: [] }),
    async change(id, given, changes): Promise<Saved> {
      if (this.slow) return new Promise(() => undefined);
      if (id !== 'one') return { ok: false, why: 'gone' };
      const saved = merge(kept, given, changes);
      kept = saved.document;
      return saved;
    },
    remove: async () => ({ ok: true, document: {}, conflicts: [] }),
  };
}

test('what a killed tab had typed and the shelf had not answered for is on the shelf when a page opens again', async () => {
  const storage = new MapStorage();
  const shelf = shelfOf({ title: '自评', answers: {} });
  const open = new OpenDocument({ id: 'one', document: shelf.kept(), changed: '' }, shelf, () => stamp, openJournal('tab', storage));
  open.set(['answers', 'SE-004', 'step'], 3);
  await open.settled();
  expect(storage.length).toBe(0);
  shelf.slow = true;
  open.set(['answers', 'SE-004', 'note'], '抽');
  open.set(['answers', 'SE-004', 'note'], '抽查');
  open.set(['answers', 'SE-005', 'step'], 1);
  open.set(['answers', 'SE-004', 'step'], undefined);
  open.close();

  shelf.slow = false;
  await recover(shelf, stamp, storage);
  expect(at(shelf.kept(), ['answers'])).toEqual({ 'SE-004': { note: '抽查' }, 'SE-005': { step: 1 } });
  expect(storage.length).toBe(0);
});

test('what was changed since is left as it is; what belongs to no file any more, or is no journal, is cleared away', async () => {
  const storage = new MapStorage();
  const shelf = shelfOf({ title: '后来改的' });
  storage.setItem('self-assessment/one/tab', JSON.stringify([{ path: ['title'], was: '原来的', is: '没有存下的' }]));
  storage.setItem('self-assessment/deleted/tab', JSON.stringify([{ path: ['title'], was: '', is: '名称' }]));
  storage.setItem('self-assessment/one/other', '{"cut');
  storage.setItem('somebody-else', '1');
  await recover(shelf, stamp, storage);
  expect(shelf.kept().title).toBe('后来改的');
  expect(storage.length).toBe(1);
});
