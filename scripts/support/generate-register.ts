import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump, JSON_SCHEMA } from 'js-yaml';
import type { Standard } from '#domain/standard/model.ts';
import type { Body } from '#schema/body.ts';
import { generateCertificates, serialsPerBody } from './generate-certificates.ts';
import { generateHolders } from './generate-holders.ts';
import { random } from './random.ts';

const approvals = ['CNCA-R-2099-901', 'CNCA-R-2099-902', 'CNCA-R-2099-903'] as const;

export interface Generation {
  /** The repository whose standards and prose are copied. */
  readonly from: string;
  readonly to: string;
  readonly certificates: number;
  readonly seed: number;
  readonly until: string;
  readonly criteria: Standard;
}

/** Writes a repository with a made-up register of a given size; three holders have four certificates. */
export function generateRegister({ from, to, certificates, seed, until, criteria }: Generation): void {
  for (const folder of ['content', 'standards']) cpSync(join(from, folder), join(to, folder), { recursive: true });
  const chance = random(seed);
  const write = writer(to);
  for (const [place, approval] of approvals.entries()) write(`registry/bodies/${approval}.yaml`, generateBody(approval, place));
  const holders: string[] = [];
  for (const holder of generateHolders(Math.ceil(certificates * 0.75), chance)) {
    holders.push(holder.id);
    write(`registry/holders/${holder.id}.yaml`, holder);
  }
  for (const certificate of generateCertificates(certificates, { criteria, holders, bodies: approvals, until }, chance)) {
    write(`registry/certificates/${certificate.number.slice(5, 9)}/${certificate.number}.yaml`, certificate);
  }
}

function generateBody(approval: string, place: number): Body {
  const [start, recorded] = ['2023-01-01', '2023-11-01'];
  return {
    approval,
    names: [{ name: `示例认证${['甲', '乙', '丙'][place] ?? ''}有限公司`, from: start, recorded }],
    address: `北京市示例路 ${place + 1} 号`,
    serials: [2023, 2024, 2025, 2026, 2027].map((year) => ({ year, from: place * serialsPerBody + 1, to: (place + 1) * serialsPerBody })),
    history: [{ event: 'approved', effective: start, recorded, until: '2032-12-31' }],
  };
}

function writer(root: string): (file: string, value: object) => void {
  const made = new Set<string>();
  return (file, value) => {
    const path = join(root, file);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, dump(value, { quoteStyle: 'double', forceQuotes: true, lineWidth: -1, schema: JSON_SCHEMA, noRefs: true }));
  };
}
