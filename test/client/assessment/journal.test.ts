import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJournal, recover } from '#client/assessment/journal.ts';
import { OpenDocument } from '#client/assessment/open-document.ts';
import { at, type Json, type JsonObject, type Path } from '#client/assessment/path.ts';
import { merge, type Saved, type Shelf } from '#client/assessment/shelf.ts';

const runs = process.env.LONG === undefined ? 300 : 20_000;
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

/** A shelf of one document, which answers; or takes what it is given and does not answer; or loses it, as a transaction that was not over. */
function shelfOf(document: JsonObject): Shelf & { mood: 'answers' | 'takes' | 'loses'; readonly kept: () => JsonObject } {
  let kept = document;
  return {
    kind: 'storage',
    mood: 'answers',
    kept: () => kept,
    all: async () => [{ id: 'one', document: kept, changed: '' }],
    put: async (each) => ({ ok: true, document: each.document, conflicts: [] }),
    async change(id, given, changes): Promise<Saved> {
      const { mood } = this;
      if (mood === 'loses') return new Promise(() => undefined);
      if (id !== 'one') return { ok: false, why: 'gone' };
      const saved = merge(kept, given, changes);
      kept = saved.document;
      return mood === 'answers' ? saved : new Promise(() => undefined);
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
  shelf.mood = 'loses';
  open.set(['answers', 'SE-004', 'note'], '抽');
  open.set(['answers', 'SE-004', 'note'], '抽查');
  open.set(['answers', 'SE-005', 'step'], 1);
  open.set(['answers', 'SE-004', 'step'], undefined);
  open.close();

  shelf.mood = 'answers';
  await recover(shelf, stamp, storage);
  expect(at(shelf.kept(), ['answers'])).toEqual({ 'SE-004': { note: '抽查' }, 'SE-005': { step: 1 } });
  expect(storage.length).toBe(0);
});

/** A document without its day; an answer in which nothing stands is none. */
function told(document: JsonObject): JsonObject {
  const { 'SE-004': answer = {} } = Object(document.answers);
  return { ...document, updated: '', answers: answer };
}

test('whenever a tab is killed, everything that was typed is on the shelf afterwards', async () => {
  const of = (path: Path, ...values: readonly (Json | undefined)[]) =>
    fc.tuple(fc.constant(path), fc.constantFrom(...values), fc.boolean());
  const answer = ['answers', 'SE-004'];
  const typed = fc.oneof(
    of(['title'], '', '自', '自评'),
    of([...answer, 'step'], undefined, 2, 3),
    of([...answer, 'notApplicable'], undefined, { reason: '' }),
    of([...answer, 'notApplicable', 'reason'], '没', '没有'),
    of([...answer, 'evidence'], undefined, [{ text: '抽' }], [{ text: '抽查' }, { text: '访谈' }]),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(typed, { maxLength: 12 }),
      fc.array(typed, { maxLength: 6 }),
      fc.constantFrom('takes', 'loses'),
      async (calm, last, mood) => {
        const storage = new MapStorage();
        const shelf = shelfOf({ title: '', answers: {} });
        const open = new OpenDocument({ id: 'one', document: shelf.kept(), changed: '' }, shelf, () => stamp, openJournal('tab', storage));
        for (const [path, value, wait] of calm) {
          open.set(path, value);
          if (wait) await open.settled();
        }
        await open.settled();
        shelf.mood = mood;
        for (const [path, value] of last) open.set(path, value);
        const before = open.document;
        open.close();
        shelf.mood = 'answers';
        await recover(shelf, stamp, storage);
        // Channels are closed between turns only.
        await setImmediate();
        expect(told(shelf.kept())).toEqual(told(before));
      },
    ),
    { numRuns: runs },
  );
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
