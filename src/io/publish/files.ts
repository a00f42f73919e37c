import { buildIndex } from '#domain/lookup/build.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { Repository } from '../repository.ts';
import { openData } from './open-data.ts';
import { certificatesByHolder, publishedCertificate, publishedHolder } from './records.ts';
import { type Issue, snapshot } from './snapshot.ts';

/** A file of the published interface, path below the site's root; a large one is made piece by piece while it is written. */
export interface PublishedFile {
  readonly path: string;
  readonly body: string | (() => Iterable<string | Uint8Array>);
}

/** A file that is small enough to be made at once. */
interface SmallFile extends PublishedFile {
  readonly body: string;
}

/** The files of `/api/v1/` that tell of the register: data as of a day, issued at a moment (date-time with its offset). Nothing in them claims that a certificate is valid. */
export function* publishedFiles(repository: Repository, asOf: string, issuedAt: string, commit?: string): Iterable<PublishedFile> {
  yield* registerFiles(repository, { asOf, issuedAt, pages: 'files', commit });
  yield* recordFiles(repository);
}

/** Those that tell of the register as a whole. */
export function* registerFiles(repository: Repository, issue: Issue): Iterable<PublishedFile> {
  yield* openData(repository, issue.asOf, issue.pages);
  const { register } = repository;
  const index = buildIndex(register);
  yield file('snapshot.json', snapshot(register, index.name, issue));
  yield* index.files;
}

/** Those that tell of one record each. */
function* recordFiles({ register }: Repository): Iterable<SmallFile> {
  for (const { value } of register.certificates) yield certificateFile(value);
  const held = certificatesByHolder(register.certificates.map(({ value }) => value));
  for (const { value } of register.holders) yield holderFile(value, held.get(value.id) ?? []);
}

export function certificateFile(certificate: Certificate): SmallFile {
  return file(`certificates/${certificate.number}.json`, publishedCertificate(certificate));
}

/** `numbers`: of the certificates that the holder has or ever had. */
export function holderFile(holder: Holder, numbers: readonly string[]): SmallFile {
  return file(`holders/${holder.id}.json`, publishedHolder(holder, numbers));
}

function file(path: string, value: object): SmallFile {
  return { path: `api/v1/${path}`, body: `${JSON.stringify(value)}\n` };
}
