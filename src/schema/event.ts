import { z } from 'zod';
import { certifiedGradeSchema } from './grade.ts';
import {
  bodyApprovalSchema,
  certificateNumberSchema,
  daySchema,
  holderIdSchema,
  lineSchema,
  provisionIdSchema,
  sectionIdSchema,
  versionRefSchema,
} from './identifiers.ts';

/** A service and the sites it is given from; the unit in which scope grows and shrinks. */
export const scopeItemSchema = z.strictObject({
  service: lineSchema.max(200),
  sites: z.array(lineSchema.max(100)).min(1),
});

/** Quarter-points: points × step of every judged criterion, and points × 4 of every applicable one. */
const dimensionScoreSchema = z.strictObject({
  obtained: z.int().min(0),
  applicable: z.int().min(1),
});

export const scoresSchema = z.record(sectionIdSchema, dimensionScoreSchema);

/** One on-site round before a decision; `rectification` sends the enterprise back to mend what was found. */
const roundSchema = z.strictObject({
  on: daySchema,
  result: z.enum(['conforming', 'rectification']),
  major: z.int().min(0).meta({ description: '严重不符合项数' }),
  minor: z.int().min(0).meta({ description: '一般不符合项数' }),
});

/** Decided by the body, in effect from 00:00 of a day in Shanghai, recorded in this register. */
const days = {
  decided: daySchema.meta({ description: '决定日期' }),
  effective: daySchema.meta({ description: '生效日期' }),
  recorded: daySchema.meta({ description: '登记日期（合并入库之日）' }),
};
const note = lineSchema.max(300).optional().meta({ description: '对公众的说明' });
export const reasonSchema = lineSchema.max(300).meta({ description: '原因，对公众公开' });

/** What an evaluation found. Scores and rounds enter the record only with the holder's consent. */
const evaluation = {
  rounds: z.array(roundSchema).min(1).optional(),
  scores: scoresSchema.optional(),
  failedKeys: z.array(provisionIdSchema).optional().meta({ description: '未达到的关键项' }),
  grade: certifiedGradeSchema,
};

export const issuedSchema = z.strictObject({ event: z.literal('issued'), ...days, ...evaluation, note });

export const surveilledSchema = z.strictObject({
  event: z.literal('surveilled'),
  audited: daySchema.meta({ description: '监督审核（现场）结束日期' }),
  ...days,
  result: z.enum(['conforming', 'nonconforming']),
  findings: z.strictObject({
    major: z.int().min(0),
    minor: z.int().min(0),
    closed: z.int().min(0).meta({ description: '登记时已验证关闭的项数' }),
  }),
  scores: scoresSchema.optional(),
  failedKeys: z.array(provisionIdSchema).optional(),
  note,
});

const regradedSchema = z.strictObject({
  event: z.literal('regraded'),
  ...days,
  scores: scoresSchema.optional(),
  failedKeys: z.array(provisionIdSchema).optional(),
  grade: certifiedGradeSchema,
  reason: reasonSchema,
});

export const suspendedSchema = z.strictObject({
  event: z.literal('suspended'),
  ...days,
  cause: z.enum(['surveillance-overdue', 'nonconformity', 'complaint', 'misuse', 'holder-request', 'other']),
  reason: reasonSchema,
});

const reinstatedSchema = z.strictObject({ event: z.literal('reinstated'), ...days, reason: reasonSchema });

const reducedSchema = z.strictObject({
  event: z.literal('reduced'),
  ...days,
  remove: z.array(scopeItemSchema).min(1),
  reason: reasonSchema,
});

const extendedSchema = z.strictObject({
  event: z.literal('extended'),
  ...days,
  add: z.array(scopeItemSchema).min(1),
  note,
});

const renewedSchema = z.strictObject({
  event: z.literal('renewed'),
  ...days,
  validUntil: daySchema,
  ...evaluation,
  note,
});

const upgradedSchema = z.strictObject({
  event: z.literal('upgraded'),
  ...days,
  standard: versionRefSchema,
  ...evaluation,
  note,
});

const transferredSchema = z.strictObject({
  event: z.literal('transferred'),
  ...days,
  holder: holderIdSchema.optional(),
  body: bodyApprovalSchema.optional(),
  reason: reasonSchema,
});

export const withdrawnSchema = z.strictObject({
  event: z.literal('withdrawn'),
  ...days,
  cause: z.enum(['suspension-unresolved', 'nonconformity', 'false-information', 'misuse', 'other']),
  reason: reasonSchema,
});

export const cancelledSchema = z.strictObject({
  event: z.literal('cancelled'),
  ...days,
  cause: z.enum(['holder-request', 'holder-dissolved', 'scheme-ended', 'transition-ended', 'number-changed']),
  standard: versionRefSchema.optional().meta({ description: '过渡期届满的版本；之前已升级的，本条自动失效' }),
  nextNumber: certificateNumberSchema.optional().meta({ description: '换号后的新证书编号' }),
  reason: reasonSchema,
});

/** A slip in an earlier entry (1 is the first), or in the certificate's own facts where `event` is left out. */
const correctedSchema = z.strictObject({
  event: z.literal('corrected'),
  ...days,
  correction: z.strictObject({
    event: z.int().min(1).optional().meta({ description: '被更正的是第几条历史（从 1 起）；更正证书事实时不写' }),
    field: z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z0-9-]+)*$/),
    was: z.json(),
    is: z.json(),
  }),
  reason: reasonSchema,
});

/** A decision lifted, for example after an appeal: from its effective day on, the entry it names counts no more. */
const annulledSchema = z.strictObject({
  event: z.literal('annulled'),
  ...days,
  annuls: z.int().min(1).meta({ description: '被撤回的是第几条历史（从 1 起）' }),
  reason: reasonSchema,
});

export const eventSchema = z.discriminatedUnion('event', [
  issuedSchema,
  surveilledSchema,
  regradedSchema,
  suspendedSchema,
  reinstatedSchema,
  reducedSchema,
  extendedSchema,
  renewedSchema,
  upgradedSchema,
  transferredSchema,
  withdrawnSchema,
  cancelledSchema,
  correctedSchema,
  annulledSchema,
]);

export type CertificateEvent = z.infer<typeof eventSchema>;
export type EventName = CertificateEvent['event'];
export type ScopeItem = z.infer<typeof scopeItemSchema>;
export type Scores = z.infer<typeof scoresSchema>;
export type DimensionScore = z.infer<typeof dimensionScoreSchema>;
export type Round = z.infer<typeof roundSchema>;
