import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browser } from './support/browser.ts';

// Every argument but --long is vitest's.
const long = process.argv.includes('--long');
const options = process.argv.slice(2).filter((argument) => argument !== '--long');
const chromium = browser();

if (chromium === undefined) {
  const { CHROMIUM_PATH: named } = process.env;
  const tried = named ? `CHROMIUM_PATH 指的 ${named} 不能运行` : '没有找到 Chromium，也装不上';
  process.stderr.write(`${tried}：请安装 chromium，或用环境变量 CHROMIUM_PATH 指出它的位置。浏览器测试不会跳过。\n`);
  process.exitCode = 1;
} else {
  process.stderr.write(`浏览器：${chromium}\n`);
  const project = join(import.meta.dirname, '..');
  const vitest = join(project, 'node_modules/vitest/vitest.mjs');
  // The tests start each command hundreds of times: Node compiles it once.
  const compiled = { NODE_COMPILE_CACHE: join(project, '.cache/compiled') };
  const env = { ...process.env, ...compiled, CHROMIUM_PATH: chromium, ...(long && { LONG: '1' }) };
  const child = spawn(process.execPath, [vitest, 'run', ...options], { stdio: 'inherit', env, cwd: project });
  const interrupts = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of interrupts) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
}
