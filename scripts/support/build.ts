import type { BuildStep } from '#io/publish/site.ts';
import { buildSite } from '#io/publish/site.ts';
import { printFindings } from '#io/report/report.ts';
import type { Settings } from '#io/settings.ts';
import { fillPages } from './fill-pages.ts';

export const steps = {
  compare: '与上次生成比较',
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

interface Step {
  readonly at: number;
  readonly files: number;
  readonly expected: number | undefined;
}

/** How far a step has come by a moment, how fast, and how long what is left will take at that pace. */
function progress({ at, files, expected = 0 }: Step, now: number): string {
  const rate = files / ((now - at) / 1000);
  const left = expected > files ? `，约剩 ${Math.ceil((expected - files) / rate)} 秒` : '';
  return `${files} 个文件，每秒 ${rate.toFixed(0)} 个${left}`;
}

/** Builds a site, tells of its progress on stderr and of faults on stdout; whether the site is now what the record says. */
export async function build(settings: Settings): Promise<boolean> {
  const started = performance.now();
  const say = (text: string): void => {
    process.stderr.write(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${text}\n`);
  };
  let step: Step = { at: started, files: 0, expected: undefined };
  const result = await buildSite(settings, {
    fill: fillPages,
    tell(name, expected) {
      step = { at: performance.now(), files: 0, expected };
      say(steps[name]);
    },
    count(files) {
      const before = step.files;
      step = { ...step, files: before + files };
      if (Math.floor(before / often) !== Math.floor(step.files / often)) say(`  ${progress(step, performance.now())}`);
    },
  });
  if (result.ok) {
    say('kept' in result ? `没有变化：${settings.out} 保持原样，只重新签发。` : `完成：${settings.out}，${result.files} 个文件。`);
    return true;
  }
  process.stdout.write(printFindings(result.findings, { root: settings.root, format: 'text', stream: process.stdout }));
  if (result.said !== undefined) process.stderr.write(result.said);
  process.stderr.write('没有生成新网站，原来的网站保持不变。\n');
  return false;
}
