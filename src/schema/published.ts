import { z } from 'zod';
import { bodySchema } from './body.ts';
import { certificateSchema } from './certificate.ts';
import { holderSchema } from './holder.ts';
import { certificateNumberSchema, daySchema } from './identifiers.ts';

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

export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;
export type PublishedCertificate = z.infer<typeof publishedCertificateSchema>;
export type PublishedHolder = z.infer<typeof publishedHolderSchema>;
export type PublishedRecord = z.infer<typeof recordSchema>;
