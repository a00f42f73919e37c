import { resolve } from 'node:path';
import type { PlacedWorkFinding } from '#domain/assessment/work-file.ts';
import { checkAudit } from '#domain/audit/check-audit.ts';
import { type EvaluationFacts, evaluationFacts, type SurveillanceFacts, surveillanceFacts } from '#domain/audit/event-facts.ts';
import type { Finding } from '#domain/finding.ts';
import type { Audit } from '#schema/audit.ts';
import type { EventName } from '#schema/event.ts';
import { readWorkFileFrom } from '../assessment/work-file.ts';
import { assessableVersions } from '../publish/assessment-files.ts';
import { type Desk, faulty, type Requested } from './desk.ts';
import type { Given } from './given.ts';
import { readScope } from './values.ts';

/** The entries that an audit report can make. */
export const reportedEvents = ['issued', 'surveilled', 'renewed', 'upgraded'] as const satisfies readonly EventName[];
export type ReportedEvent = (typeof reportedEvents)[number];

export type ReportGiven = { readonly kind: 'given'; readonly given: Given } | Requested;

/**
 * What an accepted audit report gives for an entry, as if it had been typed: nothing is typed twice. What the report gives may not be typed beside
 * it, save the holder's name and address, which the registrar takes from the licence; and a report that is not accepted, or has errors, gives all
 * the reasons and nothing else.
 */
export function reportGiven(desk: Desk, event: ReportedEvent, path: string, typed: Given): ReportGiven {
  const reading = readWorkFileFrom(resolve(path));
  if (!reading.ok) return 'usage' in reading ? wrong(reading.usage) : refused(path, reading.findings);
  const { file, place } = reading;
  if (file.format !== 'asmm-audit') return wrong(`${path} 不是审核工作簿`);
  const version = assessableVersions(desk.register.standards).find((each) => `${each.standard}@${each.version}` === file.standard);
  if (version === undefined) return wrong(`报告依据的 ${file.standard} 不在本仓库里`);
  const facts = event === 'surveilled' ? surveillanceFacts(file, version) : evaluationFacts(file, version, event);
  const errors = checkAudit(file, version, desk.day).filter(({ severity }) => severity === 'error');
  if (!facts.ok || errors.length > 0) return refused(path, place([...errors, ...(facts.ok ? [] : facts.findings)]));
  const given = new Map([...subject(file, event), ...textsOf(facts.facts)]);
  const scope = given.get('scope');
  if (scope !== undefined && !sameScope(file, scope)) return wrong('范围的名称里有 @、逗号、顿号或分号，不能由报告带入；改正名称');
  const twice = [...given.keys()].filter((flag) => typed.has(flag));
  if (twice.length > 0) return faulty(twice.map((flag) => ({ flag, problem: 'wrong', message: '由报告带入，不要再写' })));
  const named = typed.get('编号')?.[0];
  if (named !== undefined && file.certificate !== undefined && file.certificate !== named) return wrong(`报告是 ${file.certificate} 的`);
  const { review } = file;
  const decided = typed.get('decided')?.[0] ?? desk.day;
  if (review !== undefined && review.on > decided) return wrong(`复核日期 ${review.on} 晚于决定日期 ${decided}`);
  return { kind: 'given', given: new Map([...holder(file, event), ...typed, ...given]) };
}

/** Name and address of a holder that is not on record yet, those that the report has. */
function holder({ organization: { name, address = '' } }: Audit, event: ReportedEvent): (readonly [string, readonly string[]])[] {
  if (event !== 'issued') return [];
  return [['name', [name]] as const, ['address', [address]] as const].filter(([, [text]]) => text !== '');
}

/** Whose certificate it is, where the entry says so. */
function subject({ organization, body, standard, scope }: Audit, event: ReportedEvent): [string, readonly string[]][] {
  if (event === 'upgraded') return [['standard', [standard]]];
  if (event !== 'issued') return [];
  return [
    ...(organization.id === undefined ? [] : [['holder', [organization.id]] satisfies [string, string[]]]),
    ...(body === undefined ? [] : [['body', [body]] satisfies [string, string[]]]),
    ['standard', [standard]],
    ['scope', scope.map(({ service, sites }) => `${service}@${sites.join(',')}`)],
  ];
}

/** The facts as the fields of a command read them. */
function textsOf(facts: EvaluationFacts | SurveillanceFacts): [string, readonly string[]][] {
  const { scores, failedKeys } = facts;
  const dimensions = Object.entries(scores ?? {}).map(([id, { obtained, applicable }]) => `${id}=${obtained}/${applicable}`);
  const rounds = 'rounds' in facts ? (facts.rounds ?? []) : [];
  return [
    ...(scores === undefined ? [] : [['scores', [dimensions.join(' ')]] satisfies [string, string[]]]),
    ...(failedKeys === undefined ? [] : [['failed-keys', [failedKeys.join(',') || 'none']] satisfies [string, string[]]]),
    ...(rounds.length === 0
      ? []
      : [['rounds', rounds.map(({ on, result, major, minor }) => [on, result, major, minor].join(','))] satisfies [string, string[]]]),
    ...('grade' in facts ? [['grade', [facts.grade]] satisfies [string, string[]]] : audited(facts)),
  ];
}

function audited({ audited: on, result, findings }: SurveillanceFacts): [string, readonly string[]][] {
  const { major, minor, closed } = findings;
  return [
    ['audited', [on]],
    ['result', [result]],
    ['major', [String(major)]],
    ['minor', [String(minor)]],
    ['closed', [String(closed)]],
  ];
}

/** A name with a mark in it that separates would be read as two: that is refused, never guessed. */
function sameScope({ scope }: Audit, written: readonly string[]): boolean {
  return scope.every(({ service, sites }, index) => {
    const reading = readScope(written[index] ?? '');
    if (!reading.ok || reading.value.length !== 1) return false;
    const [item] = reading.value;
    return item?.service === service.trim() && item.sites.join('\n') === sites.map((site) => site.trim()).join('\n');
  });
}

function wrong(message: string): ReportGiven {
  return faulty([{ flag: 'report', problem: 'wrong', message: message.replace(/。$/, '') }]);
}

function refused(path: string, findings: readonly PlacedWorkFinding[]): ReportGiven {
  return {
    kind: 'refused',
    findings: findings.map(
      ({ rule, severity, message, hint, line, column }): Finding => ({ rule, severity, file: path, at: { line, column }, message, hint }),
    ),
  };
}
