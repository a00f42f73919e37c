import type { Day } from '#domain/day.ts';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { indexed } from '#domain/registry/indexed.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Status } from '#domain/registry/status.ts';
import { timeline } from '#domain/registry/timeline.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Change } from '#schema/published.ts';
import type { Repository } from '../repository.ts';
import { changeEntry, expiryEntry } from './change-entry.ts';
import { type FeedEntry, feedFiles } from './feed-files.ts';
import { feedWords } from './words.ts';

const words = feedWords.register;

/** A feed holds this many entries; the files of changes hold them all. */
const most = 100;

/** Every status that a certificate comes to hold has a feed of its own. */
const statuses = ['valid', 'suspended', 'withdrawn', 'cancelled', 'expired'] as const satisfies readonly Status[];

/** Gathers the feeds of the register, of each body and of each status from its changes, which are offered the latest day first. */
export class RegisterFeeds {
  readonly #repository: Repository;
  readonly #authority: string;
  readonly #changes = new Map<string, Change[]>();

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#authority = `tag:${new URL(repository.settings.url).hostname},2023:`;
  }

  take(change: Change): void {
    this.#note('register', change);
    if (change.kind === 'holder') return;
    this.#note(`bodies/${change.body.approval}`, change);
    if (change.kind === 'certificate' && change.became !== undefined) this.#note(`status/${change.became}`, change);
  }

  /** The files of all feeds as of a day. One that has nothing to tell yet is there all the same, so that it can be followed from the start. */
  *files(day: Day): Iterable<{ readonly path: string; readonly body: string }> {
    const { register, settings } = this.#repository;
    const channels = [
      { at: 'register', about: '/certificates/', ...words.channels.register },
      ...register.bodies.map(({ value }) => ({
        at: `bodies/${value.approval}`,
        about: `/bodies/${value.approval}/`,
        ...words.channels.body(bodyNameOn(value, day)),
      })),
      ...statuses.map((status) => ({ at: `status/${status}`, about: '/certificates/', ...words.channels.status[status] })),
    ];
    for (const { at, ...channel } of channels) {
      const entries = at === 'status/expired' ? this.#expired(day) : this.#changesAt(at);
      yield* feedFiles({ ...channel, id: `${this.#authority}feeds/${at}`, at: `/feeds/${at}` }, entries, settings);
    }
  }

  #note(at: string, change: Change): void {
    const changes = this.#changes.get(at) ?? [];
    if (changes.length < most) changes.push(change);
    this.#changes.set(at, changes);
  }

  #changesAt(at: string): FeedEntry[] {
    return (this.#changes.get(at) ?? []).map((change) => changeEntry(change, this.#authority));
  }

  /** Nobody records that a certificate expires: it follows from the record and the day. */
  #expired(day: Day): FeedEntry[] {
    const { register } = this.#repository;
    const { holders } = indexed(register);
    const latest = expiries(register, day).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    return latest.slice(0, most).map(({ certificate, on }) => expiryEntry(certificate, on, holders, this.#authority));
  }
}

function expiries({ certificates }: Register, day: Day): { readonly certificate: Certificate; readonly on: Day }[] {
  return certificates.flatMap(({ value }) => {
    if (value.validUntil >= day) return [];
    const last = timeline(value).findLast(({ from }) => from <= day);
    return last?.status === 'expired' ? [{ certificate: value, on: last.from }] : [];
  });
}
