import type { BuildStep } from '#io/publish/site.ts';
import { buildSite } from '#io/publish/site.ts';
import { printFindings } from '#io/report/report.ts';
import type { Settings } from '#io/settings.ts';
import { fillPages } from './fill-pages.ts';

export const steps = {
  check: '检查登记',
  exports: '生成标准的下载文件',
  pages: '生成页面，写数据文件',
  records: '写证书页和企业页',
  'self-check': '自检页面和链接',
  search: '建立全文检索',
  swap: '换上新网站',
} as const satisfies Record<BuildStep, string>;

/** Files between two lines of progress. */
const often = 20_000;

/** Builds a site, tells of its progress on stderr and of faults on stdout; whether it came to a new site. */
export async function build(settings: Settings): Promise<boolean> {
  const started = performance.now();
  const say = (text: string): void => {
    process.stderr.write(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${text}\n`);
  };
  let step = { at: started, files: 0 };
  const result = await buildSite(settings, {
    fill: fillPages,
    tell(name) {
      step = { at: performance.now(), files: 0 };
      say(steps[name]);
    },
    count(files) {
      const before = step.files;
      step.files += files;
      if (Math.floor(before / often) === Math.floor(step.files / often)) return;
      const rate = step.files / ((performance.now() - step.at) / 1000);
      say(`  ${step.files} 个文件，每秒 ${rate.toFixed(0)} 个`);
    },
  });
  if (result.ok) {
    say(`完成：${settings.out}，${result.files} 个文件。`);
    return true;
  }
  process.stdout.write(printFindings(result.findings, { root: settings.root, format: 'text', stream: process.stdout }));
  if (result.said !== undefined) process.stderr.write(result.said);
  process.stderr.write('没有生成新网站，原来的网站保持不变。\n');
  return false;
}
