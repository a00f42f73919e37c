import { z } from 'zod';
import { gradeSchema } from './grade.ts';
import { bodyApprovalSchema, certificateNumberSchema, daySchema } from './identifiers.ts';
import { changeClassSchema } from './standard.ts';

const relationSchema = z
  .enum(['unchanged', 'modified', 'added', 'removed', 'moved', 'split', 'merged', 'replaced'])
  .meta({ description: '新旧条款的对应关系' });

const facetSchema = z.enum([
  'title',
  'wording',
  'punctuation',
  'cross-reference',
  'strength',
  'threshold',
  'points',
  'level',
  'rubric',
  'evidence',
  'references',
  'section',
  'requirement-added',
  'requirement-removed',
]);

const sidesSchema = z.strictObject({ from: z.string(), to: z.string() });
const idsSchema = z.array(z.string()).meta({ description: '条款编号' });
const countSchema = z.int().min(0);

const textSchema = z.array(
  z.strictObject({
    op: z.enum(['equal', 'delete', 'insert']),
    value: z.string(),
    moved: z.literal(true).optional().meta({ description: '同一段在另一侧的别处' }),
  }),
);

const changeSchema = z.strictObject({
  relation: relationSchema,
  from: idsSchema,
  to: idsSchema,
  title: sidesSchema,
  number: sidesSchema.meta({ description: '印刷条号' }),
  facets: z.array(facetSchema),
  class: changeClassSchema.optional().meta({ description: '检出的类别' }),
  declared: changeClassSchema.optional().meta({ description: '技术委员会声明的类别' }),
  reason: z.string().optional(),
  resolution: z.string().optional(),
  differences: z.array(
    z.strictObject({
      facet: facetSchema,
      direction: z.enum(['editorial', 'relaxing', 'tightening', 'unclear']),
      quantity: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
  strength: sidesSchema.optional(),
  threshold: sidesSchema.extend({ quantity: z.string().optional() }).optional(),
  points: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  text: textSchema.meta({ description: '要求的逐词差异：依次连接 equal 与 delete 得旧文，equal 与 insert 得新文' }),
  titleText: textSchema.optional(),
  parts: z.strictObject({ rubric: textSchema, evidence: textSchema, references: textSchema, notes: textSchema }).partial().optional(),
});

const countsSchema = z.record(z.string(), countSchema);

const impactSchema = z.strictObject({
  certificates: countSchema.meta({ description: '依据旧版且有效或暂停的证书数' }),
  byGrade: z.strictObject({ excellent: countSchema, pass: countSchema }).partial(),
  byBody: z.record(bodyApprovalSchema, countSchema),
  byExpiry: countsSchema.meta({ description: '按到期年份' }),
  mustUpgradeBy: daySchema.optional().meta({ description: '过渡期最后一日；不要求升级的没有此项' }),
  expireBefore: countSchema,
  wouldLoseGrade: z.array(z.strictObject({ number: certificateNumberSchema, from: gradeSchema.exclude(['fail']), to: gradeSchema })),
  withoutScores: countSchema.meta({ description: '未公布得分、无从判断等级的证书数' }),
});

/** `/api/v1/compare/<standard>/<from>...<to>.json`, and what `diff --format json` prints: a change set. */
export const changeSetSchema = z.strictObject({
  standard: z.string(),
  from: z.string(),
  to: z.string(),
  summary: z.record(z.enum([...relationSchema.options, ...changeClassSchema.options]), countSchema),
  changes: z.array(changeSchema),
  suggestions: z.array(z.strictObject({ from: idsSchema, to: idsSchema, similarity: z.number() })),
  impact: impactSchema.optional(),
});
