import { z } from 'zod';

/** The least that a file must hold to be compared: an exported standard of anybody's (design section 5). What else it carries is left alone. */
export const comparableSchema = z.looseObject({
  standard: z.string().optional(),
  version: z.string().optional(),
  title: z.string().optional(),
  ids: z.enum(['permanent', 'positional']).optional(),
  criteria: z.array(
    z.looseObject({
      id: z.string().min(1),
      title: z.string(),
      section: z.string(),
      text: z.string(),
      number: z.string().optional(),
      points: z.number().optional(),
      level: z.union([z.string(), z.number()]).optional(),
      kind: z.string().optional(),
      thresholds: z
        .array(z.looseObject({ quantity: z.string(), max: z.number().optional(), min: z.number().optional(), unit: z.string() }))
        .optional(),
      rubric: z.array(z.string()).optional(),
      evidence: z.array(z.string()).optional(),
      references: z.array(z.string()).optional(),
      notes: z.array(z.string()).optional(),
      predecessors: z.array(z.string()).optional(),
    }),
  ),
});
