import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexed } from '#domain/registry/indexed.ts';
import { certificatePath, holderPath, type Proposal } from '#domain/registry/proposal.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import { appendItems, appendKey, UnfitText } from './append-items.ts';
import { type PlannedWrite, Unwritable } from './commit-writes.ts';
import { yamlLines } from './yaml-lines.ts';

export interface WritingOptions {
  /** Whether new files say that they are sample data, as the site does. */
  readonly sample: boolean;
}

/** What a proposal does to the files: holders first, since certificates name them. Throws `Unwritable` where a file cannot be added to as it is. */
export function plannedWrites(
  root: string,
  register: Register,
  { holders, certificates }: Proposal,
  options: WritingOptions,
): PlannedWrite[] {
  const { byNumber, holders: known } = indexed(register);
  return [
    ...Array.from(holders.values(), (holder) => ofHolder(root, known.get(holder.id), holder, options)),
    ...Array.from(certificates.values(), (certificate) =>
      ofCertificate(root, byNumber.get(certificate.number)?.written, certificate, options),
    ),
  ];
}

function ofCertificate(root: string, known: Certificate | undefined, certificate: Certificate, options: WritingOptions): PlannedWrite {
  const file = certificatePath(certificate.number);
  if (known === undefined) return { file, before: undefined, after: newFile('../../../', 'certificate', certificate, options) };
  const fresh = certificate.history.slice(known.history.length);
  return appended(root, file, (text) => appendItems(text, 'history', fresh));
}

function ofHolder(root: string, known: Holder | undefined, holder: Holder, options: WritingOptions): PlannedWrite {
  const file = holderPath(holder.id);
  if (known === undefined) return { file, before: undefined, after: newFile('../../', 'holder', holder, options) };
  const [names, addresses] = [holder.names.slice(known.names.length), holder.addresses.slice(known.addresses.length)];
  return appended(root, file, (text) => {
    const named = names.length > 0 ? appendItems(text, 'names', names) : text;
    const placed = addresses.length > 0 ? appendItems(named, 'addresses', addresses) : named;
    return holder.merged !== undefined && known.merged === undefined ? appendKey(placed, 'merged', holder.merged) : placed;
  });
}

function appended(root: string, file: string, append: (text: string) => string): PlannedWrite {
  const before = readFileSync(join(root, file), 'utf8');
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  try {
    return { file, before, after: mark + append(before.slice(mark.length)) };
  } catch (error) {
    if (error instanceof UnfitText) throw new Unwritable(file, `${error.message}；请在文件里手工追加，或先把它改成通常的写法。`);
    throw error;
  }
}

/** The text of a record's first file; `up` leads from its folder to the root. */
export function newFile(up: string, schema: string, record: object, { sample }: WritingOptions): string {
  const head = [
    `# yaml-language-server: $schema=${up}src/schema/json/${schema}.schema.json`,
    ...(sample ? ['# 示例数据：虚构企业，不代表任何真实认证结果'] : []),
  ];
  return `${[...head, ...yamlLines(record, '')].join('\n')}\n`;
}
