import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import { indexed } from './indexed.ts';
import type { Register } from './register.ts';

/** A text that someone typed freely, with the file and the keys that lead to it. */
export interface FreeText {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Fields whose content no schema pins down; everything else on record is a code, a day, a number or one of a list. */
const free: ReadonlySet<string> = new Set(['name', 'english', 'address', 'service', 'sites', 'note', 'reason', 'was', 'is']);

/** Every free text of a register, as its files say. */
export function* freeTexts(register: Register): Iterable<FreeText> {
  for (const { file, value } of register.bodies) yield* inFile(file, value);
  for (const { file, value } of register.holders) yield* inFile(file, value);
  for (const { file, written } of indexed(register).certificates) yield* inFile(file, written);
}

function* inFile(file: string, record: Body | Holder | Certificate): Iterable<FreeText> {
  for (const { path, text } of below(record, [], false)) yield { file, path, text };
}

function* below(value: unknown, path: FreeText['path'], isFree: boolean): Iterable<Omit<FreeText, 'file'>> {
  if (typeof value === 'string') {
    if (isFree) yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* below(item, [...path, place], isFree);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* below(inner, [...path, key], isFree || free.has(key));
  }
}
