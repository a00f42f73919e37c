import type { Command } from 'commander';
import { eventCommands } from '#io/registrar/event-commands.ts';
import { requestEvent } from '#io/registrar/request-event.ts';
import { openDesk } from './desk.ts';
import { givenIn, registryCommand, type WritingOptions, withFields, withWriting } from './options.ts';
import { propose } from './propose.ts';

/** Adds the commands that put one more entry into the history of a certificate. */
export function addEventCommands(program: Command): void {
  for (const [name, event] of eventCommands) {
    const { fields, about, example } = event;
    const command = registryCommand(program, name, about, `ASMM-2026-000123-7 ${example}`)
      .usage('<编号> [选项]')
      .argument('<编号>', '证书编号');
    withFields(command, fields);
    withWriting(command).action(async (number: string, options: WritingOptions) => {
      const desk = openDesk(options);
      const asked = number.trim().toUpperCase();
      const given = givenIn(command, fields);
      await propose(
        desk,
        {
          command,
          fields,
          given: new Map(given).set('编号', [asked]),
          request: (all) => requestEvent(desk, event, asked, all),
          title: () => `register: ${name} ${asked}`,
        },
        options,
      );
    });
  }
}
