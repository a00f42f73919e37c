import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { WorkFile } from '#domain/assessment/work-file.ts';
import type { Day } from '#domain/day.ts';
import { checkWorkFile, reportOf } from '#domain/report/report-of.ts';
import { make } from '../elements.ts';
import { reportContent } from './report-content.ts';

/** Prints the report of a file: while the paper is in the page, nothing else of it is printed. */
export function printReport(file: WorkFile, version: AssessableVersion, day: Day): void {
  const paper = make('div', { class: 'paper' }, reportContent(reportOf(file, version, checkWorkFile(file, version, day), day)));
  document.querySelector('assessment-workspace')?.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}
