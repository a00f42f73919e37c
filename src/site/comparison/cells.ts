import type { TextChange } from '#domain/standard/comparison/word-diff.ts';
import { comparisonLabels as labels } from '../labels/comparison.ts';

/**
 * Runs of a text for a page. A table comes as lines whose cells stand between tabs: where some cells of a row were replaced
 * together, old and new go cell by cell ('85%' to '88%', '60%' to '65%'), and a mark that is seen stands between cells.
 */
export function cellwise(runs: readonly TextChange[]): TextChange[] {
  return runs.flatMap((run, index) => {
    const [before, next] = [runs[index - 1], runs[index + 1]];
    if (next !== undefined && replaces(run, next)) return pairCells(run.value, next.value);
    if (before !== undefined && replaces(before, run)) return [];
    return [{ ...run, value: run.value.replaceAll('\t', labels.cellSeparator) }];
  });
}

function replaces(old: TextChange, fresh: TextChange): boolean {
  const cells = ({ value }: TextChange): number => value.split('\t').length;
  const oneLine = !old.value.includes('\n') && !fresh.value.includes('\n');
  return old.op === 'delete' && fresh.op === 'insert' && oneLine && cells(old) > 1 && cells(old) === cells(fresh);
}

function pairCells(old: string, fresh: string): TextChange[] {
  const news = fresh.split('\t');
  return old.split('\t').flatMap((cell, index): TextChange[] => {
    const now = news[index] ?? '';
    const mark: TextChange[] = index === 0 ? [] : [{ op: 'equal', value: labels.cellSeparator }];
    if (cell === now) return [...mark, { op: 'equal', value: cell }];
    return [
      ...mark,
      ...(cell === '' ? [] : [{ op: 'delete', value: cell } as const]),
      ...(now === '' ? [] : [{ op: 'insert', value: now } as const]),
    ];
  });
}
