import { resolve } from 'node:path';
import type { Register } from '#domain/registry/register.ts';
import { readRepository } from '#io/repository.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import { generateCertificates } from '../../../scripts/support/generate-certificates.ts';
import { generateHolders } from '../../../scripts/support/generate-holders.ts';
import { type Random, random } from '../../../scripts/support/random.ts';
import { registerOf } from './memory.ts';

/** A register made up by chance, the same for the same seed, and a source of chance for questions to it. */
export interface MadeRegister {
  readonly register: Register;
  readonly certificates: readonly Certificate[];
  /** Holders with a certificate. */
  readonly certified: readonly Holder[];
  readonly chance: Random;
}

export function madeRegister(size: number, until: string, seed: number): MadeRegister {
  const chance = random(seed);
  const criteria = readRepository(resolve('.')).register.standards.find(({ matter }) => matter.kind === 'criteria');
  if (criteria === undefined) throw new Error('no criteria to certify against');
  const holders = [...generateHolders(Math.ceil(size * 0.75), chance)];
  const circumstances = { criteria, holders, bodies: ['CNCA-R-2099-901', 'CNCA-R-2099-902'], until };
  const certificates = [...generateCertificates(size, circumstances, chance)];
  const held = new Set(certificates.map(({ holder }) => holder));
  return { register: registerOf(holders, certificates), certificates, certified: holders.filter(({ id }) => held.has(id)), chance };
}
