import { z } from 'zod';
import { lineSchema, provisionIdSchema } from './identifiers.ts';

export const verificationSchema = z.enum([
  'documents',
  'records',
  'interview',
  'observation',
  'sampling',
  'mystery-customer',
  'survey',
  'data-analysis',
]);

/** A limit that a requirement's prose states in numbers, so that a change of it can be told to tighten or relax. */
export const thresholdSchema = z.strictObject({
  quantity: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  max: z.number().optional(),
  min: z.number().optional(),
  unit: z.string().min(1).meta({ description: '单位：min、h、d、month、year、%、times 等' }),
});

/** Front matter of one provision file. Points and kind stand in scored sections only. */
export const provisionSchema = z.strictObject({
  id: provisionIdSchema,
  title: lineSchema.max(60),
  points: z.int().min(1).max(20).optional().meta({ description: '分值（评分章必填）' }),
  kind: z.enum(['key', 'general']).optional().meta({ description: '关键项 key 或一般项 general（评分章必填）' }),
  verification: z.array(verificationSchema).default([]),
  thresholds: z.array(thresholdSchema).default([]),
  references: z.array(lineSchema).default([]).meta({ description: '引用文件及条号，不引原文' }),
  predecessors: z.array(provisionIdSchema).default([]).meta({ description: '上一版中由本条承接的条款' }),
});

export type ProvisionMatter = z.infer<typeof provisionSchema>;
export type Threshold = z.infer<typeof thresholdSchema>;
export type Verification = z.infer<typeof verificationSchema>;
