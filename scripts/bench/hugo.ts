import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { put } from './put.ts';
import { Missing } from './row.ts';
import type { Writer } from './writers.ts';

/** Hugo as it is on this machine (`apt-get install hugo`). It knows pages by files only: one a page, with the parts as parameters. */
export const hugo: Writer = {
  name: 'Hugo',
  output: 'public',
  async prepare() {
    if (spawnSync('hugo', ['version']).error !== undefined) throw new Missing('没有 Hugo：apt-get install hugo');
    return { program: 'hugo', options: ['--quiet'] };
  },
  layOut(folder, { shell, pages }) {
    rmSync(join(folder, 'content'), { recursive: true, force: true });
    const disabled = ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', '404', 'robotsTXT'];
    put(join(folder, 'config.json'), JSON.stringify({ baseURL: '/', disableKinds: disabled, disablePathToLower: true }));
    // Each part of the shell as a value: as template text it would be parsed and rewritten as HTML.
    const [before, between, after] = shell.map((text) => `{{ ${JSON.stringify(text)} | safeHTML }}`);
    put(
      join(folder, 'layouts/_default/single.html'),
      `${before}{{ .Params.head | safeHTML }}${between}{{ .Params.main | safeHTML }}${after}`,
    );
    for (const { path, head, main } of pages) {
      const name = path.replace(/\/index\.html$/, '');
      put(join(folder, 'content', `${name}.html`), JSON.stringify({ url: `/${name}/`, head, main }));
    }
  },
};
