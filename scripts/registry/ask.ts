import { confirm, isCancel, select, text } from '@clack/prompts';
import type { Field } from '#io/registrar/fields.ts';
import { choiceName } from './words.ts';

/** The registrar broke off at a question. */
export class BrokenOff extends Error {}

/** Whether someone sits at a terminal and can be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks for a value until it can be read; a list is asked for by its words. Where there is a default, nothing typed takes it and is the answer. */
export async function askFor({ title, about, choices, read }: Field, { initial, hasDefault = false }: Asked = {}): Promise<string> {
  const message = about === '' ? title : `${title}（${about}）`;
  const faultIn = (typed = ''): string | undefined => (hasDefault && typed === '' ? undefined : faultOf(read, typed));
  const answer =
    choices === undefined
      ? await text({ message, ...(initial !== undefined && { initialValue: initial }), validate: faultIn })
      : await select({ message, options: choices.map((value) => ({ value, label: choiceName(value), hint: value })) });
  if (isCancel(answer)) throw new BrokenOff();
  return answer ?? '';
}

interface Asked {
  /** What was typed before and could not be read. */
  readonly initial?: string | undefined;
  readonly hasDefault?: boolean;
}

export async function agrees(message: string): Promise<boolean> {
  const answer = await confirm({ message, active: '写入', inactive: '不写', initialValue: false });
  return answer === true;
}

function faultOf(read: Field['read'], typed: string): string | undefined {
  const reading = read(typed);
  return reading.ok ? undefined : reading.message;
}
