import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import type { Filed } from '../finding.ts';
import type { Standard, StandardVersion } from '../standard/model.ts';
import { versionRef } from '../standard/versions.ts';
import { correctionFaults } from './correction-faults.ts';
import { corrected } from './history.ts';
import { likenessOf } from './likeness.ts';
import type { Register } from './register.ts';

/** A certificate as its file says, and the same with its corrections applied: rules ask the second, for a slip that was mended is no fault any more. */
export interface CertificateRecord {
  readonly file: string;
  readonly written: Certificate;
  readonly record: Certificate;
}

/** A holder under one of its names. */
export interface NamedHolder extends Pick<Holder, 'id' | 'merged'> {
  readonly name: string;
}

/** A register by its keys, so that no rule searches a list. Of two records with one key the first counts. */
export interface IndexedRegister {
  readonly certificates: readonly CertificateRecord[];
  readonly byNumber: Lookup<CertificateRecord>;
  readonly bodies: Lookup<Body>;
  readonly holders: Lookup<Holder>;
  readonly versions: ReadonlyMap<string, { readonly standard: Standard; readonly version: StandardVersion }>;
  /** The first holder with a name, old or new, of a likeness. */
  readonly holdersAlike: (likeness: string) => NamedHolder | undefined;
}

type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>;

const known = new WeakMap<Register, IndexedRegister>();

/** The index of a register, built once. */
export function indexed(register: Register): IndexedRegister {
  const index = known.get(register) ?? build(register);
  known.set(register, index);
  return index;
}

/** Records that are new or changed, by kind. */
export type Touched = Partial<Omit<Register, 'standards'>>;

/**
 * A register of only the touched records that still knows all the others by their keys: its checks cost what the touched records cost, however large the
 * register. A touched record takes the place of the one in the same file.
 */
export function focused(register: Register, { bodies = [], holders = [], certificates = [] }: Touched): Register {
  const [whole, view] = [indexed(register), { bodies, holders, certificates, standards: register.standards }];
  const own = build(view, whole.versions);
  known.set(view, {
    ...own,
    byNumber: layered(own.byNumber, whole.byNumber, ({ file }) => file),
    bodies: layered(own.bodies, whole.bodies, ({ approval }) => approval),
    holders: layered(own.holders, whole.holders, ({ id }) => id),
    holdersAlike: (likeness) => whole.holdersAlike(likeness) ?? own.holdersAlike(likeness),
  });
  return view;
}

/** Looks a key up in a layer above another; what lies below keeps the key unless it is the same record. */
function layered<T>(above: Lookup<T>, below: Lookup<T>, identity: (record: T) => string): Lookup<T> {
  return {
    has: (key) => above.has(key) || below.has(key),
    get: (key) => {
      const [top, base] = [above.get(key), below.get(key)];
      if (top === undefined || base === undefined) return top ?? base;
      return identity(top) === identity(base) ? top : base;
    },
  };
}

function build({ bodies, holders, certificates, standards }: Register, versions = versionsOf(standards)): IndexedRegister {
  const records = certificates.map(({ file, value }) => ({ file, written: value, record: mended(value) }));
  let alike: ReadonlyMap<string, NamedHolder> | undefined;
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
    versions,
    holdersAlike: (likeness) => {
      alike ??= firstOf(namesOf(holders), ({ name }) => likenessOf(name));
      return alike.get(likeness);
    },
  };
}

function versionsOf(standards: readonly Standard[]): IndexedRegister['versions'] {
  return firstOf(
    standards.flatMap((standard) => standard.versions.map((version) => ({ standard, version }))),
    ({ version }) => versionRef(version),
  );
}

function namesOf(holders: readonly Filed<Holder>[]): NamedHolder[] {
  return holders.flatMap(({ value: { id, merged, names } }) => names.map(({ name }) => ({ id, merged, name })));
}

/** A record with a faulty correction is judged as written: what its correction would make of it need not even be a record. */
function mended(certificate: Certificate): Certificate {
  if (!certificate.history.some(({ event }) => event === 'corrected')) return certificate;
  const [fault] = correctionFaults(certificate);
  return fault === undefined ? corrected(certificate) : { ...certificate, history: certificate.history.map(idle) };
}

/** A correction that corrects nothing, so that nobody who corrects the record once more comes to grief. */
function idle(entry: CertificateEvent): CertificateEvent {
  return entry.event === 'corrected' ? { ...entry, correction: { field: 'none', was: null, is: null } } : entry;
}

function firstOf<T>(records: readonly T[], key: (record: T) => string): Map<string, T> {
  const first = new Map<string, T>();
  for (const record of records) {
    const own = key(record);
    if (!first.has(own)) first.set(own, record);
  }
  return first;
}
