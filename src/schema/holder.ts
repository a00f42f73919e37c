import { z } from 'zod';
import { daySchema, holderIdSchema, lineSchema } from './identifiers.ts';

/** `registry/holders/<id>.yaml`. Names and addresses only grow: the old name must stay findable. */
export const holderSchema = z.strictObject({
  id: holderIdSchema,
  names: z
    .array(z.strictObject({ name: lineSchema.max(120), english: lineSchema.max(200).optional(), from: daySchema, recorded: daySchema }))
    .min(1)
    .meta({ description: '名称沿革，由旧到新' }),
  addresses: z
    .array(
      z.strictObject({
        address: lineSchema.max(200),
        region: z
          .string()
          .regex(/^\d{6}$/)
          .meta({ description: 'GB/T 2260 行政区划代码，须加引号' }),
        from: daySchema,
        recorded: daySchema,
      }),
    )
    .min(1),
  industry: z
    .string()
    .regex(/^\d{2}$/)
    .meta({ description: 'GB/T 4754-2017 大类代码，须加引号' }),
  merged: z.strictObject({ into: holderIdSchema, effective: daySchema, recorded: daySchema }).optional(),
});

export type Holder = z.infer<typeof holderSchema>;
