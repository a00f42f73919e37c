import { confirm, isCancel, select, text } from '@clack/prompts';
import type { Field } from '#io/registrar/fields.ts';
import { choiceName } from './words.ts';

/** The registrar broke off at a question. */
export class BrokenOff extends Error {}

/** Whether someone sits at a terminal and can be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks for a value until it can be read; a list is asked for by its words. */
export async function askFor({ title, about, choices, read }: Field, initial?: string): Promise<string> {
  const message = about === '' ? title : `${title}（${about}）`;
  const answer =
    choices === undefined
      ? await text({ message, ...(initial !== undefined && { initialValue: initial }), validate: (typed) => faultOf(read, typed ?? '') })
      : await select({ message, options: choices.map((value) => ({ value, label: choiceName(value), hint: value })) });
  if (isCancel(answer)) throw new BrokenOff();
  return answer;
}

export async function agrees(message: string): Promise<boolean> {
  const answer = await confirm({ message, active: '写入', inactive: '不写', initialValue: false });
  return answer === true;
}

function faultOf(read: Field['read'], typed: string): string | undefined {
  const reading = read(typed);
  return reading.ok ? undefined : reading.message;
}
