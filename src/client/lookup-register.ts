import type { Day } from '#domain/day.ts';
import { type Asking, ask } from '#domain/lookup/ask.ts';
import type { Answer } from '#domain/lookup/model.ts';
import type { Source } from '#domain/lookup/shelf.ts';
import { dayInShanghai, now } from './clock.ts';
import type { Question } from './lookup-address.ts';
import { simplify, sourceOf } from './lookup-source.ts';
import { dayToJudge, type Freshness, fetchSnapshot, freshnessAt, type Snapshot } from './snapshot.ts';

/** The published register as a page asks it: always the index that the last snapshot named, so that no answer mixes two builds. */
export class PublishedRegister {
  #snapshot: Snapshot | undefined;
  #source: Source | undefined;
  #looking: Promise<void> = Promise.resolve();

  get freshness(): Freshness {
    return freshnessAt(this.#snapshot, now());
  }

  /** The day that answers are for. */
  get day(): Day {
    return dayToJudge(dayInShanghai(now()), this.freshness, undefined);
  }

  /** Asks how fresh the register is, and which index is its own. Questions put meanwhile wait for that. */
  look(): void {
    this.#looking = this.#look();
  }

  async #look(): Promise<void> {
    this.#snapshot = await fetchSnapshot();
    if (this.#snapshot !== undefined && this.#snapshot.index !== this.#source?.index) this.#source = sourceOf(this.#snapshot.index);
  }

  /** The answer to a question; nothing where it is not even known which index to ask. */
  async ask(question: Question, asking: Pick<Asking, 'limit' | 'signal'>): Promise<Answer | undefined> {
    await this.#looking;
    const asked = this.#source;
    if (asked === undefined) return undefined;
    const answer = await this.#put(asked, question, asking);
    if (answer.kind !== 'unavailable') return answer;
    // The site may have been deployed anew since: then the question is put to the new index, all of it.
    await this.#look();
    const source = this.#source;
    return source === undefined || source === asked ? answer : this.#put(source, question, asking);
  }

  #put(source: Source, { query, filters, sort }: Question, asking: Pick<Asking, 'limit' | 'signal'>): Promise<Answer> {
    return ask(source, query, filters, this.day, { ...asking, sort, simplify });
  }
}
