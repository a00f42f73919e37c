import { buildLookup } from '#domain/lookup/build.ts';
import { timeline } from '#domain/registry/timeline.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { Repository } from '../repository.ts';
import { snapshot } from './snapshot.ts';

/** A file of the published interface, path below the site's root. */
export interface PublishedFile {
  readonly path: string;
  readonly body: string;
}

/** The files of `/api/v1/` that tell of the register: data as of a day, issued at a moment (date-time with its offset). Nothing in them claims that a certificate is valid. */
export function* publishedFiles(repository: Repository, day: string, issuedAt: string, commit?: string): Iterable<PublishedFile> {
  const { register } = repository;
  yield file('snapshot.json', snapshot(register, day, issuedAt, commit));
  yield file('lookup.json', buildLookup(register));
  for (const { value } of register.certificates) yield file(`certificates/${value.number}.json`, publishedCertificate(value));
  const held = certificatesByHolder(register.certificates.map(({ value }) => value));
  for (const { value } of register.holders) yield file(`holders/${value.id}.json`, publishedHolder(value, held.get(value.id) ?? []));
}

/** The record as written, with the timeline that follows from its history. */
function publishedCertificate(certificate: Certificate): object {
  return { url: `/certificates/${certificate.number}/`, ...certificate, timeline: timeline(certificate) };
}

function publishedHolder(holder: Holder, certificates: readonly string[]): object {
  return { url: `/holders/${holder.id}/`, ...holder, certificates };
}

/** The numbers of all certificates that a holder has or ever had. */
function certificatesByHolder(certificates: readonly Certificate[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const { number, holder, history } of certificates) {
    const holders = [holder, ...history.flatMap((event) => (event.event === 'transferred' && event.holder ? [event.holder] : []))];
    for (const id of new Set(holders)) {
      const numbers = held.get(id);
      if (numbers === undefined) held.set(id, [number]);
      else numbers.push(number);
    }
  }
  return held;
}

function file(path: string, value: object): PublishedFile {
  return { path: `api/v1/${path}`, body: `${JSON.stringify(value)}\n` };
}
