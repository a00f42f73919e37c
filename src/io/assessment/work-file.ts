import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import {
  type PlacedWorkFinding,
  readWorkFile,
  sizeFault,
  type WorkFileFormat,
  type WorkFileReading,
  type WorkFileShapes,
} from '#domain/assessment/work-file.ts';
import type { Shape } from '#domain/json/shape.ts';
import { publishedSchemas } from '../json-schemas.ts';

/** Reads a work file from disk: size first, then UTF-8, then form. A missing file is wrong usage and told apart. */
export function readWorkFileFrom(path: string): WorkFileReading | { readonly ok: false; readonly usage: string } {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return { ok: false, usage: `读不到文件 ${path}。` };
  }
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) return { ok: false, usage: `${path} 不是文件。` };
    const tooLarge = sizeFault(status.size);
    if (tooLarge !== undefined) return { ok: false, findings: [tooLarge] };
    const bytes = readFileSync(descriptor);
    const text = decoded(bytes);
    return text === undefined ? { ok: false, findings: [notUtf8] } : readWorkFile(text, workFileShapes());
  } finally {
    closeSync(descriptor);
  }
}

/** The text, or nothing where it is no UTF-8. A last character that is cut is left out: such a file ends too early, and is told so. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

const notUtf8: PlacedWorkFinding = {
  rule: 'file-encoding',
  severity: 'error',
  path: [],
  message: '文件不是 UTF-8 编码。',
  hint: '用 UTF-8 编码另存，或重新导出。',
  line: 1,
  column: 1,
};

const names: Readonly<Record<WorkFileFormat, string>> = {
  'asmm-assessment': 'assessment',
  'asmm-application': 'application',
  'asmm-audit': 'audit',
};

/** The published schemas of the work files; what the browser fetches and the command holds files against is the same. */
export function workFileShapes(): WorkFileShapes {
  const shapes = new Map(Array.from(publishedSchemas('https://asmm.invalid'), ({ name, schema }): [string, Shape] => [name, schema]));
  const shape = (format: WorkFileFormat): Shape => shapes.get(names[format]) ?? {};
  return { 'asmm-assessment': shape('asmm-assessment'), 'asmm-application': shape('asmm-application'), 'asmm-audit': shape('asmm-audit') };
}
