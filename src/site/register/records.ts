import type { Filed } from '#domain/finding.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import type { Repository } from '#io/repository.ts';
import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { SiteSettings } from '#schema/prose.ts';
import { asOf, fileSizes, repository } from '../repository.ts';

/** The register keyed for pages, and the day that a build answers for. */
export interface Records {
  readonly asOf: string;
  readonly settings: SiteSettings;
  /** Bytes of the files that a build has made before its pages. */
  readonly fileSizes: ReadonlyMap<string, number>;
  readonly certificates: ReadonlyMap<string, Filed<Certificate>>;
  readonly holders: ReadonlyMap<string, Filed<Holder>>;
  readonly bodies: ReadonlyMap<string, Filed<Body>>;
  readonly standards: ReadonlyMap<string, Standard>;
  /** Certificates of a holder or a body, now or ever. */
  readonly ofHolder: ReadonlyMap<string, readonly Certificate[]>;
  readonly ofBody: ReadonlyMap<string, readonly Certificate[]>;
  /** Holders that were merged into a holder. */
  readonly absorbed: ReadonlyMap<string, readonly Holder[]>;
}

let keyed: Promise<Records> | undefined;

/** Keyed once per process. */
export function records(): Promise<Records> {
  keyed ??= Promise.all([repository(), fileSizes()]).then(([read, sizes]) => recordsOf(read, asOf(), sizes));
  return keyed;
}

/** The register of a repository, keyed for pages that answer for a day. */
export function recordsOf({ register, settings }: Repository, day: string, fileSizes: ReadonlyMap<string, number> = new Map()): Records {
  const certificates = register.certificates.map(({ value }) => value);
  return {
    asOf: day,
    settings,
    fileSizes,
    certificates: keyBy(register.certificates, ({ number }) => number),
    holders: keyBy(register.holders, ({ id }) => id),
    bodies: keyBy(register.bodies, ({ approval }) => approval),
    standards: new Map(register.standards.map((standard) => [standard.id, standard])),
    ofHolder: groupBy(certificates, (certificate) => [certificate.holder, ...transfers(certificate).map(({ holder }) => holder)]),
    ofBody: groupBy(certificates, (certificate) => [certificate.body, ...transfers(certificate).map(({ body }) => body)]),
    absorbed: groupBy(
      register.holders.map(({ value }) => value),
      ({ merged }) => [merged?.into],
    ),
  };
}

/** The record that a key names; the checks have made sure there is one, so that its absence is a bug. */
export function mustGet<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${key} is not on record`);
  return value;
}

/** The numbers of the certificates that a holder has or ever had. */
export function numbersOf({ ofHolder }: Records, holder: string): readonly string[] {
  return (ofHolder.get(holder) ?? []).map(({ number }) => number);
}

/** The standard and version that a certificate names. */
export function versionOf({ standards }: Records, ref: string): { standard: Standard; version: StandardVersion } | undefined {
  const [id = '', number] = ref.split('@');
  const standard = standards.get(id);
  const version = standard?.versions.find((each) => each.version === number);
  return standard === undefined || version === undefined ? undefined : { standard, version };
}

function keyBy<Value>(all: readonly Filed<Value>[], key: (value: Value) => string): ReadonlyMap<string, Filed<Value>> {
  return new Map(all.map((filed) => [key(filed.value), filed]));
}

function transfers(certificate: Certificate): readonly { holder?: string | undefined; body?: string | undefined }[] {
  return certificate.history.filter((entry) => entry.event === 'transferred');
}

function groupBy<Value>(
  values: readonly Value[],
  keys: (value: Value) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keys(value))) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}
