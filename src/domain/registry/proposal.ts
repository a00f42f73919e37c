import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { indexed, type Touched } from './indexed.ts';
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

/** The records of a proposal, each with its file. */
export function touched({ certificates, holders }: Proposal): Required<Pick<Touched, 'certificates' | 'holders'>> {
  return {
    certificates: Array.from(certificates.values(), (value) => ({ file: certificatePath(value.number), value })),
    holders: Array.from(holders.values(), (value) => ({ file: holderPath(value.id), value })),
  };
}

/** The same records as they stand on record; new ones are left out. */
export function onRecord(register: Register, { certificates, holders }: Proposal): ReturnType<typeof touched> {
  const { byNumber, holders: known } = indexed(register);
  return touched({
    certificates: stored(certificates, (number) => byNumber.get(number)?.written),
    holders: stored(holders, (id) => known.get(id)),
  });
}

function stored<T>(proposed: ReadonlyMap<string, T>, find: (key: string) => T | undefined): Map<string, T> {
  return new Map(
    [...proposed.keys()].flatMap((key): [string, T][] => {
      const record = find(key);
      return record === undefined ? [] : [[key, record]];
    }),
  );
}
