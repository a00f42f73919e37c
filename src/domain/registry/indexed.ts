import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { Standard, StandardVersion } from '../standard/model.ts';
import { versionRef } from '../standard/versions.ts';
import { correctionFaults } from './correction-faults.ts';
import { corrected } from './history.ts';
import type { Register } from './register.ts';

/** A certificate as its file says, and the same with its corrections applied: rules ask the second, for a slip that was mended is no fault any more. */
export interface CertificateRecord {
  readonly file: string;
  readonly written: Certificate;
  readonly record: Certificate;
}

/** A register by its keys, so that no rule searches a list. Of two records with one key the first counts. */
export interface IndexedRegister {
  readonly certificates: readonly CertificateRecord[];
  readonly byNumber: ReadonlyMap<string, CertificateRecord>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly holders: ReadonlyMap<string, Holder>;
  readonly versions: ReadonlyMap<string, { readonly standard: Standard; readonly version: StandardVersion }>;
}

const known = new WeakMap<Register, IndexedRegister>();

/** The index of a register, built once. */
export function indexed(register: Register): IndexedRegister {
  const index = known.get(register) ?? build(register);
  known.set(register, index);
  return index;
}

function build({ bodies, holders, certificates, standards }: Register): IndexedRegister {
  const records = certificates.map(({ file, value }) => ({ file, written: value, record: mended(value) }));
  return {
    certificates: records,
    byNumber: firstOf(records, ({ written }) => written.number),
    bodies: firstOf(
      bodies.map(({ value }) => value),
      ({ approval }) => approval,
    ),
    holders: firstOf(
      holders.map(({ value }) => value),
      ({ id }) => id,
    ),
    versions: firstOf(
      standards.flatMap((standard) => standard.versions.map((version) => ({ standard, version }))),
      ({ version }) => versionRef(version),
    ),
  };
}

/** A record with a faulty correction is judged as written: what its correction would make of it need not even be a record. */
function mended(certificate: Certificate): Certificate {
  if (!certificate.history.some(({ event }) => event === 'corrected')) return certificate;
  const [fault] = correctionFaults(certificate);
  return fault === undefined ? corrected(certificate) : certificate;
}

function firstOf<T>(records: readonly T[], key: (record: T) => string): Map<string, T> {
  return new Map(records.toReversed().map((record) => [key(record), record]));
}
