import type { z } from 'zod';
import type { Finding } from '#domain/finding.ts';
import { readBytes, textOf } from './files.ts';
import { nodeAt, offsetOf, positionAt } from './position.ts';
import { fits } from './quick/fits.ts';
import { readQuickly } from './quick/yaml.ts';
import { schemaFaults } from './schema-findings.ts';
import { readYaml } from './yaml.ts';
import { yamlTree } from './yaml-tree.ts';

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads a YAML file below the root by its schema; every fault has its place. */
export function readYamlFile<S extends z.ZodType>(root: string, file: string, schema: S): Reading<z.output<S>> {
  const reading = readBytes(root, file);
  return reading.ok ? parseBytes(file, reading.bytes, schema) : { ok: false, findings: [reading.finding] };
}

/** Reads the bytes of a YAML file by its schema. */
export function parseBytes<S extends z.ZodType>(file: string, bytes: Buffer, schema: S): Reading<z.output<S>> {
  // Nearly every record is written in the usual way and right: it needs neither positions nor the schema's copy of it.
  const quick = readQuickly(bytes);
  if (quick !== undefined && fits(schema, quick)) return { ok: true, value: quick };
  const full = textOf(file, bytes);
  return full.ok ? parseYaml(file, full.text, schema) : { ok: false, findings: [full.finding] };
}

/** Reads YAML that stands in a text from an offset on (front matter), or is the whole of it. */
export function parseYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  part: { readonly yaml: string; readonly offset: number } = { yaml: text, offset: 0 },
): Reading<z.output<S>> {
  const { yaml, offset } = part;
  const reading = readYaml(yaml);
  if (!reading.ok) {
    return { ok: false, findings: reading.faults.map((fault) => finding(file, text, offset + fault.offset, fault)) };
  }
  const parsed = schema.safeParse(reading.value);
  if (parsed.success) return { ok: true, value: parsed.data };

  const tree = yamlTree(yaml);
  const written = (path: readonly (string | number)[]): string | undefined => {
    const node = tree === undefined ? undefined : nodeAt(tree, path);
    return node?.kind === 'scalar' ? yaml.slice(node.start, node.end) : undefined;
  };
  const faults = schemaFaults(schema, reading.value, parsed.error.issues, written);
  const findings = Array.from(faults, (fault) => {
    const at = tree === undefined ? 0 : offsetOf(tree, fault.path, fault.key);
    return finding(file, text, offset + at, fault);
  });
  return { ok: false, findings };
}

interface Said {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

function finding(file: string, text: string, offset: number, { rule, message, hint }: Said): Finding {
  return { rule, severity: 'error', file, at: positionAt(text, offset), message, hint };
}
