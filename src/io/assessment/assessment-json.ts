import { completenessOf } from '#domain/application/completeness.ts';
import { overallRate, rateKinds } from '#domain/application/service-rates.ts';
import { answersOf, askedCriteria } from '#domain/assessment/answers.ts';
import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import { whatIsMissing } from '#domain/assessment/missing.ts';
import { assessmentResult } from '#domain/assessment/result.ts';
import type { PlacedWorkFinding, WorkFile } from '#domain/assessment/work-file.ts';
import { evaluationFacts, surveillanceFacts } from '#domain/audit/event-facts.ts';
import { auditRounds } from '#domain/audit/rounds.ts';
import { samplesOf } from '#domain/audit/sampling.ts';

/** What `assess --format json` prints: the result, what is missing for each grade, what the file is about, and every finding. A contract with programs. */
export function assessmentJson(file: WorkFile, version: AssessableVersion, findings: readonly PlacedWorkFinding[]): string {
  const given = { format: file.format, standard: file.standard, ...about(file, version), findings, counts: countsOf(findings) };
  return `${JSON.stringify(given, undefined, 2)}\n`;
}

function about(file: WorkFile, version: AssessableVersion): object {
  switch (file.format) {
    case 'asmm-assessment': {
      const answers = answersOf(file.answers);
      return {
        result: assessmentResult(version, answers, askedCriteria(version, file.extent)),
        missing: { pass: whatIsMissing(version, answers, 'pass'), excellent: whatIsMissing(version, answers, 'excellent') },
      };
    }
    case 'asmm-application':
      return {
        completeness: completenessOf(file),
        rates: Object.fromEntries(rateKinds.map((kind) => [kind.id, overallRate(file.service.months, kind)])),
        ...(file.assessment && { result: assessmentResult(version, answersOf(file.assessment.answers)) }),
      };
    case 'asmm-audit': {
      const event = { initial: 'issued', recertification: 'renewed', upgrade: 'upgraded' } as const;
      return {
        result: assessmentResult(version, answersOf(file.judgements)),
        samples: samplesOf(file),
        rounds: auditRounds(file),
        event: file.kind === 'surveillance' ? surveillanceFacts(file, version) : evaluationFacts(file, version, event[file.kind]),
      };
    }
  }
}

function countsOf(findings: readonly PlacedWorkFinding[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
