import type { LocatedFinding } from '../locate.ts';
import type { Repository } from '../repository.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

/** How much was looked at and how much is wrong with it. */
export interface Counts extends Readonly<Record<string, number>> {
  readonly errors: number;
  readonly warnings: number;
  readonly certificates: number;
  readonly holders: number;
  readonly bodies: number;
  readonly provisions: number;
}

export interface ReportOptions {
  readonly root: string;
  readonly format: 'text' | 'json' | 'github';
  readonly stream: NodeJS.WriteStream;
}

/** What a run of the checks counted. */
export function counts({ register }: Repository, findings: readonly LocatedFinding[]): Counts {
  const versions = register.standards.flatMap((standard) => standard.versions);
  return {
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    certificates: register.certificates.length,
    holders: register.holders.length,
    bodies: register.bodies.length,
    provisions: versions.reduce((sum, { sections }) => sum + sections.reduce((inner, { provisions }) => inner + provisions.length, 0), 0),
  };
}

/** The findings and their number in one of the three formats. */
export function report(findings: readonly LocatedFinding[], counted: Counts, options: ReportOptions): string {
  if (options.format === 'json') return jsonReport(findings, counted);
  return printFindings(findings, options) + (options.format === 'text' ? summary(counted) : '');
}

/** The findings alone, for a person or a workflow; colour and code frames only on a terminal. */
export function printFindings(findings: readonly LocatedFinding[], { root, format, stream }: ReportOptions): string {
  if (format === 'github') return githubReport(findings);
  const { NO_COLOR: plain } = process.env;
  const terminal = stream.isTTY === true;
  return textReport(findings, { root, colour: terminal && !plain && stream.hasColors(), frames: terminal });
}

function summary({ errors, warnings, certificates, holders, bodies, provisions }: Counts): string {
  const looked = `检查了 ${certificates} 张证书、${holders} 家企业、${bodies} 家机构、${provisions} 条条款`;
  return errors + warnings === 0 ? `${looked}，没有问题。\n` : `${looked}：${errors} 个错误，${warnings} 个警告。\n`;
}
