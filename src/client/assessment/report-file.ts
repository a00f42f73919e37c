import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { WorkFile } from '#domain/assessment/work-file.ts';
import type { Day } from '#domain/day.ts';
import type { Report } from '#domain/report/model.ts';
import { checkWorkFile, reportOf } from '#domain/report/report-of.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ReportForm = keyof typeof types;

/** The report of a file as a document: byte for byte what `npm run assess -- FILE --format docx` writes. */
export function reportFile(file: WorkFile, version: AssessableVersion, day: Day, form: ReportForm): Promise<Blob> {
  return written(reportOf(file, version, checkWorkFile(file, version, day), day), form);
}

/** A report in a form. The libraries that write them are large; each is fetched when it is first asked for. */
export async function written(report: Report, form: ReportForm): Promise<Blob> {
  const bytes =
    form === 'docx'
      ? await (await import('#domain/report/report-docx.ts')).reportDocx(report)
      : await (await import('#domain/report/report-xlsx.ts')).reportXlsx(report);
  return new Blob([bytes], { type: types[form] });
}
