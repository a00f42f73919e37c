import { z } from 'zod';
import { assessmentSchema } from './assessment.ts';
import { certificateNumberSchema, versionRefSchema } from './identifiers.ts';
import { organizationSchema, scopeDraftSchema, siteSchema, textSchema, wordsSchema, workFileHead } from './work-file.ts';

const countSchema = z.int().min(0).max(100_000_000);

/** One month of service (rules RE-003). A figure that was not counted is left out, never written as 0. */
export const serviceMonthSchema = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .meta({ description: '月份，如 2026-03' }),
  requests: countSchema.optional().meta({ description: '受理量' }),
  respondedOnTime: countSchema.optional().meta({ description: '其中在时限内首次响应的' }),
  completed: countSchema.optional().meta({ description: '当月应完成的服务量' }),
  completedOnTime: countSchema.optional().meta({ description: '其中按时完成的' }),
  repairs: countSchema.optional().meta({ description: '维修量' }),
  fixedFirstTime: countSchema.optional().meta({ description: '其中一次修复的' }),
  complaints: countSchema.optional().meta({ description: '投诉量' }),
  complaintsClosed: countSchema.optional().meta({ description: '其中已关闭的' }),
  surveyed: countSchema.optional().meta({ description: '满意度有效答复数' }),
  satisfied: countSchema.optional().meta({ description: '其中表示满意的' }),
});

/** Where a document of the checklist stands. */
export const documentSchema = z.strictObject({
  state: z.enum(['ready', 'missing', 'not-applicable']),
  files: z.array(wordsSchema).max(100).optional().meta({ description: '文件名称；文件本身另行提交' }),
  note: textSchema.optional(),
});

/** An application for certification: what rules RE-002 and RE-003 ask for, as one file. */
export const applicationSchema = z.strictObject({
  format: z.literal('asmm-application'),
  ...workFileHead,
  standard: versionRefSchema.meta({ description: '申请所依据的评价准则版本，如 asmm@2.0' }),
  purpose: z.enum(['initial', 'recertification']).meta({ description: 'initial 初次申请、recertification 再认证' }),
  certificate: certificateNumberSchema.optional().meta({ description: '再认证时的现有证书编号' }),
  organization: organizationSchema,
  operatingSince: z.iso.date().optional().meta({ description: '服务体系开始运行的日期' }),
  staff: z.int().min(0).optional().meta({ description: '认证范围内的服务人员数（含外包）' }),
  scope: z.array(scopeDraftSchema).max(200),
  sites: z.array(siteSchema).max(2000),
  documents: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), documentSchema).meta({ description: '材料清单，键为材料代号' }),
  service: z.strictObject({
    definitions: textSchema.meta({ description: '各项指标的计算口径' }),
    months: z.array(serviceMonthSchema).max(60),
  }),
  declarations: z.strictObject({
    truthful: z.boolean().optional().meta({ description: '材料真实、完整' }),
    lawful: z.boolean().optional().meta({ description: '符合法律法规' }),
    publishScores: z.boolean().optional().meta({ description: '同意公开得分' }),
    publishRounds: z.boolean().optional().meta({ description: '同意公开整改轮次' }),
  }),
  assessment: assessmentSchema.optional().meta({ description: '自我评估，整份收入' }),
});

export type Application = z.infer<typeof applicationSchema>;
export type ServiceMonth = z.infer<typeof serviceMonthSchema>;
export type DocumentEntry = z.infer<typeof documentSchema>;
