import { checkApplication } from '../application/check-application.ts';
import type { AssessableVersion } from '../assessment/assessable.ts';
import { checkAssessment } from '../assessment/check-assessment.ts';
import type { WorkFile, WorkFinding } from '../assessment/work-file.ts';
import { checkAudit } from '../audit/check-audit.ts';
import type { Day } from '../day.ts';
import { applicationReport } from './application-report.ts';
import { assessmentReport } from './assessment-report.ts';
import { auditReport } from './audit-report.ts';
import type { Report } from './model.ts';

/** What is to be said of a work file under its version on a day: the page and the command ask this one function. */
export function checkWorkFile(file: WorkFile, version: AssessableVersion, day: Day): WorkFinding[] {
  switch (file.format) {
    case 'asmm-assessment':
      return checkAssessment(file, version, day);
    case 'asmm-application':
      return checkApplication(file, version, day);
    case 'asmm-audit':
      return checkAudit(file, version, day);
  }
}

/** The report of a work file. */
export function reportOf(file: WorkFile, version: AssessableVersion, findings: readonly WorkFinding[], day: Day): Report {
  switch (file.format) {
    case 'asmm-assessment':
      return assessmentReport(file, version, findings, day);
    case 'asmm-application':
      return applicationReport(file, version, findings);
    case 'asmm-audit':
      return auditReport(file, version);
  }
}
