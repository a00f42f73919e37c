import {
  type PlacedWorkFinding,
  readWorkFile,
  sizeFault,
  type WorkFile,
  type WorkFileReading,
  type WorkFileShapes,
} from '#domain/assessment/work-file.ts';
import type { Shape } from '#domain/json/shape.ts';
import type { Application } from '#schema/application.ts';
import type { Assessment } from '#schema/assessment.ts';
import type { Audit } from '#schema/audit.ts';
import { links } from '#site/links.ts';
import type { JsonObject } from './path.ts';
import { fetchJson } from './versions.ts';

/** What became of a file that a person chose: read, refused with reasons, or not checked because the schemas could not be had. */
export type FileReading =
  | WorkFileReading
  | { readonly ok: false; readonly findings: readonly PlacedWorkFinding[]; readonly offline?: true };

/** Reads a file with the domain's reader, the same as the command's. Its size is asked before anything is read. */
export async function readChosen(file: Blob): Promise<FileReading> {
  const tooLarge = sizeFault(file.size);
  if (tooLarge !== undefined) return { ok: false, findings: [tooLarge] };
  const shapes = await fetchShapes();
  if (shapes === undefined) return { ok: false, findings: [], offline: true };
  return readWorkFile(await file.text(), shapes);
}

async function fetchShapes(): Promise<WorkFileShapes | undefined> {
  const names = ['assessment', 'application', 'audit'] as const;
  const [assessment, application, audit] = await Promise.all(names.map((name) => fetchJson<Shape>(links.schemaFile(name))));
  if (assessment === undefined || application === undefined || audit === undefined) return undefined;
  return { 'asmm-assessment': assessment, 'asmm-application': application, 'asmm-audit': audit };
}

// What stands on the shelf was made by these pages or read by the domain's reader before it came there; its format and its schema tell what it is.

export function isAssessment(document: JsonObject): document is Assessment {
  return document.format === 'asmm-assessment' && document.schema === 1;
}

export function isApplication(document: JsonObject): document is Application {
  return document.format === 'asmm-application' && document.schema === 1;
}

export function isAudit(document: JsonObject): document is Audit {
  return document.format === 'asmm-audit' && document.schema === 1;
}

export function isWorkFile(document: JsonObject): document is WorkFile {
  return isAssessment(document) || isApplication(document) || isAudit(document);
}
