import { buildIndex } from '#domain/lookup/build.ts';
import type { Repository } from '../repository.ts';
import { openData } from './open-data.ts';
import { certificatesByHolder, publishedCertificate, publishedHolder } from './records.ts';
import { snapshot } from './snapshot.ts';

/** A file of the published interface, path below the site's root; a large one is made piece by piece while it is written. */
export interface PublishedFile {
  readonly path: string;
  readonly body: string | (() => Iterable<string | Uint8Array>);
}

/** The files of `/api/v1/` that tell of the register: data as of a day, issued at a moment (date-time with its offset). Nothing in them claims that a certificate is valid. */
export function* publishedFiles(repository: Repository, day: string, issuedAt: string, commit?: string): Iterable<PublishedFile> {
  const { register } = repository;
  const index = buildIndex(register);
  yield file('snapshot.json', snapshot(register, index.name, day, issuedAt, commit));
  yield* index.files;
  for (const { value } of register.certificates) yield file(`certificates/${value.number}.json`, publishedCertificate(value));
  const held = certificatesByHolder(register.certificates.map(({ value }) => value));
  for (const { value } of register.holders) yield file(`holders/${value.id}.json`, publishedHolder(value, held.get(value.id) ?? []));
  yield* openData(repository, day);
}

function file(path: string, value: object): PublishedFile {
  return { path: `api/v1/${path}`, body: `${JSON.stringify(value)}\n` };
}
