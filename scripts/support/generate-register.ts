import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Standard } from '#domain/standard/model.ts';
import { newFile } from '#io/registrar/planned-writes.ts';
import type { Body } from '#schema/body.ts';
import type { Holder } from '#schema/holder.ts';
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

/**
 * Writes a repository with a made-up register of a given size; three holders have four certificates. Every record goes to disk as it is made, in the form
 * that the registrar's commands write, so that a million take no more memory than their holders' codes.
 */
export function generateRegister({ from, to, certificates, seed, until, criteria }: Generation): void {
  for (const folder of ['content', 'standards']) cpSync(join(from, folder), join(to, folder), { recursive: true });
  const chance = random(seed);
  const write = writer(to);
  for (const [place, approval] of approvals.entries()) {
    write(`registry/bodies/${approval}.yaml`, newFile('../../', 'body', generateBody(approval, place), { sample: true }));
  }
  const holders: Pick<Holder, 'id' | 'industry'>[] = [];
  for (const holder of generateHolders(Math.ceil(certificates * 0.75), chance)) {
    holders.push({ id: holder.id, industry: holder.industry });
    write(`registry/holders/${holder.id}.yaml`, newFile('../../', 'holder', holder, { sample: true }));
  }
  for (const certificate of generateCertificates(certificates, { criteria, holders, bodies: approvals, until }, chance)) {
    const file = `registry/certificates/${certificate.number.slice(5, 9)}/${certificate.number}.yaml`;
    write(file, newFile('../../../', 'certificate', certificate, { sample: true }));
  }
}

function generateBody(approval: string, place: number): Body {
  const [start, recorded] = ['2023-01-01', '2023-11-01'];
  return {
    approval,
    names: [{ name: `示例认证${['甲', '乙', '丙'][place] ?? ''}（示例）有限公司`, from: start, recorded }],
    address: `北京市示例路 ${place + 1} 号`,
    serials: [2023, 2024, 2025, 2026, 2027].map((year) => ({ year, from: place * serialsPerBody + 1, to: (place + 1) * serialsPerBody })),
    history: [{ event: 'approved', effective: start, recorded, until: '2032-12-31' }],
  };
}

function writer(root: string): (file: string, text: string) => void {
  const made = new Set<string>();
  return (file, text) => {
    const path = join(root, file);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, text);
  };
}
