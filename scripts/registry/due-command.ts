import { type Command, InvalidArgumentError, Option } from 'commander';
import { type DueItem, dueItems } from '#domain/registry/due.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { indexed } from '#domain/registry/indexed.ts';
import { dueCalendar } from '#io/registrar/due-calendar.ts';
import { printable } from '#io/report/printable.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { type RegistryOptions, registryCommand } from './options.ts';
import { deliver } from './output.ts';
import { styled } from './say.ts';
import { dutyNames } from './words.ts';

interface DueOptions extends RegistryOptions {
  readonly within: number;
  readonly body?: string;
  readonly format: 'text' | 'json' | 'ics';
  readonly out?: string;
}

/** Adds `due`: what falls due within so many days, and what is overdue. */
export function addDueCommand(program: Command): void {
  registryCommand(
    program,
    'due',
    '列出待办：监督、暂停期满、到期（再认证）、过渡期满，已逾期的在最前',
    '--within 60 --format ics --out due.ics',
  )
    .addOption(new Option('--within <天数>', '多少天之内').argParser(days).default(30))
    .option('--body <批准号>', '只看一家认证机构')
    .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json', 'ics']).default('text'))
    .option('--out <文件>', '写到文件，默认写到标准输出')
    .action((options: DueOptions) => {
      const desk = openDesk(options);
      const items = dueItems(desk.register, desk.day, options.within).filter(
        ({ body }) => options.body === undefined || body === options.body,
      );
      deliver(formatted(desk, items, options), options.out);
    });
}

function days(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('天数写成 30 的样子。');
  return Number(text);
}

function formatted(desk: OpenDesk, items: readonly DueItem[], { format, within }: DueOptions): string {
  const named = (item: DueItem): string => {
    const holder = indexed(desk.register).holders.get(item.holder);
    return holder === undefined ? item.holder : nameOn(holder, desk.day);
  };
  if (format === 'json') {
    return `${JSON.stringify({ asOf: desk.day, within, items: items.map((item) => ({ ...item, holderName: named(item) })) }, undefined, 2)}\n`;
  }
  if (format === 'ics') {
    return dueCalendar(items, desk.day, desk.settings.url, {
      title: `${desk.settings.title}：待办`,
      summary: (item) => `${dutyNames[item.duty]} ${item.number} ${named(item)}`,
      description: (item) =>
        `${named(item)}的证书 ${item.number}：${dutyNames[item.duty]}，最后一日 ${item.day}（${item.body}，${item.standard}）。`,
    });
  }
  if (items.length === 0) return `${desk.day} 起 ${within} 天之内没有待办。\n`;
  const lines = items.map((item) => {
    const line = [item.day, item.overdue ? '逾期' : '　　', dutyNames[item.duty].padEnd(8, '　'), item.number, named(item), item.body].join(
      '  ',
    );
    return item.overdue ? styled('red', printable(line)) : printable(line);
  });
  const late = items.filter(({ overdue }) => overdue).length;
  return `${lines.join('\n')}\n${desk.day} 起 ${within} 天之内 ${items.length} 项，其中逾期 ${late} 项。\n`;
}
