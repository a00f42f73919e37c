import type { ImportMapping } from '#schema/import-mapping.ts';
import { type Desk, faulty, type Requested } from './desk.ts';
import { type EventCommand, eventCommands } from './event-commands.ts';
import type { Field } from './fields.ts';
import type { Given } from './given.ts';
import { holderCommandFields } from './holder-fields.ts';
import { requestEvent } from './request-event.ts';
import { requestHolder } from './request-holder.ts';
import { issueFields, requestIssue } from './request-issue.ts';

/** A command that a row of a table can be. */
export type RowCommand =
  | { readonly kind: 'issue' }
  | { readonly kind: 'holder' }
  | { readonly kind: 'event'; readonly event: EventCommand };

/** The command of a mapping, if there is one of that name. */
export function rowCommand(name: string): RowCommand | undefined {
  if (name === 'issue' || name === 'holder') return { kind: name };
  const event = eventCommands.get(name);
  return event && { kind: 'event', event };
}

/** What a row may give: the options of the command, and what its argument is called in a mapping. */
export function flagsOf(command: RowCommand): readonly string[] {
  const flags = (fields: readonly Field[]): string[] => fields.map(({ flag }) => flag);
  if (command.kind === 'issue') return flags(issueFields);
  return command.kind === 'holder' ? ['id', ...flags(holderCommandFields)] : ['number', ...flags(command.event.fields)];
}

/** Makes the request of a row. */
export function requestRow(desk: Desk, command: RowCommand, given: Given): Requested {
  if (command.kind === 'issue') return requestIssue(desk, given);
  const key = command.kind === 'holder' ? 'id' : 'number';
  const target = given.get(key)?.[0]?.trim().toUpperCase();
  if (target === undefined) return faulty([{ flag: key, problem: 'missing', message: '是空的' }]);
  return command.kind === 'holder' ? requestHolder(desk, target, given) : requestEvent(desk, command.event, target, given);
}

/** Whether a value comes from the row, so that the row is where it is mended. */
export function isRowFault(source: ImportMapping['columns'][string] | undefined): boolean {
  return source !== undefined && (typeof source === 'string' || 'column' in source);
}
