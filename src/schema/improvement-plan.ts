import { z } from 'zod';
import { daySchema, provisionIdSchema } from './identifiers.ts';
import { fileIdSchema, textSchema, wordsSchema } from './work-file.ts';

/** How an effect is told: a figure that can be counted, before, as hoped for, and as found since (rules RR-001 c, RR-002 b). */
export const effectSchema = z.strictObject({
  metric: wordsSchema.meta({ description: '指标，如 2 小时内首次响应的比例' }),
  unit: wordsSchema.meta({ description: '单位，如 %、件、分钟' }),
  before: z.number().optional().meta({ description: '改进前的数值' }),
  target: z.number().optional().meta({ description: '目标数值' }),
  readings: z
    .array(z.strictObject({ on: daySchema, value: z.number(), note: wordsSchema.optional() }))
    .max(200)
    .meta({ description: '措施完成后的各次测量，由早到晚' }),
});

/** One measure against one gap (rules RR-001 b). A gap that needs several measures has several actions. */
export const actionSchema = z.strictObject({
  id: fileIdSchema,
  criterion: provisionIdSchema,
  gap: textSchema.meta({ description: '问题' }),
  rootCause: textSchema.meta({ description: '根本原因' }),
  measure: textSchema.meta({ description: '措施' }),
  responsible: wordsSchema.meta({ description: '责任岗位（写岗位，不写姓名）' }),
  due: daySchema.optional().meta({ description: '完成日期' }),
  status: z.enum(['planned', 'doing', 'done', 'verified', 'dropped']).meta({
    description: 'planned 未开始、doing 进行中、done 已完成、verified 效果已验证、dropped 已取消',
  }),
  completed: daySchema.optional().meta({ description: '实际完成日期' }),
  effect: effectSchema,
  postponed: z
    .array(z.strictObject({ on: daySchema, from: daySchema, reason: textSchema }))
    .max(50)
    .optional()
    .meta({ description: '改期的记录：哪一天改、原定日期、原因' }),
});

export const planSchema = z.strictObject({ actions: z.array(actionSchema).max(500) });

export type Action = z.infer<typeof actionSchema>;
export type ActionStatus = Action['status'];
export type Effect = z.infer<typeof effectSchema>;
export type Plan = z.infer<typeof planSchema>;
