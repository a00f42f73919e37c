import { isUtf8 } from 'node:buffer';
import { closeSync, constants, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/finding.ts';

/** Files of the record are written by hand; none comes near this size. */
export const sizeLimit = 64 * 1024;

const buffer = Buffer.allocUnsafe(sizeLimit + 1);
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export type BytesReading = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly finding: Finding };

export type TextReading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly finding: Finding };

/** Reads a file below the root; too long or unreadable is a finding. The bytes are good until the next file is read. */
export function readBytes(root: string, file: string): BytesReading {
  let length: number;
  try {
    length = readInto(`${root}/${file}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse('file-unreadable', file, `文件读不出来（${code}）。`, '核对文件是否存在、是否为普通文件、是否有读取权限。');
  }
  if (length > sizeLimit) {
    return refuse('file-size', file, `文件超过 ${sizeLimit / 1024} KB。`, '登记文件和条款文件都很短；核对是否放错了内容。');
  }
  return { ok: true, bytes: buffer.subarray(0, length) };
}

/** Reads a file below the root as UTF-8; too long, another encoding or unreadable is a finding. */
export function readText(root: string, file: string): TextReading {
  const reading = readBytes(root, file);
  return reading.ok ? textOf(file, reading.bytes) : reading;
}

/** Bytes of a file as text, without the mark that some editors put first. */
export function textOf(file: string, bytes: Buffer): TextReading {
  if (!isUtf8(bytes)) return refuse('file-encoding', file, '文件不是 UTF-8 编码。', '用 UTF-8 编码另存。');
  const text = bytes.toString('utf8');
  return { ok: true, text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

function readInto(path: string): number {
  const descriptor = openSync(path, flags);
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return length;
  } finally {
    closeSync(descriptor);
  }
}

/** What a folder of the record may hold. */
export interface FolderRule {
  readonly folders?: RegExp;
  readonly files?: RegExp;
  /** Chinese: what is expected here. */
  readonly expected: string;
}

export interface Folder {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

// Written by editors and systems, never part of the record.
const ignored = new Set(['.gitkeep', '.DS_Store', 'Thumbs.db', 'README.md']);

/** Lists a folder below the root in a fixed order; links, special files and names that do not belong there are findings. */
export function readFolder(root: string, folder: string, rule: FolderRule): Folder {
  const folders: string[] = [];
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const entry of entriesOf(join(root, folder))) {
    if (ignored.has(entry.name)) continue;
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink() || !(entry.isFile() || entry.isDirectory())) {
      findings.push(finding('file-type', file, '这里不是普通文件（链接或特殊文件）。', '换成普通文件；登记和标准里不用符号链接。'));
    } else if (entry.isDirectory() ? rule.folders?.test(entry.name) : rule.files?.test(entry.name)) {
      (entry.isDirectory() ? folders : files).push(entry.name);
    } else {
      findings.push(finding('file-name', file, `名称“${entry.name}”不该出现在这里。`, `这里只放${rule.expected}；改名、移走或删去。`));
    }
  }
  return { folders: folders.sort(), files: files.sort(), findings };
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function refuse(rule: string, file: string, message: string, hint: string): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: finding(rule, file, message, hint) };
}

function finding(rule: string, file: string, message: string, hint: string): Finding {
  return { rule, severity: 'error', file, message, hint };
}
