import { z } from 'zod';
import { daySchema, lineSchema, provisionIdSchema, sectionIdSchema, standardIdSchema, versionNumberSchema } from './identifiers.ts';
import { thresholdSchema, verificationSchema } from './provision.ts';
import { gradingSchema, tombstoneSchema } from './standard.ts';

const criterionSchema = z.strictObject({
  id: provisionIdSchema.meta({ description: '永久编号，永不改变、永不改派' }),
  number: z.string().meta({ description: '本版印刷条号，随版本而变' }),
  title: lineSchema,
  section: sectionIdSchema,
  text: z.string().meta({ description: '要求，一行一项；没有要求的条款为正文' }),
  points: z.int().optional().meta({ description: '分值；不评分的条款不写' }),
  kind: z.enum(['key', 'general']).optional(),
  requirements: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  prose: z.array(z.string()).meta({ description: '要求以外的正文' }),
  thresholds: z.array(thresholdSchema),
  rubric: z.array(z.string()).meta({ description: '步级 0 至 4 的判据；不评分的条款为空' }),
  evidence: z.array(z.string()),
  notes: z.array(z.string()),
  verification: z.array(verificationSchema),
  references: z.array(z.string()),
  predecessors: z.array(provisionIdSchema).meta({ description: '上一版中由本条承接的条款' }),
});

/** `/api/v1/standards/<id>/<version>.json`: a whole version of a standard, for programs; also what `diff` reads. */
export const exportedStandardSchema = z.strictObject({
  standard: standardIdSchema,
  version: versionNumberSchema,
  title: lineSchema,
  titleEn: lineSchema,
  owner: lineSchema,
  ids: z.literal('permanent').meta({ description: '同一编号在各版本中指同一条' }),
  status: z.enum(['draft', 'published']),
  sample: z.boolean().meta({ description: 'true：示例数据' }),
  dates: z.strictObject({
    published: daySchema.optional(),
    effective: daySchema.optional(),
    commentsUntil: daySchema.optional(),
    transitionUntil: daySchema.optional().meta({ description: '旧版过渡期最后一日，含已批准的延长' }),
  }),
  summary: lineSchema,
  sections: z.array(
    z.strictObject({
      id: sectionIdSchema,
      number: z.string(),
      title: lineSchema,
      summary: lineSchema.optional(),
      points: z.int().optional(),
      criteria: z.array(provisionIdSchema),
    }),
  ),
  grading: gradingSchema.optional(),
  criteria: z.array(criterionSchema),
  tombstones: z.array(tombstoneSchema),
  errata: z.array(
    z.strictObject({
      id: z.string(),
      provision: provisionIdSchema,
      dated: daySchema,
      class: z.string(),
      was: lineSchema,
      is: lineSchema,
      reason: lineSchema,
    }),
  ),
});

export type ExportedStandard = z.infer<typeof exportedStandardSchema>;
