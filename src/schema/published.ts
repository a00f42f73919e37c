import { z } from 'zod';
import { bodyEventSchema, bodySchema } from './body.ts';
import { certificateSchema } from './certificate.ts';
import { eventSchema } from './event.ts';
import { holderSchema } from './holder.ts';
import { bodyApprovalSchema, certificateNumberSchema, daySchema, holderIdSchema } from './identifiers.ts';

const momentSchema = z.iso.datetime({ offset: true });
const addressSchema = z.string().regex(/^\//).meta({ description: '本站内的网址' });

export const statusSchema = z
  .enum(['pending', 'valid', 'suspended', 'withdrawn', 'cancelled', 'expired'])
  .meta({ description: '尚未生效、有效、暂停、撤销、注销、过期失效' });

export const timelineSchema = z
  .array(z.strictObject({ from: daySchema, status: statusSchema }))
  .meta({ description: '状态的全部阶段，由旧到新，含将来的；某一天的状态是 from 不晚于那天的最后一段' });

/** `/api/v1/snapshot.json`: what a page asks before it says 有效, and how fresh all other files are. */
export const snapshotSchema = z.strictObject({
  asOf: daySchema.meta({ description: '数据截至的日期' }),
  issuedAt: momentSchema.meta({ description: '签发时间' }),
  staleAfter: momentSchema.meta({ description: '此后不能再据以断言有效' }),
  certificates: z.int().min(0),
  index: z.string().meta({ description: '查询索引的名称；它的文件都在 /api/v1/lookup/<名称>/ 之下' }),
  packs: z
    .strictObject({ certificates: z.int().min(1), holders: z.int().min(1) })
    .optional()
    .meta({ description: '证书页和企业页各打成几包；每张证书、每家企业各有文件的网站没有这一项' }),
  commit: z.string().optional().meta({ description: '登记仓库的提交' }),
});

/** `/api/v1/certificates/<number>.json`: the record as written, with the timeline that follows from it. */
export const publishedCertificateSchema = certificateSchema.extend({ url: addressSchema, timeline: timelineSchema });

/** `/api/v1/holders/<id>.json`: the record as written, with the certificates that the holder has or ever had. */
export const publishedHolderSchema = holderSchema.extend({ url: addressSchema, certificates: z.array(certificateNumberSchema) });

/** A line of `/api/v1/register.ndjson`: any record, each as its own file says it. */
export const recordSchema = z.discriminatedUnion('kind', [
  bodySchema.extend({ kind: z.literal('body'), url: addressSchema }),
  publishedHolderSchema.extend({ kind: z.literal('holder') }),
  publishedCertificateSchema.extend({ kind: z.literal('certificate') }),
]);

const partySchema = {
  holder: z.strictObject({ id: holderIdSchema, name: z.string() }).meta({ description: '企业，名称以登记当日所知为准' }),
  body: z.strictObject({ approval: bodyApprovalSchema, name: z.string() }),
};

/** Names itself for ever: certificate and place of the entry, counted from 1. */
const changeIdSchema = z.string().meta({ description: '永久标识，如 ASMM-2026-000123-C/3（第 3 条历史）' });

export const certificateChangeSchema = z.strictObject({
  kind: z.literal('certificate'),
  id: changeIdSchema,
  url: addressSchema,
  number: certificateNumberSchema,
  ...partySchema,
  was: statusSchema.optional().meta({ description: '生效日当天、计入本条之前的状态；状态没有改变的不写' }),
  became: statusSchema.optional().meta({ description: '自生效日起的状态；状态没有改变的不写' }),
  entry: eventSchema.meta({ description: '登记原文，含决定、生效、登记三个日期' }),
});

export const holderChangeSchema = z.strictObject({
  kind: z.literal('holder'),
  id: changeIdSchema,
  url: addressSchema,
  holder: holderIdSchema,
  change: z.enum(['renamed', 'moved', 'merged']).meta({ description: '更名、迁址、并入另一家企业' }),
  was: z.string(),
  is: z.string(),
  effective: daySchema,
  recorded: daySchema,
});

export const bodyChangeSchema = z.strictObject({
  kind: z.literal('body'),
  id: changeIdSchema,
  url: addressSchema,
  body: partySchema.body,
  entry: bodyEventSchema,
});

/** `/api/v1/changes/<day>.json`: all that was recorded on a day. */
export const changesOfDaySchema = z.strictObject({
  day: daySchema,
  changes: z.array(z.discriminatedUnion('kind', [certificateChangeSchema, holderChangeSchema, bodyChangeSchema])),
});

/** `/api/v1/changes/index.json`: the days on which anything was recorded, the latest first. */
export const changesIndexSchema = z.strictObject({
  asOf: daySchema,
  days: z.array(z.strictObject({ day: daySchema, changes: z.int().min(1), url: addressSchema })),
});

export type CertificateChange = z.infer<typeof certificateChangeSchema>;
export type HolderChange = z.infer<typeof holderChangeSchema>;
export type BodyChange = z.infer<typeof bodyChangeSchema>;
export type Change = CertificateChange | HolderChange | BodyChange;
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;
export type PublishedCertificate = z.infer<typeof publishedCertificateSchema>;
export type PublishedHolder = z.infer<typeof publishedHolderSchema>;
export type PublishedRecord = z.infer<typeof recordSchema>;
