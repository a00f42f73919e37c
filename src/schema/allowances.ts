import { z } from 'zod';
import { lineSchema, provisionIdSchema, versionNumberSchema } from './identifiers.ts';

/**
 * `standards/<id>/allowances.yaml`: findings of the lint of criteria that stand for a reason. It lies outside the frozen folders, so that a
 * finding of a new rule on an old text can be answered without touching the text.
 */
export const allowancesSchema = z.strictObject({
  allowances: z.array(
    z.strictObject({
      rule: z
        .string()
        .regex(/^[a-z]+(-[a-z]+)*$/)
        .meta({ description: '规则名，如 full-width-punctuation' }),
      version: versionNumberSchema,
      provision: provisionIdSchema,
      reason: lineSchema.meta({ description: '为什么保留这处写法' }),
    }),
  ),
});

export type Allowances = z.infer<typeof allowancesSchema>;
