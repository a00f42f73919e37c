import type { Command } from 'commander';
import type { Given } from '#io/registrar/given.ts';
import { issueFields, requestIssue } from '#io/registrar/request-issue.ts';
import { openDesk } from './desk.ts';
import { givenIn, registryCommand, withFields, withWriting } from './options.ts';
import { propose } from './propose.ts';
import { fromReport, type ReportOptions, withReport } from './report-option.ts';

/** Adds `issue`: a new certificate, with its holder where there is no file of it yet. */
export function addIssueCommand(program: Command): void {
  const example =
    '--holder 911100000000004570 --body CNCA-R-2099-901 --scope 家用空调的安装与维修@总部,城东网点 --grade pass --decided 2026-11-20';
  const command = registryCommand(program, 'issue', '颁发一张证书：编号取机构号段里的下一个，企业没有登记的一并登记', example);
  withFields(command, issueFields);
  withReport(withWriting(command)).action(async (options: ReportOptions) => {
    const desk = openDesk(options);
    const request = fromReport(desk, 'issued', options, (given: Given) => requestIssue(desk, given));
    const title = ({ certificates }: typeof desk.proposal): string => `register: issue ${[...certificates.keys()].join(', ')}`;
    await propose(desk, { command, fields: issueFields, given: givenIn(command, issueFields), request, title }, options);
  });
}
