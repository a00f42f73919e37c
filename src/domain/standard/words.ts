import type { Verification } from '#schema/provision.ts';

/** The ways to verify a provision, as every page and file names them; the glossary's words. */
export const verificationNames = {
  documents: '查文件',
  records: '查记录',
  interview: '访谈',
  observation: '现场观察',
  sampling: '抽样',
  'mystery-customer': '神秘顾客',
  survey: '顾客调查',
  'data-analysis': '数据分析',
} as const satisfies Record<Verification, string>;
