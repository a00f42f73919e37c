import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import type { Standard } from '#domain/standard/model.ts';
import { type Digests, digestsOf } from './freeze.ts';
import { withTreeAt } from './git.ts';
import { readStandards } from './standards.ts';

/** The standards as they stand somewhere, with the digests of every version folder that there is, readable or not. */
export interface StandardsThere {
  readonly standards: readonly Standard[];
  readonly digests: ReadonlyMap<string, Digests>;
  readonly findings: readonly Finding[];
}

/** The standards at a git ref that is known to exist. */
export function standardsAt(root: string, ref: string): StandardsThere {
  return withTreeAt(root, ref, ['standards'], standardsBelow);
}

/** The standards below a root. */
export function standardsBelow(root: string): StandardsThere {
  const findings: Finding[] = [];
  const standards = readStandards(root, findings);
  return { standards, findings, digests: new Map(versionFolders(root).map((ref) => [ref, digestsOf(root, ref)])) };
}

function versionFolders(root: string): string[] {
  const folders = (path: string): string[] => {
    try {
      return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    } catch {
      return [];
    }
  };
  return folders('standards').flatMap((id) =>
    folders(`standards/${id}`).flatMap((version) => (/^\d+\.\d+$/.test(version) ? [`${id}@${version}`] : [])),
  );
}
