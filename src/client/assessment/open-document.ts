import type { Journal } from './journal.ts';
import { at, isObject, type Json, type JsonObject, type Path, same, withPart } from './path.ts';
import type { Change, KeptDocument, Shelf, Stamp } from './shelf.ts';

/** How safe the last change is. */
export type Safety = 'saved' | 'saving' | 'memory' | 'full' | 'denied' | 'gone';

/** A part that two tabs changed at the same time: neither is lost, the person chooses. */
export interface Conflict {
  readonly path: Path;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

const channelName = 'self-assessment';

/**
 * A document while it is worked on. Every change is in memory and in the journal at once, and on its way to the shelf in the same turn; what
 * could not be written stays pending and is tried again with the next change. Other tabs hear of what was written, and merge it.
 */
export class OpenDocument extends EventTarget {
  readonly id: string;
  #shelf: Shelf;
  #stamp: () => Stamp;
  #document: JsonObject;
  /** What the shelf is known to hold. */
  #kept: JsonObject;
  #pending = new Map<string, Path>();
  /** Given to the shelf, which has not answered yet. */
  #inFlight: readonly Change[] = [];
  #journal: Journal | undefined;
  #conflicts = new Map<string, Conflict>();
  #writing: Promise<void> | undefined;
  #safety: Safety;
  #channel: BroadcastChannel | undefined;

  constructor({ id, document, refused }: KeptDocument, shelf: Shelf, stamp: () => Stamp, journal?: Journal) {
    super();
    this.id = id;
    this.#document = document;
    this.#kept = document;
    this.#shelf = shelf;
    this.#stamp = stamp;
    this.#journal = journal;
    this.#safety = shelf.kind === 'memory' ? 'memory' : (refused ?? 'saved');
    if (typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(channelName);
      this.#channel.addEventListener('message', ({ data }) => {
        if (data === this.id) void this.refresh();
      });
    }
  }

  get document(): JsonObject {
    return this.#document;
  }

  get safety(): Safety {
    return this.#safety;
  }

  get conflicts(): readonly Conflict[] {
    return [...this.#conflicts.values()];
  }

  /** Sets one part, or takes it out; tells whoever listens. Nothing happens where it already says so. */
  set(path: Path, is: Json | undefined): void {
    if (same(at(this.#document, path), is)) return;
    this.#apply(path, is);
    const key = JSON.stringify(path);
    const conflict = this.#conflicts.get(key);
    // What is in conflict waits for the choice; writing it now would decide it.
    if (conflict === undefined) this.#pending.set(key, path);
    else this.#conflicts.set(key, { ...conflict, mine: is });
    this.#note();
    this.#tell('change');
    this.#write();
  }

  /** Ends a conflict: keeps mine, which then overwrites theirs, or takes theirs. */
  resolve({ path, mine, theirs }: Conflict, keep: 'mine' | 'theirs'): void {
    this.#conflicts.delete(JSON.stringify(path));
    const kept = withPart(this.#kept, path, theirs);
    if (isObject(kept)) this.#kept = kept;
    this.#apply(path, keep === 'mine' ? mine : theirs);
    if (keep === 'mine') this.#pending.set(JSON.stringify(path), path);
    this.#tell('change');
    this.#write();
  }

  /** Takes in what other tabs wrote. */
  async refresh(): Promise<void> {
    const found = (await this.#shelf.all()).find(({ id }) => id === this.id);
    if (found === undefined) return this.#settle('gone');
    this.#take(found.document);
    this.#tell('change');
  }

  /** Waits until everything that can be written is. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  /** Tries again what could not be written, be it the whole of it. */
  retry(): void {
    this.#write(true);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #apply(path: Path, is: Json | undefined): void {
    const next = withPart(this.#document, path, is);
    if (isObject(next)) this.#document = next;
  }

  #write(even = false): void {
    if (this.#writing !== undefined || (this.#pending.size === 0 && !even)) return;
    const changes = this.#waiting(this.#kept);
    this.#pending.clear();
    this.#inFlight = changes;
    if (this.#shelf.kind === 'storage') this.#settle('saving');
    this.#writing = this.#save(changes).finally(() => {
      this.#writing = undefined;
      if (this.#safety === 'saved' || this.#safety === 'memory') this.#write();
    });
  }

  async #save(changes: readonly Change[]): Promise<void> {
    const saved = await this.#shelf.change(this.id, this.#stamp(), changes);
    if (!saved.ok) {
      this.#inFlight = [];
      for (const { path } of changes) this.#pending.set(JSON.stringify(path), path);
      this.#note();
      return this.#settle(saved.why);
    }
    for (const { path, theirs } of saved.conflicts) {
      this.#pending.delete(JSON.stringify(path));
      this.#conflicts.set(JSON.stringify(path), { path, mine: at(this.#document, path), theirs });
    }
    this.#take(saved.document);
    this.#inFlight = [];
    this.#note();
    this.#settle(this.#shelf.kind === 'memory' ? 'memory' : 'saved');
    if (saved.conflicts.length > 0) this.#tell('change');
    this.#channel?.postMessage(this.id);
  }

  /** What is to be written over a ground, one after the other: a part may lie within one that comes before it. */
  #waiting(ground: Json | undefined): readonly Change[] {
    let under = ground;
    return [...this.#pending.values()].map((path): Change => {
      const [was, is] = [at(under, path), at(this.#document, path)];
      under = withPart(under, path, is);
      return { path, was, is };
    });
  }

  /** Whether the shelf has taken what is in flight is not known to who reads the journal: what waits is told as it follows upon that. */
  #note(): void {
    this.#journal?.hold(this.id, [...this.#inFlight, ...this.#waiting(this.#sent())]);
  }

  /** What the shelf holds once it has taken what is in flight. */
  #sent(): Json | undefined {
    return this.#inFlight.reduce<Json | undefined>((document, { path, is }) => withPart(document, path, is), this.#kept);
  }

  /** The shelf's document becomes the ground; what is pending or in conflict here stays laid over it. What somebody else changed under it is in conflict. */
  #take(document: JsonObject): void {
    const mine = this.#document;
    const ours = [this.#kept, this.#sent(), mine];
    for (const [key, path] of this.#pending) {
      const theirs = at(document, path);
      if (ours.some((each) => same(at(each, path), theirs))) continue;
      this.#pending.delete(key);
      this.#conflicts.set(key, { path, mine: at(mine, path), theirs });
    }
    this.#kept = document;
    this.#document = document;
    for (const path of this.#pending.values()) this.#apply(path, at(mine, path));
    for (const { path, mine: kept } of this.#conflicts.values()) this.#apply(path, kept);
  }

  #settle(safety: Safety): void {
    if (this.#safety === safety) return;
    this.#safety = safety;
    this.#tell('safety');
  }

  #tell(what: 'change' | 'safety'): void {
    this.dispatchEvent(new Event(what));
  }
}
