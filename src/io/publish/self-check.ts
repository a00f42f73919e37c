import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import type { Register } from '#domain/registry/register.ts';
import type { PageLinks } from './page-links.ts';
import { pageLinks } from './page-links.ts';

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
  const pages = new Map<string, PageLinks>();
  for (const file of files) if (file.endsWith('.html')) pages.set(file, pageLinks(readFileSync(join(folder, file), 'utf8')));
  const searchable = [...pages].filter(([, page]) => page.searchable).map(([file]) => file);
  return { files: files.size, searchable, findings: [...recordFindings(files, register), ...linkFindings(files, pages)] };
}

function* recordFindings(files: ReadonlySet<string>, { certificates, holders, bodies }: Register): Iterable<Finding> {
  const records = {
    certificates: new Set(certificates.map(({ value }) => value.number)),
    holders: new Set(holders.map(({ value }) => value.id)),
    bodies: new Set(bodies.map(({ value }) => value.approval)),
  };
  for (const [kind, ids] of Object.entries(records)) {
    for (const id of ids) {
      const expected = [`${kind}/${id}/index.html`, ...(kind === 'bodies' ? [] : [`api/v1/${kind}/${id}.json`])];
      for (const file of expected) if (!files.has(file)) yield fault('site-record', file, `登记有 ${id}，网站却没有 ${file}。`);
    }
    for (const file of files) {
      const id = new RegExp(`^(?:api/v1/)?${kind}/([^/]+?)(?:/index\\.html|\\.json)$`).exec(file)?.[1];
      if (id !== undefined && id !== 'index' && !ids.has(id)) yield fault('site-record', file, `网站有 ${file}，登记却没有 ${id}。`);
    }
  }
}

function* linkFindings(files: ReadonlySet<string>, pages: ReadonlyMap<string, PageLinks>): Iterable<Finding> {
  // The same addresses stand on thousands of pages: each is judged once, by its first page.
  const judged = new Map<string, string | undefined>();
  for (const [file, { links, loads }] of pages) {
    const base = `https://site.invalid/${file.replace(/index\.html$/, '')}`;
    for (const href of new Set(links)) {
      const target = URL.parse(href, base);
      if (target === null) yield fault('site-link', file, `链接“${href}”不是网址。`);
      else if (target.host === 'site.invalid') {
        const address = target.pathname + target.hash;
        if (!judged.has(address)) judged.set(address, problemOf(target, files, pages));
        const problem = judged.get(address);
        if (problem !== undefined)
          yield fault(target.hash && problem.includes('位置') ? 'site-fragment' : 'site-link', file, `链接“${href}”${problem}。`);
      }
    }
    for (const src of new Set(loads)) {
      if (src.startsWith('data:')) continue;
      const target = URL.parse(src, base);
      if (target?.host !== 'site.invalid') yield fault('site-foreign', file, `页面从别处加载“${src}”。`);
      else if (!files.has(fileOf(target))) yield fault('site-link', file, `页面加载的“${src}”不存在。`);
    }
  }
}

function problemOf(target: URL, files: ReadonlySet<string>, pages: ReadonlyMap<string, PageLinks>): string | undefined {
  const file = fileOf(target);
  if (!files.has(file)) return '没有对应的页面';
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (fragment === '' || pages.get(file)?.ids.has(fragment) !== false) return undefined;
  return '指向的位置在页面里不存在';
}

function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function fault(rule: string, file: string, message: string): Finding {
  return { rule, severity: 'error', file, message, hint: '改正页面或内容里的这一处；网站没有更新。' };
}
