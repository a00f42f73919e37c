import type { Finding } from '#domain/finding.ts';
import { type Unseen, unseenIn, unseenSaid } from '#domain/unseen.ts';

/** Characters of a text file that nobody sees, one finding a line. Line ends and, in code and tables, tabs are none. */
export function* hiddenInText(file: string, text: string): Iterable<Finding> {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const found = unseenIn(line.replaceAll('\t', ' '));
    if (found !== undefined) yield hidden(file, found, { line: index + 1, column: found.offset + 1 });
  }
}

/** The same of the values of a file that was read: an escape can hide what the text itself does not hold. */
export function* hiddenInValue(file: string, value: unknown, path: readonly (string | number)[] = []): Iterable<Finding> {
  if (typeof value === 'string') {
    const found = unseenIn(value.replaceAll('\n', ' '));
    if (found !== undefined) yield hidden(file, found, { path });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* hiddenInValue(file, item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* hiddenInValue(file, item, [...path, key]);
  }
}

function hidden(file: string, found: Unseen, at: NonNullable<Finding['at']>): Finding {
  return { rule: 'plain-text', severity: 'error', file, at, ...unseenSaid(found) };
}
