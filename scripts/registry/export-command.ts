import { type Command, Option } from 'commander';
import { platformColumns, platformRows } from '#io/registrar/platform-rows.ts';
import { tableCsv, tableXlsx } from '#io/registrar/text-table.ts';
import { openDesk } from './desk.ts';
import { type RegistryOptions, registryCommand } from './options.ts';
import { deliver } from './output.ts';

interface ExportOptions extends RegistryOptions {
  readonly platform: boolean;
  readonly body?: string;
  readonly format: 'csv' | 'xlsx';
  readonly out?: string;
}

/** Adds `export`: the table that a body reports to the national platform. */
export function addExportCommand(program: Command): void {
  const command = registryCommand(
    program,
    'export',
    '导出向全国认证认可信息公共服务平台上报的各栏',
    '--platform --body CNCA-R-2099-901 --format xlsx --out 上报.xlsx',
  )
    .option('--platform', '平台上报的各栏（目前唯一的一种）', false)
    .option('--body <批准号>', '只导出一家认证机构的证书')
    .addOption(new Option('--format <格式>', '输出格式').choices(['csv', 'xlsx']).default('csv'))
    .option('--out <文件>', '写到文件，默认写到标准输出');
  command.action(async (options: ExportOptions) => {
    if (!options.platform) command.error('缺少选项 --platform：写明导出哪一种表。');
    if (options.format === 'xlsx' && options.out === undefined && process.stdout.isTTY)
      command.error('缺少选项 --out：XLSX 不能显示在终端上。');
    const desk = openDesk(options);
    const table = { name: '证书', columns: platformColumns, rows: platformRows(desk.register, desk.day, options.body) };
    deliver(options.format === 'csv' ? tableCsv(table) : await tableXlsx(table), options.out);
  });
}
