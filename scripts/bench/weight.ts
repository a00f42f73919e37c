import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Bench } from './bench.ts';
import { inChromium, open } from './chromium.ts';
import { medianOf } from './rounds.ts';
import type { Figure, Row } from './row.ts';

/** A kind of page with its budget of scripts in KB, and what a reader does on it that loads more. */
interface Kind {
  readonly name: string;
  readonly most: number;
  readonly paths: readonly string[];
  readonly use?: (page: Page) => Promise<void>;
}

/** Scripts and styles of pages, compressed, and how far their parts move while they load. */
export const weight: Row = {
  name: 'weight',
  title: '页面的脚本、样式和布局移动',
  async measure(bench) {
    const { origin } = await bench.served();
    return inChromium(async (running) => {
      const figures: Figure[] = [];
      const all = { styles: 0, shift: 0 };
      for (const { name, most, paths, use } of kinds(bench)) {
        let scripts = 0;
        for (const path of paths) {
          if (!existsSync(join(bench.site, path, 'index.html'))) continue;
          const loaded = await load(running, bench.site, origin + path, use);
          scripts = Math.max(scripts, loaded.scripts);
          all.styles = Math.max(all.styles, loaded.styles);
          all.shift = Math.max(all.shift, loaded.shift);
          figures.push({ what: `${path} 的脚本`, unit: 'KB', ...medianOf([loaded.scripts]), most, detail: true });
          figures.push({ what: `${path} 的布局移动`, unit: '', ...medianOf([loaded.shift]), detail: true });
        }
        if (scripts > 0) figures.push({ what: `脚本，${name}`, unit: 'KB', ...medianOf([scripts]), most });
      }
      return [
        ...figures,
        { what: '样式，最多的一页', unit: 'KB', ...medianOf([all.styles]), most: 15 },
        // Chrome's own measure; what moves by less than this nobody sees.
        { what: '布局移动，最大的一页', unit: '', ...medianOf([all.shift]), most: 0.001 },
      ];
    });
  },
};

function kinds({ register }: Bench): readonly Kind[] {
  const [{ value: certificate } = { value: undefined }] = register().certificates;
  const number = certificate?.number ?? '';
  return [
    {
      name: '阅读页',
      most: 10,
      paths: [
        '/',
        `/certificates/${number}/`,
        `/holders/${certificate?.holder ?? ''}/`,
        '/certificates/',
        '/statistics/',
        '/standards/asmm/2.0/',
        '/standards/asmm/2.0/criteria/SE-004/',
        '/standards/asmm/compare/1.1...2.0/',
        '/guides/public/',
        '/about/',
      ],
    },
    { name: '查询页', most: 25, paths: ['/lookup/'], use: (page) => type(page, number) },
    { name: '自评页', most: 40, paths: ['/self-assessment/'], use: begin },
    { name: '验证页', most: 60, paths: ['/verify/'] },
  ];
}

async function type(page: Page, number: string): Promise<void> {
  await page.getByRole('searchbox').fill(number);
  await page.locator(`[data-results] a[href*="${number}"]`).first().waitFor();
}

/** Begins an assessment: what it loads is what every self-assessment needs. */
async function begin(page: Page): Promise<void> {
  await page.getByLabel('企业名称').fill('云岭家电服务有限公司（示例）');
  await page.getByRole('button', { name: '开始自评' }).click();
  await page.getByRole('radio', { name: /^4/ }).waitFor();
}

interface Loaded {
  /** KB, compressed. */
  readonly scripts: number;
  readonly styles: number;
  /** Cumulative layout shift while the page loads, before anybody does anything. */
  readonly shift: number;
}

/** Loads a page on a slow network, where parts that come late move others. */
async function load(running: Browser, site: string, address: string, use: Kind['use']): Promise<Loaded> {
  const { page, taken, close } = await open(running, { slow: true, width: 390 });
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(layoutShift);
    await use?.(page);
    await page.waitForLoadState('networkidle');
    const paths = [...new Set(taken().paths)];
    const size = (ending: string): number =>
      paths.filter((path) => path.endsWith(ending)).reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path))).length, 0) / 1000;
    return { scripts: size('.js'), styles: size('.css'), shift };
  } finally {
    await close();
  }
}

function layoutShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 200);
  });
}
