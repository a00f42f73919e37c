import { effectOf } from '#domain/improvement/effect.ts';
import type { Assessment } from '#schema/assessment.ts';
import { planWords as words } from '#site/labels/work-files.ts';
import { workbook } from './spreadsheet.ts';

/** The plan as a workbook: a measure a row, with its effect as last measured. */
export function planWorkbook({ plan }: Assessment): Promise<Blob> {
  const rows = plan.actions.map(({ criterion, gap, rootCause, measure, responsible, due, status, effect }) => {
    const { state, latest } = effectOf(effect);
    const { metric, unit, before, target } = effect;
    return [
      criterion,
      gap,
      rootCause,
      measure,
      responsible,
      due,
      words.statuses[status],
      metric,
      unit,
      before,
      target,
      latest?.value,
      words.states[state],
    ];
  });
  return workbook([{ name: words.title, head: words.columns, rows, widths: [10, 30, 30, 40, 14, 12, 12, 24, 8, 10, 10, 10, 16] }]);
}
