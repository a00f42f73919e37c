import { z } from 'zod';
import { daySchema } from './identifiers.ts';

// Work files are kept by enterprises and auditors on their own machines and saved at every keystroke.
// So a half-filled file is a valid file: text may be empty, and what is missing is a finding, not a fault of form.

/** Free text of several lines, as typed. */
export const textSchema = z.string().max(8000).meta({ description: '文字，不超过 8000 字' });

/** Free text of a line: a name, a post, a unit. */
export const wordsSchema = z.string().max(300).meta({ description: '一行文字，不超过 300 字' });

/** Tells the copies of a person's files apart; made by the program, never typed. */
export const fileIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{2,63}$/)
  .meta({ description: '文件的内部编号：小写字母、数字和连字符' });

/** The version of the form of all three work files; a reader refuses newer ones with advice. */
export const workFileSchemaVersion = 1;

/** What every work file begins with. */
export const workFileHead = {
  schema: z.literal(workFileSchemaVersion).meta({ description: '文件格式的版本，现为 1' }),
  id: fileIdSchema,
  title: wordsSchema.meta({ description: '文件名称，供自己区分' }),
  created: daySchema.meta({ description: '建立日期' }),
  updated: daySchema.meta({ description: '最后修改日期' }),
} as const;

/** Who is assessed. The code is checked where the file is used for an application or an audit. */
export const organizationSchema = z.strictObject({
  name: wordsSchema.meta({ description: '企业名称' }),
  id: wordsSchema.optional().meta({ description: '统一社会信用代码' }),
  address: wordsSchema.optional().meta({ description: '注册地址' }),
});

/** A service and the sites it is given from, while it is being written. */
export const scopeDraftSchema = z.strictObject({ service: wordsSchema, sites: z.array(wordsSchema).max(500) });

/** A place of service. Its staff and yearly requests steer sampling (rules RG-002, RG-005). */
export const siteSchema = z.strictObject({
  name: wordsSchema.meta({ description: '场所名称，如 城东网点' }),
  kind: z.enum(['headquarters', 'own', 'outsourced']).meta({ description: 'headquarters 总部、own 自营、outsourced 外包' }),
  address: wordsSchema.optional(),
  staff: z.int().min(0).optional().meta({ description: '服务人员数' }),
  requests: z.int().min(0).optional().meta({ description: '近 12 个月受理量' }),
});

/** What was seen, and the names of the files that show it. The files themselves stay where they are. */
export const evidenceSchema = z.strictObject({
  text: textSchema,
  files: z.array(wordsSchema).max(100).optional().meta({ description: '证据文件的名称；文件本身不收入' }),
});

/** A criterion judged: a step of its rubric, or not applicable and why. Neither: not judged yet. */
export const stepSchema = z.int().min(0).max(4).meta({ description: '步级 0 至 4' });
export const notApplicableSchema = z.strictObject({ reason: textSchema.meta({ description: '不适用的理由' }) });

export type Organization = z.infer<typeof organizationSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
