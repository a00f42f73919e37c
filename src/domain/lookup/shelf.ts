import type { Catalogue, CodeFence, CodeRow, FilterRow, GramRow, NumberFence, NumberRow, OrderName } from './contents.ts';
import { readIntegers } from './integers.ts';
import { openPart, partPath } from './part.ts';
import type { CertificateRow } from './rows.ts';

/** Where a published index is read from: a site by fetch, a folder, a map in a test. */
export interface Source {
  /** The name of the index, as the snapshot of the site gives it. */
  readonly index: string;
  /** The text of a file below the site's root; nothing where it cannot be had. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** A part could not be read. It ends a question, which then has no answer; never an answer without the part. */
export class PartUnreadable extends Error {
  readonly why: 'unreachable' | 'damaged';

  constructor(part: string, why: 'unreachable' | 'damaged') {
    super(`${part} is ${why}`);
    this.why = why;
  }
}

/** The parts of one index as one question reads them. What was read stays at hand for the next question. */
export interface Shelf {
  readonly numberFence: () => Promise<NumberFence>;
  readonly numbers: (part: number) => Promise<readonly NumberRow[]>;
  readonly codeFence: () => Promise<CodeFence>;
  readonly codes: (part: number) => Promise<readonly CodeRow[]>;
  readonly catalogue: () => Promise<Catalogue>;
  readonly records: (part: number) => Promise<readonly CertificateRow[]>;
  readonly grams: (part: number) => Promise<readonly GramRow[]>;
  readonly turned: (part: number) => Promise<string>;
  /** Whether a part of grams is at hand. */
  readonly holdsGrams: (part: number) => boolean;
  readonly order: (order: OrderName, part: number) => Promise<readonly number[]>;
  readonly filter: (part: string) => Promise<readonly FilterRow[]>;
}

const kept = new WeakMap<Source, Map<string, Promise<unknown>>>();

/** Opens an index. `signal` ends a question that nobody waits for any more, before it reads its next part. */
export function shelfOf(source: Source, signal?: AbortSignal): Shelf {
  const parts = kept.get(source) ?? new Map<string, Promise<unknown>>();
  kept.set(source, parts);
  async function read<Content>(part: string, holds: (content: unknown) => content is Content): Promise<Content> {
    signal?.throwIfAborted();
    const reading = parts.get(part) ?? readPart(source, part);
    parts.set(part, reading);
    try {
      const content = await reading;
      if (holds(content)) return content;
      throw new PartUnreadable(part, 'damaged');
    } catch (fault) {
      // The next question asks for it anew.
      parts.delete(part);
      throw fault;
    }
  }
  return {
    numberFence: () => read('numbers/fence', isRecord<NumberFence>),
    numbers: (part) => read(`numbers/${part}`, isList<NumberRow>),
    codeFence: () => read('codes/fence', isRecord<CodeFence>),
    codes: (part) => read(`codes/${part}`, isList<CodeRow>),
    catalogue: () => read('catalogue', isRecord<Catalogue>),
    records: (part) => read(`records/${part}`, isList<CertificateRow>),
    grams: (part) => read(`grams/${part}`, isList<GramRow>),
    turned: (part) => read(`grams/${part}-turned`, isText),
    holdsGrams: (part) => parts.has(`grams/${part}`),
    order: async (order, part) => readIntegers(await read(`orders/${order}/${part}`, isText)),
    filter: (part) => read(`filters/${part}`, isList<FilterRow>),
  };
}

async function readPart(source: Source, part: string): Promise<unknown> {
  const text = await source.read(partPath(source.index, part));
  if (text === undefined) throw new PartUnreadable(part, 'unreachable');
  const content = openPart(source.index, part, text);
  if (content === undefined) throw new PartUnreadable(part, 'damaged');
  return content;
}

// A part that is whole and of this index was written by the builder of this format: only its outermost form is asked.
function isList<Row>(content: unknown): content is readonly Row[] {
  return Array.isArray(content);
}

function isRecord<Content extends object>(content: unknown): content is Content {
  return typeof content === 'object' && content !== null;
}

function isText(content: unknown): content is string {
  return typeof content === 'string';
}
