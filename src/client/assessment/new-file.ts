import type { Day } from '#domain/day.ts';
import type { Application } from '#schema/application.ts';
import type { Assessment } from '#schema/assessment.ts';
import type { Audit } from '#schema/audit.ts';
import { assessmentWords } from '#site/labels/assessment.ts';

const head = (title: string, day: Day) => ({ schema: 1, id: freshFileId(), title, created: day, updated: day }) as const;

/** An assessment before its first answer. */
export function newAssessment(standard: string, extent: Assessment['extent'], title: string, name: string, day: Day): Assessment {
  return {
    format: 'asmm-assessment',
    ...head(title, day),
    standard,
    organization: { name },
    extent,
    answers: {},
    plan: { actions: [] },
    earlier: [],
  };
}

/** An application made of a self-assessment, which goes with it. */
export function newApplication(assessment: Assessment, day: Day): Application {
  const { standard, organization, title, upgraded } = assessment;
  return {
    format: 'asmm-application',
    ...head(assessmentWords.start.titles.application(title).slice(0, 300), day),
    standard,
    purpose: upgraded?.certificate === undefined ? 'initial' : 'recertification',
    organization,
    ...(upgraded?.certificate && { certificate: upgraded.certificate }),
    scope: [],
    sites: [],
    documents: {},
    service: { definitions: '', months: [] },
    declarations: {},
    assessment,
  };
}

/** An auditor's workbook before its first entry. */
export function newAudit(standard: string, title: string, name: string, day: Day): Audit {
  return {
    format: 'asmm-audit',
    ...head(title, day),
    standard,
    kind: 'initial',
    organization: { name },
    scope: [],
    sites: [],
    consent: { scores: false, rounds: false },
    plan: { stages: [], sampledSites: [], randomSites: [], interviews: [], samplingMethod: '' },
    judgements: {},
    findings: [],
    verifications: [],
    report: { summary: '', strengths: [], weaknesses: [], suggestions: [] },
  };
}

/** An id that no other file of this browser has; `crypto.randomUUID` would need https. */
export function freshFileId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `f${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
