import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { today } from '#io/clock.ts';
import type { Field } from '#io/registrar/fields.ts';
import type { Given } from '#io/registrar/given.ts';
import { dayOption, rootOption } from '../support/command.ts';

/** What every command of the registrar may be told. */
export interface RegistryOptions {
  readonly root: string;
  readonly asOf: string;
}

/** What those that write may be told beside. */
export interface WritingOptions extends RegistryOptions {
  readonly dryRun: boolean;
  readonly yes: boolean;
}

/** A command below `registry`, with `--root` and `--as-of`, and an example after its help. */
export function registryCommand(program: Command, name: string, about: string, example: string): Command {
  return program
    .command(name)
    .description(about)
    .usage('[选项]')
    .addOption(rootOption(join(import.meta.dirname, '../..')))
    .addOption(dayOption(today()))
    .addHelpText('after', `\n示例：\n  npm run registry -- ${name} ${example}`);
}

export function withWriting(command: Command): Command {
  return command.option('--dry-run', '只显示会有什么变化，不写任何文件', false).option('--yes', '不再询问，直接写入', false);
}

/** The fields of a command as options; each may be given more than once, and what that means is for the field. */
export function withFields(command: Command, fields: readonly Field[]): Command {
  for (const { flag, value, title, about, choices } of fields) {
    const said = [about === '' ? title : `${title}：${about}`, ...(choices === undefined ? [] : [`（${choices.join('、')}）`])].join('');
    command.addOption(new Option(`--${flag} <${value}>`, said).argParser(collect));
  }
  return command;
}

function collect(text: string, before: unknown): string[] {
  return [...(Array.isArray(before) ? before.map(String) : []), text];
}

/** What was given for the fields of a command. */
export function givenIn(command: Command, fields: readonly Field[]): Given {
  const options: Readonly<Record<string, unknown>> = command.opts();
  return new Map(
    fields.flatMap(({ flag }): [string, string[]][] => {
      const texts = options[flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
      return Array.isArray(texts) ? [[flag, texts.map(String)]] : [];
    }),
  );
}

export function rootOf({ root }: RegistryOptions): string {
  return resolve(root);
}
