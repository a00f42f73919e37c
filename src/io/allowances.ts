import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import type { Standard } from '#domain/standard/model.ts';
import type { Allowances } from '#schema/allowances.ts';
import { allowancesSchema } from '#schema/allowances.ts';
import { readYamlFile } from './yaml-file.ts';

/** By standard, the findings of its lint that stand for a reason (`standards/<id>/allowances.yaml`, where there is one). */
export function readAllowances(
  root: string,
  standards: readonly Standard[],
  findings: Finding[],
): ReadonlyMap<string, Allowances['allowances']> {
  const allowed = new Map<string, Allowances['allowances']>();
  for (const { id } of standards) {
    const file = `standards/${id}/allowances.yaml`;
    if (!existsSync(join(root, file))) continue;
    const reading = readYamlFile(root, file, allowancesSchema);
    if (reading.ok) allowed.set(id, reading.value.allowances);
    else findings.push(...reading.findings);
  }
  return allowed;
}
