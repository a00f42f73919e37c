import type { BuildStep } from '#io/publish/site.ts';
import { buildSite } from '#io/publish/site.ts';
import { printFindings } from '#io/report/report.ts';
import type { Settings } from '#io/settings.ts';

const steps = {
  check: '检查登记',
  exports: '生成标准的下载文件',
  pages: '生成页面',
  files: '写数据文件',
  'self-check': '自检页面和链接',
  search: '建立全文检索',
  swap: '换上新网站',
} as const satisfies Record<BuildStep, string>;

/** Builds a site, tells of its progress on stderr and of faults on stdout; whether it came to a new site. */
export async function build(settings: Settings): Promise<boolean> {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const result = await buildSite(settings, (step) => process.stderr.write(`[${seconds()}] ${steps[step]}\n`));
  if (result.ok) {
    process.stderr.write(`[${seconds()}] 完成：${settings.out}，${result.files} 个文件。\n`);
    return true;
  }
  process.stdout.write(printFindings(result.findings, { root: settings.root, format: 'text', stream: process.stdout }));
  if (result.said !== undefined) process.stderr.write(result.said);
  process.stderr.write('没有生成新网站，原来的网站保持不变。\n');
  return false;
}
