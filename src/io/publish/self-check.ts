import assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import type { Register } from '#domain/registry/register.ts';
import type { PageLinks } from './page-links.ts';
import { filledPageLinks, pageLinks } from './page-links.ts';

/** What the self-check found, and the pages for the search of prose. */
export interface SiteCheck {
  readonly files: number;
  readonly searchable: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Checks a written site before anyone sees it: one page and one data file for each record and none besides,
 * and every internal link, fragment and loaded file leads somewhere. Nothing is loaded from another host.
 */
export function checkSite(folder: string, register: Register): SiteCheck {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      ),
  );
  const searchable: string[] = [];
  const findings = [...recordFindings(files, register), ...linkFindings(folder, files, (file) => searchable.push(file))];
  return { files: files.size, searchable, findings };
}

function* recordFindings(files: ReadonlySet<string>, { certificates, holders, bodies }: Register): Iterable<Finding> {
  const records = new Map([
    ['certificates', new Set(certificates.map(({ value }) => value.number))],
    ['holders', new Set(holders.map(({ value }) => value.id))],
    ['bodies', new Set(bodies.map(({ value }) => value.approval))],
  ]);
  for (const [kind, ids] of records) {
    for (const id of ids) {
      const expected = [`${kind}/${id}/index.html`, ...(kind === 'bodies' ? [] : [`api/v1/${kind}/${id}.json`])];
      for (const file of expected) if (!files.has(file)) yield fault('site-record', file, `登记有 ${id}，网站却没有 ${file}。`);
    }
  }
  for (const file of files) {
    const [, kind = '', id = ''] = recordFile.exec(file) ?? [];
    if (id !== '' && id !== 'index' && records.get(kind)?.has(id) === false)
      yield fault('site-record', file, `网站有 ${file}，登记却没有 ${id}。`);
  }
}

const recordFile = /^(?:api\/v1\/)?(certificates|holders|bodies)\/([^/]+?)(?:\/index\.html|\.json)$/;

/** Goes through the pages one by one and keeps of them only what is still to be judged: the places that others lead to. */
function* linkFindings(folder: string, files: ReadonlySet<string>, tellSearchable: (file: string) => void): Iterable<Finding> {
  const places = new Map<string, Map<string, Place>>();
  for (const [file, { links, loads, searchable }] of pagesOf(folder, files)) {
    if (searchable) tellSearchable(file);
    const base = `https://site.invalid/${file.replace(/index\.html$/, '')}`;
    for (const href of new Set(links)) {
      if (/^\/[\w/-]*\/$/.test(href) && files.has(`${href.slice(1)}index.html`)) continue;
      const target = URL.parse(href, base);
      if (target === null) yield fault('site-link', file, `链接“${href}”不是网址。`);
      else if (target.host === 'site.invalid') {
        const to = fileOf(target);
        if (!files.has(to)) yield fault('site-link', file, `链接“${href}”没有对应的页面。`);
        else if (target.hash.length > 1) expectPlace(places, to, decodeURIComponent(target.hash.slice(1)), { file, href });
      }
    }
    for (const src of new Set(loads)) {
      if (src.startsWith('data:')) continue;
      const target = URL.parse(src, base);
      if (target?.host !== 'site.invalid') yield fault('site-foreign', file, `页面从别处加载“${src}”。`);
      else if (!files.has(fileOf(target))) yield fault('site-link', file, `页面加载的“${src}”不存在。`);
    }
  }
  for (const [to, expected] of places) {
    if (!to.endsWith('.html')) continue;
    const { ids } = pageLinks(readFileSync(join(folder, to), 'utf8'));
    for (const [id, { file, href }] of expected) {
      if (!ids.has(id)) yield fault('site-fragment', file, `链接“${href}”指向的位置在页面里不存在。`);
    }
  }
}

/** Where a link stands that leads to a place within a page. */
interface Place {
  readonly file: string;
  readonly href: string;
}

/** Thousands of pages lead to the same place: the first stands for all. */
function expectPlace(places: Map<string, Map<string, Place>>, to: string, id: string, from: Place): void {
  const page = places.get(to) ?? new Map<string, Place>();
  if (!page.has(id)) page.set(id, from);
  places.set(to, page);
}

/** Of this many record pages one is read by the parser too. */
const sample = 100;

function* pagesOf(folder: string, files: ReadonlySet<string>): Iterable<readonly [string, PageLinks]> {
  let filled = 0;
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    if (!/^(?:certificates|holders)\/[A-Z0-9-]+\/index\.html$/.test(file)) yield [file, pageLinks(html)];
    else {
      const links = filledPageLinks(html);
      if (filled++ % sample === 0) assert.deepStrictEqual(links, pageLinks(html), file);
      yield [file, links];
    }
  }
}

function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function fault(rule: string, file: string, message: string): Finding {
  return { rule, severity: 'error', file, message, hint: '改正页面或内容里的这一处；网站没有更新。' };
}
