import type { Finding } from '#domain/finding.ts';
import { modals } from '../comparison/modality.ts';
import type { Standard } from '../model.ts';
import { type StandardRule, versionsOf } from '../rule.ts';

const name = 'key-force';

/** Failing a key criterion costs the certificate, so each of its requirements binds: 应 or 不得, never 宜 or 可 alone. */
export const keyForce = {
  name,
  describe: '关键项的每一要求用“应”或“不得”。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { version } of versionsOf(standards)) {
      for (const { id, file, kind, requirements } of version.sections.flatMap(({ provisions }) => provisions)) {
        for (const { label, text, line } of kind === 'key' ? requirements : []) {
          const found = modals(text);
          if (found.some(({ force }) => force === 'shall' || force === 'shall-not')) continue;
          const words = found.map(({ word }) => `“${word}”`).join('、') || '没有表示力度的词';
          const message = `关键项 ${id} 的要求 ${label} 用的是${words}，应为“应”或“不得”。`;
          yield {
            rule: name,
            severity: 'error',
            file,
            at: { line, column: 1 },
            message,
            hint: '改用“应”或“不得”，或把该条改为 kind: general。',
          };
        }
      }
    }
  },
} satisfies StandardRule;
