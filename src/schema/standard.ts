import { z } from 'zod';
import { gradeSchema } from './grade.ts';
import { daySchema, lineSchema, provisionIdSchema, sectionIdSchema, standardIdSchema, versionNumberSchema } from './identifiers.ts';

/** `standards/<id>/standard.yaml`: what all versions share. */
export const standardSchema = z.strictObject({
  id: standardIdSchema,
  title: lineSchema,
  titleEn: lineSchema,
  shortTitle: lineSchema.meta({ description: '导航用短名，如“评价准则”' }),
  owner: lineSchema.meta({ description: '归口单位' }),
  kind: z.enum(['criteria', 'rules']),
  versions: z.array(versionNumberSchema).min(1).meta({ description: '由旧到新' }),
});

const percentSchema = z.int().min(0).max(100);

/** A grade and what it takes; the first of the list that a record meets is its grade, and fail if none. */
const gradeRuleSchema = z.strictObject({
  grade: gradeSchema.exclude(['fail']),
  total: percentSchema.meta({ description: '总分下限（百分比）' }),
  everySection: percentSchema.meta({ description: '每个维度的下限（百分比）' }),
  sections: z.record(sectionIdSchema, percentSchema).default({}).meta({ description: '个别维度的更高下限' }),
  failedKeys: z.int().min(0).meta({ description: '允许未达到的关键项个数' }),
});

export const gradingSchema = z.strictObject({
  keyStep: z.int().min(1).max(4).meta({ description: '关键项至少达到的步级' }),
  notApplicableCap: percentSchema.meta({ description: '不适用条款的分值占总分的上限（百分比）' }),
  grades: z.array(gradeRuleSchema).min(1).meta({ description: '由高到低' }),
});

const sectionSchema = z.strictObject({
  id: sectionIdSchema,
  title: lineSchema,
  summary: lineSchema.optional(),
  points: z.int().min(1).max(100).optional().meta({ description: '维度分值；不评分的章不写' }),
  criteria: z.array(provisionIdSchema).min(1).meta({ description: '条款的印刷顺序' }),
});

export const tombstoneSchema = z.strictObject({
  id: provisionIdSchema,
  title: lineSchema,
  reason: lineSchema,
  successors: z.array(provisionIdSchema).default([]),
});

/** `standards/<id>/<version>/version.yaml`. Whether a published version is in force follows from the dates. */
export const versionSchema = z.strictObject({
  standard: standardIdSchema,
  version: versionNumberSchema,
  title: lineSchema,
  status: z.enum(['draft', 'published']),
  published: daySchema.optional(),
  effective: daySchema.optional().meta({ description: '实施日期；草案可为拟定日期' }),
  commentsUntil: daySchema.optional().meta({ description: '征求意见截止日期（草案）' }),
  summary: lineSchema.meta({ description: '本版一句话说明' }),
  transition: z
    .strictObject({
      from: z.array(versionNumberSchema).min(1),
      until: daySchema.meta({ description: '过渡期最后一日（含）' }),
    })
    .optional(),
  sections: z.array(sectionSchema).min(1),
  grading: gradingSchema.optional(),
  tombstones: z.array(tombstoneSchema).default([]),
});

export const changeClassSchema = z.enum(['editorial', 'relaxing', 'tightening', 'substantive']);

/** `changes.yaml` of a version: what the committee declares each change against the version before to be. */
export const changesSchema = z.strictObject({
  against: versionNumberSchema,
  resolution: lineSchema.meta({ description: '通过本版的决议' }),
  changes: z.array(
    z.strictObject({
      from: z.array(provisionIdSchema),
      to: z.array(provisionIdSchema),
      class: changeClassSchema,
      reason: lineSchema,
      resolution: lineSchema.optional(),
    }),
  ),
});

/** `comments.yaml` of a draft. A commenter is named by role, never by person. */
export const commentsSchema = z.strictObject({
  comments: z.array(
    z.strictObject({
      id: z.string().regex(/^C-\d{3}$/),
      received: daySchema,
      from: z.enum(['enterprise', 'certification-body', 'consumer-organization', 'research', 'public']),
      provision: provisionIdSchema.optional(),
      comment: lineSchema,
      proposal: lineSchema.optional(),
      disposition: z.enum(['pending', 'accepted', 'partly-accepted', 'not-accepted']),
      response: lineSchema.optional(),
    }),
  ),
});

/** `errata.yaml`: corrections that a frozen version still receives, shown on the criterion. */
export const errataSchema = z.strictObject({
  errata: z.array(
    z.strictObject({
      id: z.string().regex(/^E-\d{3}$/),
      version: versionNumberSchema,
      provision: provisionIdSchema,
      dated: daySchema,
      class: changeClassSchema.extract(['editorial', 'relaxing']),
      was: lineSchema,
      is: lineSchema,
      reason: lineSchema,
    }),
  ),
});

/** `transitions.yaml`: extensions of a transition period granted after the freeze. */
export const transitionsSchema = z.strictObject({
  extensions: z.array(
    z.strictObject({
      version: versionNumberSchema,
      dated: daySchema,
      until: daySchema,
      reason: lineSchema,
      resolution: lineSchema,
    }),
  ),
});

/** `standards/freeze.lock.json`: SHA-256 of every file of every published version, line ends normalised. */
export const freezeSchema = z.record(
  z.string().regex(/^[a-z0-9-]+@\d+\.\d+$/),
  z.record(z.string(), z.string().regex(/^sha256-[0-9a-f]{64}$/)),
);

export type StandardFile = z.infer<typeof standardSchema>;
export type VersionFile = z.infer<typeof versionSchema>;
export type SectionFile = z.infer<typeof sectionSchema>;
export type Grading = z.infer<typeof gradingSchema>;
export type GradeRule = z.infer<typeof gradeRuleSchema>;
export type Tombstone = z.infer<typeof tombstoneSchema>;
export type ChangeClass = z.infer<typeof changeClassSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type Comments = z.infer<typeof commentsSchema>;
export type Errata = z.infer<typeof errataSchema>;
export type Transitions = z.infer<typeof transitionsSchema>;
export type FreezeLock = z.infer<typeof freezeSchema>;
