import { z } from 'zod';
import { daySchema, lineSchema, standardIdSchema, versionNumberSchema } from './identifiers.ts';

/** Front matter of `content/guides/*.mdx`. */
export const guideSchema = z.strictObject({
  title: lineSchema,
  summary: lineSchema,
  reader: z.enum(['enterprise', 'public', 'committee', 'registrar', 'auditor', 'developer', 'operator', 'everyone']),
  order: z.int(),
  updated: daySchema,
});

/** Front matter of `content/notices/*.mdx`. */
export const noticeSchema = z.strictObject({
  title: lineSchema,
  summary: lineSchema,
  dated: daySchema,
  about: z.strictObject({ standard: standardIdSchema, version: versionNumberSchema }).optional(),
});

/** Front matter of `content/cases/*.mdx`: unnamed and unverified, and shown as such. */
export const caseSchema = z.strictObject({
  title: lineSchema,
  summary: lineSchema,
  order: z.int(),
});

/** `content/glossary.yaml`: one term, one preferred form, in two languages and as the code names it. */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z][a-zA-Z0-9]*$/)
        .meta({ description: '代码中的名字' }),
      zh: lineSchema,
      en: lineSchema,
      definition: lineSchema,
      source: lineSchema.optional(),
      avoid: z.array(lineSchema).default([]).meta({ description: '不用的说法' }),
    }),
  ),
});

/** `content/site.yaml`: the few settings of the site. */
export const siteSchema = z.strictObject({
  title: lineSchema,
  titleEn: lineSchema,
  url: z
    .string()
    .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/)
    .meta({ description: '正式网址，如 https://asmm.example，末尾不带斜杠和路径；用于固定链接与二维码' }),
  repository: z
    .url({ protocol: /^https$/ })
    .optional()
    .meta({ description: '源码仓库网址，用于“报告问题”和“查看源文件”' }),
  sampleData: z.boolean().meta({ description: 'true：每页标明示例数据' }),
  certificatePdfs: z.int().min(0).optional().meta({ description: '生成网站时最多为多少张证书（按登记先后）制作 PDF；不写则不制作' }),
});

export type Guide = z.infer<typeof guideSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type CaseMatter = z.infer<typeof caseSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type SiteSettings = z.infer<typeof siteSchema>;
