import type { Filed, Finding } from '#domain/finding.ts';
import { correctionFaults } from '#domain/registry/correction-faults.ts';
import { corrected } from '#domain/registry/history.ts';
import { type Certificate, certificateSchema } from '#schema/certificate.ts';
import { schemaFaults } from './schema-findings.ts';

/** A correction may not put in what the schema would have refused in the first place. */
export function* correctedRecords(certificates: readonly Filed<Certificate>[]): Iterable<Finding> {
  for (const { file, value } of certificates) {
    const index = value.history.findLastIndex(({ event }) => event === 'corrected');
    if (index < 0) continue;
    // One that is faulty in itself is reported as such, and need not make a record at all.
    const [fault] = correctionFaults(value);
    if (fault !== undefined) continue;
    const mended = corrected(value);
    const parsed = certificateSchema.safeParse(mended);
    if (parsed.success) continue;
    for (const { message, hint } of schemaFaults(certificateSchema, mended, parsed.error.issues, () => undefined)) {
      yield {
        rule: 'correction',
        severity: 'error',
        file,
        at: { path: ['history', index, 'correction', 'is'] },
        message: `更正之后的记录不合格式：${message}`,
        hint,
      };
    }
  }
}
