import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { mayTakePlace } from '#io/publish/swap.ts';
import { machineFault } from './machine-fault.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Arguments:': '参数：',
  'Commands:': '命令：',
};

/** A command of this project: help in Chinese, wrong usage ends with 2. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .usage('[选项]')
    .helpOption('-h, --help', '显示这份说明')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (each) => each.name(),
      optionDescription,
      displayWidth,
    })
    .configureOutput({ outputError: (text, write) => write(chinese(text)) })
    .exitOverride();
}

function optionDescription({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const choices = argChoices === undefined ? [] : [argChoices.join('、')];
  const fallback = defaultValue === undefined || defaultValue === false ? [] : [`默认 ${defaultValueDescription ?? String(defaultValue)}`];
  const remarks = [...choices, ...fallback].join('；');
  return remarks === '' ? description : `${description}（${remarks}）`;
}

/** Columns on a terminal: a Chinese character takes two. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0);
}

/** Runs a command; what it throws besides wrong usage and what the machine refused is a bug and shows its stack. */
export async function run(program: Command, argv: readonly string[] = process.argv): Promise<void> {
  // A reader that has seen enough, as in `npm run validate | head`, is no fault.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const refusal = machineFault(error);
    if (refusal === undefined) throw error;
    process.stderr.write(`${refusal}\n`);
    process.exitCode = 1;
  }
}

/** `--root DIR`, common to the commands. */
export function rootOption(fallback: string): Option {
  return new Option('--root <目录>', '含 content、standards、registry 的目录').default(fallback, '本仓库').argParser(folder);
}

/** `--out DIR`: where the site is written. A build replaces the folder whole, so it must be a site already, or empty, or new. */
export function outOption(fallback: string): Option {
  return new Option('--out <目录>', '网站写到哪里').default(fallback, 'dist').argParser((text) => {
    if (text === '' || !mayTakePlace(resolve(text)))
      throw new InvalidArgumentError('生成会整个替换这个目录，而那里不是以前生成的网站；换一个新目录，或先清空。');
    return text;
  });
}

/** `--pages FORM`: whether records have pages of their own, or are packed and shown by one. */
export function pagesOption(): Option {
  return new Option('--pages <方式>', '证书页和企业页各成文件，或打包、由一个外壳页显示（文件数有限的主机用）')
    .choices(['files', 'shell'])
    .default('files');
}

function folder(text: string): string {
  if (text === '' || !statSync(text, { throwIfNoEntry: false })?.isDirectory()) throw new InvalidArgumentError('没有这个目录。');
  return text;
}

/** `--as-of DAY`: a real day of the calendar, else wrong usage. */
export function dayOption(fallback: string): Option {
  return new Option('--as-of <日期>', '以哪一天为准，如 2026-03-10').default(fallback, '今天').argParser(day);
}

/** Another option that takes a day. */
export function dayNamed(flags: string, description: string): Option {
  return new Option(flags, description).argParser(day);
}

function day(text: string): string {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!real) throw new InvalidArgumentError('日期写成 2026-03-10 的样子。');
  return text;
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'(?:\n\(Did you mean (.+?)\?\))?/s, '没有选项 $1。'],
  [/^error: option '(.+?)' argument missing/, '选项 $1 缺少值。'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+)\./s, '选项 $1 的值“$2”不对，可用：$3。'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /s, '选项 $1 的值“$2”不对：'],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. /s, '参数 $2 的值“$1”不对：'],
  [/^error: required option '(.+?)' not specified/, '缺少选项 $1。'],
  [/^error: missing required argument '(.+?)'/, '缺少参数 $1。'],
  [/^error: unknown command '(.+?)'(?:\n\(Did you mean (.+?)\?\))?/s, '没有命令 $1。'],
  [/^error: too many arguments.*/s, '参数太多。\n'],
];

function chinese(text: string): string {
  for (const [pattern, sentence] of sentences)
    if (pattern.test(text)) return `${text.replace(pattern, sentence).trimEnd()}用 -h 看说明。\n`;
  return text;
}
