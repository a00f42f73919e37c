import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import type { Filed } from '../finding.ts';
import { indexed } from './indexed.ts';
import type { Register } from './register.ts';

/** Records as they would be, by number and by code: what a registrar wants to write, before anybody has judged it. */
export interface Proposal {
  readonly certificates: ReadonlyMap<string, Certificate>;
  readonly holders: ReadonlyMap<string, Holder>;
}

export const emptyProposal: Proposal = { certificates: new Map(), holders: new Map() };

/** Where a certificate's file stands: its number alone says it. */
export function certificatePath(number: string): string {
  return `registry/certificates/${number.slice(5, 9)}/${number}.yaml`;
}

/** Where a holder's file stands. */
export function holderPath(id: string): string {
  return `registry/holders/${id}.yaml`;
}

/** A certificate as it would be, or else as it is on record. */
export function proposedCertificate(register: Register, { certificates }: Proposal, number: string): Certificate | undefined {
  return certificates.get(number) ?? indexed(register).byNumber.get(number)?.written;
}

/** A holder as it would be, or else as it is on record. */
export function proposedHolder(register: Register, { holders }: Proposal, id: string): Holder | undefined {
  return holders.get(id) ?? indexed(register).holders.get(id);
}

export function withCertificate(proposal: Proposal, certificate: Certificate): Proposal {
  return { ...proposal, certificates: new Map(proposal.certificates).set(certificate.number, certificate) };
}

/** A proposal with one more entry at the end of a certificate's history. */
export function withEvent(proposal: Proposal, certificate: Certificate, event: CertificateEvent): Proposal {
  return withCertificate(proposal, { ...certificate, history: [...certificate.history, event] });
}

export function withHolder(proposal: Proposal, holder: Holder): Proposal {
  return { ...proposal, holders: new Map(proposal.holders).set(holder.id, holder) };
}

/** The register as it would be. */
export function applied(register: Register, { certificates, holders }: Proposal): Register {
  return {
    ...register,
    certificates: replaced(register.certificates, certificates, ({ number }) => number, certificatePath),
    holders: replaced(register.holders, holders, ({ id }) => id, holderPath),
  };
}

/** Records in their places, and new ones at the end. */
function replaced<T>(
  records: readonly Filed<T>[],
  proposed: ReadonlyMap<string, T>,
  keyOf: (record: T) => string,
  pathOf: (key: string) => string,
): Filed<T>[] {
  const fresh = new Map(proposed);
  const kept = records.map((record) => {
    const key = keyOf(record.value);
    const value = fresh.get(key);
    fresh.delete(key);
    return value === undefined ? record : { ...record, value };
  });
  return [...kept, ...Array.from(fresh, ([key, value]) => ({ file: pathOf(key), value }))];
}
