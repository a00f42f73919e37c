import type { Command } from 'commander';
import type { Given } from '#io/registrar/given.ts';
import { holderCommandFields } from '#io/registrar/holder-fields.ts';
import { requestHolder } from '#io/registrar/request-holder.ts';
import { openDesk } from './desk.ts';
import { givenIn, registryCommand, type WritingOptions, withFields, withWriting } from './options.ts';
import { propose } from './propose.ts';

/** Adds `holder`: a new holder, or a new name, address or merger of one on record. */
export function addHolderCommand(program: Command): void {
  const example = '911100000000004570 --name 示例电器服务（珠海）有限公司 --since 2026-11-02';
  const command = registryCommand(program, 'holder', '登记一家企业，或它的新名称、新地址、合并；旧名称保留可查', example)
    .usage('<代码> [选项]')
    .argument('<代码>', '统一社会信用代码，或 HK-12345678 样子的登记号');
  withFields(command, holderCommandFields);
  withWriting(command).action(async (code: string, options: WritingOptions) => {
    const desk = openDesk(options);
    const id = code.trim().toUpperCase();
    const given = new Map(givenIn(command, holderCommandFields)).set('代码', [id]);
    const request = (all: Given) => requestHolder(desk, id, all);
    await propose(desk, { command, fields: holderCommandFields, given, request, title: () => `register: holder ${id}` }, options);
  });
}
