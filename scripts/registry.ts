import { addCertificateCommand } from './registry/certificate-command.ts';
import { addDueCommand } from './registry/due-command.ts';
import { addEventCommands } from './registry/event-commands.ts';
import { addExportCommand } from './registry/export-command.ts';
import { addHolderCommand } from './registry/holder-command.ts';
import { addImportCommand } from './registry/import-command.ts';
import { addIssueCommand } from './registry/issue-command.ts';
import { addShowCommand } from './registry/show-command.ts';
import { command, run } from './support/command.ts';

const program = command(
  'registry',
  '登记员的命令：把一项已经作出的决定写进登记簿，或说明为什么不能写；查证书、看待办、导入导出。\n退出码：0 已写入（或已回答），1 规则不许或没有写成，2 用法不对。',
)
  .usage('<命令> [选项]')
  .helpCommand(false);

addIssueCommand(program);
addEventCommands(program);
addHolderCommand(program);
addShowCommand(program);
addDueCommand(program);
addCertificateCommand(program);
addImportCommand(program);
addExportCommand(program);

await run(program);
