import { z } from 'zod';
import { scoresSchema } from './event.ts';
import { certificateNumberSchema, daySchema, provisionIdSchema, sectionIdSchema, versionRefSchema } from './identifiers.ts';
import { planSchema } from './improvement-plan.ts';
import { evidenceSchema, notApplicableSchema, organizationSchema, stepSchema, textSchema, wordsSchema, workFileHead } from './work-file.ts';

/** How the enterprise judges one criterion, and on what evidence. `step` and `notApplicable` exclude each other; neither means not yet judged. */
export const answerSchema = z.strictObject({
  step: stepSchema.optional(),
  notApplicable: notApplicableSchema.optional(),
  evidence: z.array(evidenceSchema).max(50).optional(),
  responsible: wordsSchema.optional().meta({ description: '负责的岗位（写岗位，不写姓名）' }),
  note: textSchema.optional().meta({ description: '未达到上一步级的原因，或其他备注' }),
});

/** An earlier assessment to compare with: its result, and how each criterion was judged. */
export const earlierSchema = z.strictObject({
  on: daySchema,
  title: wordsSchema,
  standard: versionRefSchema,
  scores: scoresSchema,
  failedKeys: z.array(provisionIdSchema),
  steps: z.record(provisionIdSchema, z.union([stepSchema, z.literal('n/a')])),
});

/** A self-assessment with its improvement plan: one file, kept by the enterprise (rules RD-001 to RD-004, RR-001, RR-002). */
export const assessmentSchema = z.strictObject({
  format: z.literal('asmm-assessment'),
  ...workFileHead,
  standard: versionRefSchema,
  organization: organizationSchema,
  extent: z
    .strictObject({
      scan: z.enum(['full', 'keys']).meta({ description: 'full 全部条款、keys 只看关键项的快速自查' }),
      dimensions: z.array(sectionIdSchema).optional().meta({ description: '只评这些维度；不写为全部' }),
      criteria: z.array(provisionIdSchema).max(1000).optional().meta({ description: '只评这些条款，如升级时有变化的；不写为全部' }),
    })
    .meta({ description: '评到哪里' }),
  upgraded: z
    .strictObject({
      from: versionRefSchema.meta({ description: '原来的版本' }),
      certificate: certificateNumberSchema.optional().meta({ description: '由哪张证书升级' }),
    })
    .optional()
    .meta({ description: '由较早的版本升级而来' }),
  answers: z.record(provisionIdSchema, answerSchema),
  plan: planSchema,
  earlier: z.array(earlierSchema).max(20).meta({ description: '以前的评估，由早到晚' }),
});

export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessmentAnswer = z.infer<typeof answerSchema>;
export type EarlierAssessment = z.infer<typeof earlierSchema>;
