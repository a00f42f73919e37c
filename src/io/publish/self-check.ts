import type { Finding } from '#domain/finding.ts';
import type { Register } from '#domain/registry/register.ts';
import { type PageLinks, pageLinks } from './page-links.ts';
import { filesAsWritten, filesOnDisk, filesWithPacks, type SiteFiles, type WrittenPages } from './site-files.ts';

/** What the self-check found, and the pages for the search of prose. */
export interface SiteCheck {
  readonly files: number;
  readonly searchable: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Checks a written site before anyone sees it: one page and one data file for each record and none besides,
 * and every internal link, fragment and loaded file leads somewhere. Nothing is loaded from another host.
 * Of many records the writers say which pages they have written, and their links are followed on a sample: all come from one function and one shell.
 */
export function checkSite(folder: string, register: Register, written?: WrittenPages): SiteCheck {
  const files = filesOf(folder, written);
  const searchable: string[] = [];
  const findings = [...recordFindings(files, register), ...linkFindings(files, (file) => searchable.push(file))];
  return { files: files.size, searchable, findings };
}

function filesOf(folder: string, written?: WrittenPages): SiteFiles {
  if (written?.packs !== undefined) return filesWithPacks(folder, written.packs);
  return written !== undefined && written.pages > many ? filesAsWritten(folder, written) : filesOnDisk(folder);
}

/** Pages of records above which the folders of them are not opened one by one. */
const many = 5000;

function* recordFindings(files: SiteFiles, { certificates, holders, bodies }: Register): Iterable<Finding> {
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
  for (const file of files.paths()) {
    const [, kind = '', id = ''] = recordFile.exec(file) ?? [];
    if (id !== '' && id !== 'index' && records.get(kind)?.has(id) === false)
      yield fault('site-record', file, `网站有 ${file}，登记却没有 ${id}。`);
  }
}

const recordFile = /^(?:api\/v1\/)?(certificates|holders|bodies)\/([^/]+?)(?:\/index\.html|\.json)$/;

/** Goes through the pages one by one and keeps of them only what is still to be judged: the places that others lead to. */
function* linkFindings(files: SiteFiles, tellSearchable: (file: string) => void): Iterable<Finding> {
  const places = new Map<string, Map<string, Place>>();
  for (const [file, { links, loads, searchable }] of pagesOf(files)) {
    if (searchable) tellSearchable(file);
    const base = `https://site.invalid/${file.replace(/index\.html$/, '')}`;
    for (const href of new Set(links)) {
      if (/^\/[\w/-]*\/$/.test(href) && files.has(`${href.slice(1)}index.html`)) continue;
      const target = URL.parse(href, base);
      if (target === null) yield fault('site-link', file, `链接“${href}”不是网址。`);
      else if (target.host === 'site.invalid') {
        const to = fileOf(target);
        if (!files.has(to)) yield fault('site-link', file, `链接“${href}”没有对应的页面。`);
        else if (target.hash.length > 1 && !isRead(target))
          expectPlace(places, to, decodeURIComponent(target.hash.slice(1)), { file, href });
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
    const { ids } = linksIn(files, to);
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

/** The self-assessment reads some fragments as addresses: that of an upgrade names a certificate, and no place in the page. */
function isRead({ pathname, hash }: URL): boolean {
  return pathname === '/self-assessment/' && hash.startsWith('#upgrade/');
}

/** Thousands of pages lead to the same place: the first stands for all. */
function expectPlace(places: Map<string, Map<string, Place>>, to: string, id: string, from: Place): void {
  const page = places.get(to) ?? new Map<string, Place>();
  if (!page.has(id)) page.set(id, from);
  places.set(to, page);
}

/** Record pages of which all are read; of more, this many or one in `sparsest`, whichever is more. */
const fewPages = 1000;
const sparsest = 50;

function* pagesOf(files: SiteFiles): Iterable<readonly [string, PageLinks]> {
  const records: string[] = [];
  for (const file of files.paths()) {
    if (!file.endsWith('.html')) continue;
    if (recordPage.test(file)) records.push(file);
    else yield [file, linksIn(files, file)];
  }
  const step = Math.min(sparsest, Math.max(1, Math.floor(records.length / fewPages)));
  for (let place = 0; place < records.length; place += step) {
    const file = records[place];
    if (file !== undefined) yield [file, linksIn(files, file)];
  }
}

const recordPage = /^(?:certificates|holders)\/[A-Z0-9-]+\/index\.html$|^lookup\/browse\/./;

function linksIn(files: SiteFiles, file: string): PageLinks {
  return pageLinks(files.text(file));
}

function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function fault(rule: string, file: string, message: string): Finding {
  return { rule, severity: 'error', file, message, hint: '改正页面或内容里的这一处；网站没有更新。' };
}
