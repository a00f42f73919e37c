import type { Certificate } from '#schema/certificate.ts';
import { errorAt, type Path, type RegisterRule } from './rule.ts';

/** Every holder and body that a certificate names, at issue or at a transfer, is on record. */
export const knownRecords = {
  name: 'known-records',
  describe: '证书和合并记录所指的企业、认证机构都有登记。',
  *ofCertificate({ file, record }, { holders, bodies }) {
    // Nearly every certificate ends here, without a list made of what it names.
    if (holders.has(record.holder) && bodies.has(record.body) && !record.history.some(({ event }) => event === 'transferred')) return;
    for (const [path, id] of named(record, 'holder')) {
      if (!holders.has(id)) yield missing(file, path, `没有代码为 ${id} 的企业。`, `registry/holders/${id}.yaml`);
    }
    for (const [path, id] of named(record, 'body')) {
      if (!bodies.has(id)) yield missing(file, path, `没有批准号为 ${id} 的认证机构。`, `registry/bodies/${id}.yaml`);
    }
  },
  *ofHolder({ file, value }, { holders }) {
    const into = value.merged?.into;
    if (into === undefined || holders.has(into)) return;
    yield missing(file, ['merged', 'into'], `没有代码为 ${into} 的企业。`, `registry/holders/${into}.yaml`);
  },
} as const satisfies RegisterRule;

function named(certificate: Certificate, key: 'holder' | 'body'): [Path, string][] {
  const transfers = certificate.history.flatMap((entry, index): [Path, string][] => {
    const id = entry.event === 'transferred' ? entry[key] : undefined;
    return id === undefined ? [] : [[['history', index, key], id]];
  });
  return [[[key], certificate[key]], ...transfers];
}

function missing(file: string, path: Path, message: string, expected: string) {
  return errorAt('known-records', file, path, message, `核对代码；代码无误的，先登记 ${expected}。`);
}
