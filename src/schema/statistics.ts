import { z } from 'zod';
import { certifiedGradeSchema } from './grade.ts';
import { bodyApprovalSchema, daySchema, sectionIdSchema, versionRefSchema } from './identifiers.ts';

const countSchema = z.int().min(0);

/** Certificates that stand: valid, and suspended. */
const standing = { valid: countSchema.meta({ description: '有效' }), suspended: countSchema.meta({ description: '暂停' }) };
const body = { body: bodyApprovalSchema, name: z.string().meta({ description: '机构在数据日的名称' }) };
const halfYear = {
  halfYear: z
    .string()
    .regex(/^\d{4}-H[12]$/)
    .meta({ description: '半年，如 2026-H1' }),
};

/** How the certificates with scores on record are spread; percent, truncated to one decimal as everywhere. */
const spread = {
  certificates: z.int().min(1),
  minimum: z.number().min(0).max(100),
  lowerQuartile: z.number().min(0).max(100).meta({ description: '由低到高第 ⌈n/4⌉ 个' }),
  median: z.number().min(0).max(100).meta({ description: '由低到高第 ⌈n/2⌉ 个' }),
  upperQuartile: z.number().min(0).max(100).meta({ description: '由低到高第 ⌈3n/4⌉ 个' }),
  maximum: z.number().min(0).max(100),
};

/** Entries of the register by the days from decision to record. */
const lagsSchema = z.strictObject({ sameDay: countSchema, oneOrTwoDays: countSchema, threeToFiveDays: countSchema, later: countSchema });
const publication = {
  entries: lagsSchema.meta({ description: '全部登记' }),
  restricting: lagsSchema.meta({ description: '其中暂停和撤销的登记' }),
};

/** Surveillance audits by what became of them, see the field `surveillance`. */
const surveillance = {
  onTime: countSchema.meta({ description: '在期限内完成' }),
  late: countSchema.meta({ description: '期限届满时证书有效，之后才审核' }),
  missed: countSchema.meta({ description: '期限届满时证书有效，至数据日没有审核' }),
  answered: countSchema.meta({ description: 'late 和 missed 之中，随后暂停、撤销或注销了证书的' }),
  suspended: countSchema.meta({ description: '期限届满时证书已在暂停' }),
};

/** `/api/v1/statistics.json`: counts only, so that every share can be worked out again. */
export const statisticsSchema = z.strictObject({
  asOf: daySchema.meta({ description: '数据日；“有效”“暂停”都指这一天' }),
  certificates: countSchema.meta({ description: '在册证书，含已经终止的' }),
  holders: countSchema.meta({ description: '数据日持有有效或暂停证书的企业' }),
  byStatus: z.strictObject({
    pending: countSchema,
    ...standing,
    expired: countSchema,
    cancelled: countSchema,
    withdrawn: countSchema,
  }),
  byGrade: z.array(z.strictObject({ grade: certifiedGradeSchema, ...standing })),
  byVersion: z.array(z.strictObject({ standard: versionRefSchema, ...standing })),
  byBody: z.array(z.strictObject({ ...body, ...standing })),
  byRegion: z.array(
    z.strictObject({
      region: z
        .string()
        .regex(/^\d{6}$/)
        .meta({ description: '省级行政区划代码' }),
      name: z.string(),
      ...standing,
    }),
  ),
  byIndustry: z.array(
    z.strictObject({
      industry: z
        .string()
        .regex(/^\d{2}$/)
        .meta({ description: 'GB/T 4754-2017 大类代码' }),
      name: z.string(),
      ...standing,
    }),
  ),
  scores: z
    .array(
      z.strictObject({
        standard: versionRefSchema,
        total: z.strictObject(spread),
        dimensions: z.array(z.strictObject({ dimension: sectionIdSchema, title: z.string(), ...spread })),
      }),
    )
    .meta({ description: '有效和暂停的证书中公开得分的，按所依据的版本' }),
  withoutScores: countSchema.meta({ description: '有效和暂停的证书中没有公开得分的' }),
  months: z
    .array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        day: daySchema.meta({ description: '本月最后一日；最后一个月为数据日' }),
        ...standing,
        byGrade: z.array(z.strictObject({ grade: certifiedGradeSchema, ...standing })),
        byVersion: z.array(z.strictObject({ standard: versionRefSchema, ...standing })),
        entered: countSchema.meta({ description: '本月开始生效的证书，含终止的决定被撤回的' }),
        left: z
          .strictObject({ expired: countSchema, cancelled: countSchema, withdrawn: countSchema })
          .meta({ description: '本月终止的证书，按终止后的状态' }),
      }),
    )
    .meta({ description: '自第一张证书生效的月份起，一月不缺' }),
  publication: z.strictObject({
    target: countSchema.meta({ description: '目标：决定之后几日内登记' }),
    all: z.strictObject(publication),
    byBody: z.array(z.strictObject({ ...body, ...publication })),
    byHalfYear: z.array(z.strictObject({ ...halfYear, ...publication })).meta({ description: '按登记日期' }),
  }),
  surveillance: z.strictObject({
    interval: countSchema.meta({ description: '两次监督之间最多几个月' }),
    all: z.strictObject(surveillance),
    byBody: z.array(z.strictObject({ ...body, ...surveillance })),
    byHalfYear: z.array(z.strictObject({ ...halfYear, ...surveillance })).meta({ description: '完成的按审核日期，其余按期限届满之日' }),
  }),
});

export type Statistics = Readonly<z.infer<typeof statisticsSchema>>;
export type StandingCounts = Readonly<Pick<Statistics['byStatus'], 'valid' | 'suspended'>>;
export type Spread = Statistics['scores'][number]['total'];
export type LagCounts = Readonly<z.infer<typeof lagsSchema>>;
export type Month = Statistics['months'][number];
export type SurveillanceCounts = Statistics['surveillance']['all'];
