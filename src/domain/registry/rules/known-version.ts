import type { Certificate } from '#schema/certificate.ts';
import { errorAt, type Path, type RegisterRule } from './rule.ts';

/** Every version that a certificate names exists and is scored: a draft or a set of rules carries no certificate. */
export const knownVersion = {
  name: 'known-version',
  describe: '证书所依据的准则版本存在，并且可以评分。',
  *ofCertificate({ file, record }, { versions }) {
    for (const [path, ref] of named(record)) {
      if (versions.get(ref)?.version.grading !== undefined) continue;
      const known = [...versions].flatMap(([each, { version }]) => (version.grading ? [each] : [])).join('、');
      yield errorAt('known-version', file, path, `没有名为 ${ref} 的评价准则版本。`, `可用的版本：${known || '无'}。`);
    }
  },
} as const satisfies RegisterRule;

function named(certificate: Certificate): [Path, string][] {
  const later = certificate.history.flatMap((entry, index): [Path, string][] => {
    const ref = entry.event === 'upgraded' || entry.event === 'cancelled' ? entry.standard : undefined;
    return ref === undefined ? [] : [[['history', index, 'standard'], ref]];
  });
  return [[['standard'], certificate.standard], ...later];
}
