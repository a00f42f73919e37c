import { z } from 'zod';
import { bodyApprovalSchema, certificateNumberSchema, daySchema, provisionIdSchema, versionRefSchema } from './identifiers.ts';
import {
  evidenceSchema,
  fileIdSchema,
  notApplicableSchema,
  organizationSchema,
  scopeDraftSchema,
  siteSchema,
  stepSchema,
  textSchema,
  wordsSchema,
  workFileHead,
} from './work-file.ts';

/** A part of the audit (rules RB-004, RF-004). */
export const stageSchema = z.strictObject({
  stage: z.enum(['document-review', 'opening', 'site', 'observation', 'interview', 'channel-test', 'scoring', 'closing']),
  from: daySchema.optional(),
  to: daySchema.optional(),
  sites: z.array(wordsSchema).max(500).optional(),
  days: z.number().min(0).max(200).optional().meta({ description: '审核人日' }),
  remote: z.boolean().optional().meta({ description: '以远程方式进行' }),
  note: textSchema.optional(),
});

/** What is sampled and why so much (rules RG-002 to RG-006). */
export const auditPlanSchema = z.strictObject({
  stages: z.array(stageSchema).max(100),
  sampledSites: z.array(wordsSchema).max(500).meta({ description: '抽取的场所（总部以外）' }),
  randomSites: z.array(wordsSchema).max(500).meta({ description: '其中随机抽取的' }),
  staffOnDuty: z.int().min(0).optional().meta({ description: '当班一线服务人员数' }),
  interviews: z.array(z.strictObject({ role: wordsSchema.meta({ description: '岗位，不写姓名' }), count: z.int().min(0) })).max(100),
  orders: z.int().min(0).optional().meta({ description: '近 12 个月的工单总数' }),
  sampledOrders: z.int().min(0).optional().meta({ description: '抽取的工单数' }),
  samplingMethod: textSchema.meta({ description: '抽样的方法，使别人能抽出同样的样本' }),
  witnessedJobs: z.int().min(0).optional().meta({ description: '现场观察的作业次数' }),
  channelTests: z.int().min(0).optional().meta({ description: '受理渠道的测试次数' }),
  customersChecked: z.int().min(0).optional().meta({ description: '核对满意情况的顾客数' }),
});

/** How the team judged one criterion: both auditors first each alone, then the step agreed on, the evidence, and why not one step more (RH-005). */
export const judgementSchema = z.strictObject({
  step: stepSchema.optional(),
  notApplicable: notApplicableSchema.optional(),
  alone: z.array(stepSchema).max(2).optional().meta({ description: '两名审核员各自独立评的步级' }),
  evidence: z.array(evidenceSchema).max(100).optional(),
  why: textSchema.optional().meta({ description: '未达到上一步级的原因；两人不一致时如何确定' }),
});

export const findingClassSchema = z.enum(['major', 'minor', 'observation']);

/** A finding (rules RG-007): fact, where the evidence is, criterion and class. */
export const findingSchema = z.strictObject({
  id: fileIdSchema,
  criterion: provisionIdSchema,
  class: findingClassSchema.meta({ description: 'major 严重不符合、minor 一般不符合、observation 观察项' }),
  fact: textSchema.meta({ description: '看到的事实' }),
  evidence: textSchema.meta({ description: '证据在哪里' }),
  site: wordsSchema.optional(),
  planAccepted: z.boolean().optional().meta({ description: '整改计划已被接受（一般不符合）' }),
});

/** A verification of what was mended (rules RL-003): which findings it closed. */
export const verificationSchema = z.strictObject({
  on: daySchema,
  closed: z.array(fileIdSchema).max(1000).meta({ description: '本轮验证关闭的发现' }),
  where: z.enum(['on-site', 'records']).meta({ description: 'on-site 现场验证、records 凭记录验证' }),
  note: textSchema.optional(),
});

/** An audit from plan to report: the auditor's workbook. It names posts, never persons, and is not public. */
export const auditSchema = z.strictObject({
  format: z.literal('asmm-audit'),
  ...workFileHead,
  standard: versionRefSchema,
  kind: z.enum(['initial', 'surveillance', 'recertification', 'upgrade']),
  organization: organizationSchema,
  body: bodyApprovalSchema.optional(),
  certificate: certificateNumberSchema.optional().meta({ description: '监督、再认证、升级时的证书编号' }),
  scope: z.array(scopeDraftSchema).max(200),
  sites: z.array(siteSchema).max(2000),
  staff: z.int().min(0).optional().meta({ description: '认证范围内的服务人员数（含外包）' }),
  consent: z.strictObject({
    scores: z.boolean().meta({ description: '企业同意公开得分' }),
    rounds: z.boolean().meta({ description: '企业同意公开整改轮次' }),
  }),
  plan: auditPlanSchema,
  auditedOn: daySchema.optional().meta({ description: '现场审核结束日期' }),
  judgements: z.record(provisionIdSchema, judgementSchema),
  findings: z.array(findingSchema).max(1000),
  verifications: z.array(verificationSchema).max(20).meta({ description: '整改的各轮验证，由早到晚' }),
  report: z.strictObject({
    summary: textSchema.meta({ description: '审核概况' }),
    strengths: z.array(textSchema).max(100),
    weaknesses: z.array(textSchema).max(100),
    suggestions: z.array(textSchema).max(100),
    proposal: z
      .enum(['certify', 'refuse', 'maintain', 'suspend'])
      .optional()
      .meta({ description: '审核组的建议：certify 准予、refuse 不予、maintain 保持、suspend 暂停' }),
  }),
  review: z
    .strictObject({
      on: daySchema,
      result: z.enum(['accepted', 'returned']).meta({ description: 'accepted 通过、returned 退回补充' }),
      note: textSchema.optional(),
    })
    .optional()
    .meta({ description: '复核，由未参加审核的人员作出' }),
});

export type Audit = z.infer<typeof auditSchema>;
export type AuditPlan = z.infer<typeof auditPlanSchema>;
export type AuditFinding = z.infer<typeof findingSchema>;
export type FindingClass = z.infer<typeof findingClassSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type Verification = z.infer<typeof verificationSchema>;
export type Stage = z.infer<typeof stageSchema>;
