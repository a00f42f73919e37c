import type { Assessment } from '#schema/assessment.ts';

/** An assessment with these judgements, each with a piece of evidence and a post. */
export function assessment(standard: string, steps: Readonly<Record<string, number>>, more: Partial<Assessment> = {}): Assessment {
  return {
    format: 'asmm-assessment',
    schema: 1,
    id: 'sample-file',
    title: '2026 年自我评估',
    created: '2026-10-01',
    updated: '2026-11-01',
    standard,
    organization: { name: '粤安家电服务有限公司（示例）', id: '914404009900000098' },
    extent: { scan: 'full' },
    answers: Object.fromEntries(
      Object.entries(steps).map(([id, step]) => [id, { step, evidence: [{ text: `${id} 的记录` }], responsible: '服务经理' }]),
    ),
    plan: { actions: [] },
    earlier: [],
    ...more,
  };
}
