import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';

/** A file to be written: path below the root, and what it will hold. */
export interface PlannedFile {
  readonly file: string;
  readonly text: string;
}

/** The notes of a version: `standards/asmm/releases/2.1.md`. */
export function notesFile(standard: string, version: string): string {
  return `standards/${standard}/releases/${version}.md`;
}

/**
 * A `version.yaml` that says published on a day. Only the two values change: every other byte, comments too, stays as its authors wrote it, so that the
 * commit shows nothing but the release.
 */
export function publishedMatter(text: string, day: string): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const status = rangeOf(document.get('status', true));
  const published = rangeOf(document.get('published', true));
  if (status === undefined) throw new Error('version.yaml has no status');
  const quoted = JSON.stringify(day);
  const withDay =
    published === undefined
      ? insertAfterLine(text, status.end, `published: ${quoted}${eol}`, eol)
      : `${text.slice(0, published.start)}${quoted}${text.slice(published.end)}`;
  // Whether the day stands before or after the status, its own edit must not shift this one.
  const shift = published !== undefined && published.start < status.start ? withDay.length - text.length : 0;
  return `${withDay.slice(0, status.start + shift)}published${withDay.slice(status.end + shift)}`;
}

function rangeOf(node: unknown): { readonly start: number; readonly end: number } | undefined {
  return isScalar(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function insertAfterLine(text: string, offset: number, line: string, eol: string): string {
  const end = text.indexOf('\n', offset);
  return end < 0 ? `${text}${eol}${line}` : `${text.slice(0, end + 1)}${line}${text.slice(end + 1)}`;
}

/** Writes files and calls `holds`; if that says no or throws, everything is put back as it was. */
export function writeAll(root: string, files: readonly PlannedFile[], holds: () => boolean): boolean {
  const before = files.map(({ file }) => {
    const path = join(root, file);
    return { path, content: existsSync(path) ? readFileSync(path) : undefined };
  });
  let kept = false;
  try {
    for (const { file, text } of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    kept = holds();
  } finally {
    if (!kept) {
      for (const { path, content } of before) {
        if (content === undefined) rmSync(path, { force: true });
        else writeFileSync(path, content);
      }
    }
  }
  return kept;
}
