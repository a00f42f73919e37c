import { z } from 'zod';
import { daySchema, lineSchema, provisionIdSchema, sectionIdSchema, standardIdSchema, versionNumberSchema } from './identifiers.ts';
import { verificationSchema } from './provision.ts';
import { gradingSchema } from './standard.ts';

const htmlSchema = z.string().meta({ description: 'HTML 片段，只含行文所用的元素' });

const criterionSchema = z.strictObject({
  id: provisionIdSchema,
  number: lineSchema.meta({ description: '印刷编号，如 6.3；随版本变化，引用请用 id' }),
  title: lineSchema,
  points: z.number().positive(),
  kind: z.enum(['key', 'general']),
  requirements: z.array(z.strictObject({ label: z.string(), text: z.string(), html: htmlSchema })).min(1),
  rubric: z.array(htmlSchema).length(5).meta({ description: '五个等次，0 到 4' }),
  evidence: z.array(htmlSchema),
  notes: z.array(htmlSchema),
  references: z.array(z.string()),
  verification: z.array(verificationSchema),
});

/** `/api/v1/assessment/<standard>/<version>.json`: the scored part of a version, as an assessment needs it. */
export const assessableSchema = z.strictObject({
  standard: standardIdSchema,
  version: versionNumberSchema,
  title: lineSchema,
  status: z.enum(['draft', 'published']),
  effective: daySchema.optional(),
  usableUntil: daySchema.optional().meta({ description: '过渡期的最后一天；没有规定的不写' }),
  grading: gradingSchema,
  sections: z.array(
    z.strictObject({
      id: sectionIdSchema,
      number: lineSchema,
      title: lineSchema,
      summary: lineSchema.optional(),
      points: z.number().positive(),
      provisions: z.array(criterionSchema).min(1),
    }),
  ),
});
