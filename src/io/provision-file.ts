import type { Finding } from '#domain/finding.ts';
import type { Provision } from '#domain/standard/model.ts';
import { provisionSchema } from '#schema/provision.ts';
import { readText } from './files.ts';
import { liftElements } from './lift-elements.ts';
import { parseMdxFile } from './mdx-file.ts';
import { provisionAllowance } from './mdx-rules.ts';
import { provisionParts } from './provision-parts.ts';
import type { Reading } from './yaml-file.ts';

/** A provision as its file gives it, before the version gives it a place and a number. */
export type UnplacedProvision = Omit<Provision, 'section' | 'number'>;

type Cache = Map<string, UnplacedProvision>;

/** Reads a provision file as data: nothing in it is ever compiled or run. `cache` holds what equal files of other versions gave. */
export function readProvision(root: string, file: string, cache: Cache = new Map()): Reading<UnplacedProvision> {
  const reading = readText(root, file);
  if (!reading.ok) return { ok: false, findings: [reading.finding] };
  const known = cache.get(reading.text);
  if (known !== undefined) return { ok: true, value: { ...known, file } };
  const provision = parseProvision(file, reading.text);
  if (provision.ok) cache.set(reading.text, provision.value);
  return provision;
}

/** The same for a text at hand. */
export function parseProvision(file: string, text: string): Reading<UnplacedProvision> {
  const mdx = parseMdxFile(file, text, provisionSchema, provisionAllowance);
  if (!mdx.ok) return mdx;
  const { matter, tree } = mdx.value;
  const { parts, findings } = provisionParts(file, liftElements(tree));
  if (findings.length > 0) return { ok: false, findings };
  const empty = parts.requirements.length + parts.prose.length === 0;
  if (empty) return { ok: false, findings: [emptyFinding(file)] };
  const { points, kind, ...rest } = matter;
  return { ok: true, value: { ...rest, file, points, kind, ...parts } };
}

function emptyFinding(file: string): Finding {
  const hint = '至少写一段 <Requirement>，不评分的条款也可以只写正文。';
  return { rule: 'provision-structure', severity: 'error', file, message: '条款没有内容。', hint };
}
