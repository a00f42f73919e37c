import { isUtf8 } from 'node:buffer';
import { type RecordKind, recordKind } from '#domain/registry/append-only/record-kind.ts';
import { sizeLimit } from '../files.ts';
import { readYaml, type YamlReading } from '../yaml.ts';
import { changedRecords } from './places.ts';
import type { Tree } from './tree.ts';

/** A published record that has other bytes in a tree: both contents as parsed, or why not. */
export interface Change {
  readonly tree: Tree;
  readonly file: string;
  readonly kind: RecordKind;
  readonly earlier: YamlReading;
  readonly later: YamlReading;
}

/** What changed in some trees against what was published; what the first of them has is not told again of the others. */
export function readChanges(published: Tree, trees: readonly Tree[]): Change[] {
  const told = new Set<string>();
  return trees.flatMap((tree) => {
    const files = changedRecords(published, tree).filter((file) => {
      const key = `${file} ${tree.entries.get(file)?.object}`;
      return !told.has(key) && told.add(key);
    });
    const [before, after] = [published.read(files), tree.read(files)];
    return files.flatMap((file): Change[] => {
      const kind = recordKind(file);
      return kind === undefined ? [] : [{ tree, file, kind, earlier: parsed(before.get(file)), later: parsed(after.get(file)) }];
    });
  });
}

function parsed(content: Buffer = Buffer.alloc(0)): YamlReading {
  if (content.length > sizeLimit || !isUtf8(content)) return { ok: false, faults: [] };
  const text = content.toString('utf8');
  return readYaml(text.startsWith('\uFEFF') ? text.slice(1) : text);
}
