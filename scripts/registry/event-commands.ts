import type { Command } from 'commander';
import type { Requested } from '#io/registrar/desk.ts';
import { eventCommands } from '#io/registrar/event-commands.ts';
import type { Given } from '#io/registrar/given.ts';
import { reportedEvents } from '#io/registrar/report-given.ts';
import { requestEvent } from '#io/registrar/request-event.ts';
import { openDesk } from './desk.ts';
import { givenIn, registryCommand, withFields, withWriting } from './options.ts';
import { propose } from './propose.ts';
import { fromReport, type ReportOptions, withReport } from './report-option.ts';

/** Adds the commands that put one more entry into the history of a certificate. */
export function addEventCommands(program: Command): void {
  for (const [name, event] of eventCommands) {
    const { fields, about, example } = event;
    const command = registryCommand(program, name, about, `ASMM-2026-000123-7 ${example}`)
      .usage('<编号> [选项]')
      .argument('<编号>', '证书编号');
    withFields(command, fields);
    const reported = reportedEvents.find((each) => each === event.event);
    if (reported !== undefined) withReport(command);
    withWriting(command).action(async (number: string, options: ReportOptions) => {
      const desk = openDesk(options);
      const asked = number.trim().toUpperCase();
      const given = givenIn(command, fields);
      const request = (all: Given): Requested => requestEvent(desk, event, asked, all);
      await propose(
        desk,
        {
          command,
          fields,
          given: new Map(given).set('编号', [asked]),
          request: reported === undefined ? request : fromReport(desk, reported, options, request),
          title: () => `register: ${name} ${asked}`,
        },
        options,
      );
    });
  }
}
