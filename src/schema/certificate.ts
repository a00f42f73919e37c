import { z } from 'zod';
import { eventSchema, scopeItemSchema } from './event.ts';
import { bodyApprovalSchema, certificateNumberSchema, daySchema, holderIdSchema, versionRefSchema } from './identifiers.ts';

/** `registry/certificates/<year>/<number>.yaml`: facts as issued, which never change, and a history that only grows. */
export const certificateSchema = z.strictObject({
  number: certificateNumberSchema,
  previousNumber: certificateNumberSchema.optional().meta({ description: '换号前的证书编号' }),
  holder: holderIdSchema,
  body: bodyApprovalSchema,
  standard: versionRefSchema,
  scope: z.array(scopeItemSchema).min(1),
  validUntil: daySchema.meta({ description: '有效期最后一日（含）' }),
  history: z.array(eventSchema).min(1),
});

export type Certificate = z.infer<typeof certificateSchema>;
