import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '#io/json-schemas.ts';
import { command, run } from './support/command.ts';

const folder = join(import.meta.dirname, '../src/schema/json');

const program = command('schemas', '由 src/schema 生成编辑器用的 JSON Schema（src/schema/json）。')
  .option('--check', '只核对是否最新，不写文件')
  .action(({ check }: { readonly check?: boolean }) => {
    const stale = [...jsonSchemas()].filter(({ name, text }) => written(name) !== text);
    if (check) {
      for (const { name } of stale) process.stdout.write(`src/schema/json/${name} 不是最新的，请运行 npm run schemas。\n`);
      process.exitCode = stale.length > 0 ? 1 : 0;
      return;
    }
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of stale) writeFileSync(join(folder, name), text);
    process.stdout.write(`写了 ${stale.length} 个文件。\n`);
  });

function written(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

await run(program);
