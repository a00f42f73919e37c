import type { ChangeClass } from '#schema/standard.ts';
import { comparisonLabels } from './comparison.ts';

const kinds = { new: '新版本', changed: '有改动', removed: '被删去', unreadable: '有文件读不出来，没有比较' } as const;

/** The words of the report on a pull request. */
export const reviewLabels = {
  title: (base: string): string => `标准变更报告（相对 ${base}）`,
  nothing: '标准的版本都没有改动。',
  verdict: (errors: number, warnings: number): string =>
    errors + warnings === 0 ? '检查通过：变化都已申明，版本号容得下这些变化。' : `检查有 ${errors} 个错误，${warnings} 个警告：`,
  moreFindings: (count: number): string => `还有 ${count} 个，运行 npm run validate 查看`,
  severity: { error: '错误', warning: '警告' },
  version: (ref: string, kind: keyof typeof kinds, against: string | undefined): string =>
    `${ref}：${kinds[kind]}${against === undefined ? '' : `（与 ${against} 比较）`}`,
  whole: (against: string): string => `合并后，本版对 ${against} 版累计：`,
  impact: (from: string): string => `对依据 ${from} 版的证书：`,
  details: (ref: string, against: string): string => `${ref} 逐条变化（与 ${against} 比较）`,
  declared: (against: string, declared: ChangeClass, reason: string): string =>
    `对 ${against} 版申明为${comparisonLabels.class[declared]}：${reason}`,
  tooLong: '文字太长，这里不列；运行 npm run diff 查看。',
  cut: (left: number): string => `评论写不下，还有 ${left} 段没有列出。全文：npm run review -- --base <提交>。`,
} as const;
