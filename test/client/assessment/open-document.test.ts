import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OpenDocument } from '#client/assessment/open-document.ts';
import { at, type JsonObject } from '#client/assessment/path.ts';
import { type KeptDocument, merge, type Saved, type Shelf, type Stamp } from '#client/assessment/shelf.ts';

const stamp = (): Stamp => ({ at: '2026-11-25T10:00:00.000Z', day: '2026-11-25' });
const begun: KeptDocument = { id: 'one', document: { title: '自评', answers: {} }, changed: '' };

/** A shelf of one document that several tabs share, which can be full. */
function sharedShelf(): Shelf & { full: boolean; readonly document: () => JsonObject } {
  let document = begun.document;
  return {
    kind: 'storage',
    full: false,
    document: () => document,
    all: async () => [{ ...begun, document }],
    put: async (kept) => ({ ok: true, document: kept.document, conflicts: [] }),
    async change(_, { day }, changes): Promise<Saved> {
      await Promise.resolve();
      if (this.full) return { ok: false, why: 'full' };
      const saved = merge(document, { day }, changes);
      document = saved.document;
      return saved;
    },
    remove: async () => ({ ok: true, document: {}, conflicts: [] }),
  };
}

describe('a document that is worked on', () => {
  test('has each change at once, and the shelf has it in the end', async () => {
    const shelf = sharedShelf();
    const open = new OpenDocument(begun, shelf, stamp);
    open.set(['answers', 'SE-004', 'step'], 3);
    expect(at(open.document, ['answers', 'SE-004', 'step'])).toBe(3);
    await open.settled();
    expect(at(shelf.document(), ['answers', 'SE-004', 'step'])).toBe(3);
    expect(shelf.document().updated).toBe('2026-11-25');
    expect(open.safety).toBe('saved');
    open.close();
  });

  test('keeps what a full shelf refuses, says so, and writes it when there is room', async () => {
    const shelf = sharedShelf();
    const open = new OpenDocument(begun, shelf, stamp);
    shelf.full = true;
    open.set(['answers', 'SE-004', 'step'], 3);
    await open.settled();
    expect(open.safety).toBe('full');
    expect(at(open.document, ['answers', 'SE-004', 'step'])).toBe(3);
    shelf.full = false;
    open.set(['answers', 'SE-005', 'step'], 1);
    await open.settled();
    expect(open.safety).toBe('saved');
    expect(at(shelf.document(), ['answers'])).toEqual({ 'SE-004': { step: 3 }, 'SE-005': { step: 1 } });
    open.close();
  });

  test('two tabs that write different criteria both win', async () => {
    const shelf = sharedShelf();
    const [left, right] = [new OpenDocument(begun, shelf, stamp), new OpenDocument(begun, shelf, stamp)];
    left.set(['answers', 'SE-004', 'step'], 3);
    right.set(['answers', 'SE-005', 'step'], 1);
    await Promise.all([left.settled(), right.settled()]);
    expect(at(shelf.document(), ['answers'])).toEqual({ 'SE-004': { step: 3 }, 'SE-005': { step: 1 } });
    left.close();
    right.close();
  });

  test.for([
    ['mine', 3],
    ['theirs', 1],
  ] as const)('two tabs that write the same criterion at once: nothing is overwritten until someone chooses %s', async ([keep, step]) => {
    const shelf = sharedShelf();
    const [left, right] = [new OpenDocument(begun, shelf, stamp), new OpenDocument(begun, shelf, stamp)];
    right.set(['answers', 'SE-004', 'step'], 1);
    left.set(['answers', 'SE-004', 'step'], 3);
    await Promise.all([left.settled(), right.settled()]);
    expect(at(shelf.document(), ['answers', 'SE-004', 'step'])).toBe(1);
    const [conflict] = left.conflicts;
    expect(conflict).toMatchObject({ mine: 3, theirs: 1 });
    if (conflict !== undefined) left.resolve(conflict, keep);
    await left.settled();
    expect(at(shelf.document(), ['answers', 'SE-004', 'step'])).toBe(step);
    expect(left.conflicts).toEqual([]);
    left.close();
    right.close();
  });

  test('what another tab wrote while this one could not write is not written over: the person chooses', async () => {
    const shelf = sharedShelf();
    const [one, other] = [new OpenDocument(begun, shelf, stamp), new OpenDocument(begun, shelf, stamp)];
    shelf.full = true;
    one.set(['title'], '这里写的');
    await one.settled();
    shelf.full = false;
    other.set(['title'], '那里写的');
    await other.settled();
    await one.refresh();
    one.retry();
    await one.settled();
    expect(shelf.document().title).toBe('那里写的');
    expect(one.document.title).toBe('这里写的');
    expect(one.conflicts).toEqual([{ path: ['title'], mine: '这里写的', theirs: '那里写的' }]);
    for (const each of [one, other]) each.close();
  });

  test('no interleaving of two tabs loses an input: it is on the shelf, or told as a conflict', async () => {
    const edit = fc.record({
      tab: fc.integer({ min: 0, max: 1 }),
      criterion: fc.constantFrom('A', 'B', 'C'),
      step: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), fc.array(fc.boolean()), async (edits, pauses) => {
        const shelf = sharedShelf();
        const tabs = [new OpenDocument(begun, shelf, stamp), new OpenDocument(begun, shelf, stamp)];
        const last = new Map<string, number>();
        for (const [index, { tab, criterion, step }] of edits.entries()) {
          tabs[tab]?.set(['answers', criterion, 'step'], step);
          last.set(`${tab}${criterion}`, step);
          if (pauses[index]) await tabs[tab]?.settled();
        }
        for (const tab of tabs) await tab.settled();
        for (const [key, step] of last) {
          const [tab = '', criterion = ''] = key;
          const kept = at(shelf.document(), ['answers', criterion, 'step']);
          const other = last.get(`${tab === '0' ? '1' : '0'}${criterion}`);
          const told = tabs.some(({ conflicts }) => conflicts.some(({ mine, theirs }) => mine === step || theirs === step));
          expect(kept === step || told || kept === other).toBe(true);
        }
        for (const tab of tabs) tab.close();
        // Channels are closed between turns only.
        await setImmediate();
      }),
      { numRuns: process.env.LONG === undefined ? 100 : 5_000 },
    );
  });
});
