import { z } from 'zod';
import { reasonSchema } from './event.ts';
import { bodyApprovalSchema, daySchema, lineSchema } from './identifiers.ts';

const days = { effective: daySchema, recorded: daySchema };

/** What happened to the approval of a body. */
export const bodyEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('approved'), ...days, until: daySchema }),
  z.strictObject({ event: z.literal('extended'), ...days, until: daySchema }),
  z.strictObject({ event: z.literal('suspended'), ...days, reason: reasonSchema }),
  z.strictObject({ event: z.literal('reinstated'), ...days, reason: reasonSchema }),
  z.strictObject({ event: z.literal('ended'), ...days, reason: reasonSchema }),
]);

/** `registry/bodies/<approval>.yaml`: a certification body; its approval is a history of its own. */
export const bodySchema = z.strictObject({
  approval: bodyApprovalSchema,
  names: z
    .array(z.strictObject({ name: lineSchema.max(120), english: lineSchema.max(200).optional(), from: daySchema, recorded: daySchema }))
    .min(1),
  address: lineSchema.max(200),
  serials: z
    .array(z.strictObject({ year: z.int().min(2020).max(2999), from: z.int().min(1).max(999999), to: z.int().min(1).max(999999) }))
    .meta({ description: '分配给本机构的证书流水号段' }),
  history: z.array(bodyEventSchema).min(1),
});

export type Body = z.infer<typeof bodySchema>;
