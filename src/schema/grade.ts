import { z } from 'zod';

/** The three results of the scheme: 优秀, 合格, 不合格. A certificate is issued for the first two only. */
export const gradeSchema = z.enum(['excellent', 'pass', 'fail']).meta({ description: '评价结果：excellent 优秀、pass 合格、fail 不合格' });

export const certifiedGradeSchema = gradeSchema.extract(['excellent', 'pass']);

export type Grade = z.infer<typeof gradeSchema>;
export type CertifiedGrade = z.infer<typeof certifiedGradeSchema>;
