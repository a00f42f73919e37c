import type { Command } from 'commander';
import type { Requested } from '#io/registrar/desk.ts';
import type { Given } from '#io/registrar/given.ts';
import { type ReportedEvent, reportGiven } from '#io/registrar/report-given.ts';
import type { OpenDesk } from './desk.ts';
import type { WritingOptions } from './options.ts';

/** What a command that takes an audit report may be told. */
export interface ReportOptions extends WritingOptions {
  readonly report?: string;
}

/** `--report FILE`: the figures come from an accepted audit report. */
export function withReport(command: Command): Command {
  return command.option('--report <文件>', '复核通过的审核工作簿：结论、得分、轮次和等级由它带入，不再另写');
}

/** A request with what the report gives put in; without a report the request itself. */
export function fromReport(
  desk: OpenDesk,
  event: ReportedEvent,
  { report }: ReportOptions,
  request: (given: Given) => Requested,
): (given: Given) => Requested {
  if (report === undefined) return request;
  return (typed) => {
    const reported = reportGiven(desk, event, report, typed);
    return reported.kind === 'given' ? request(reported.given) : reported;
  };
}
