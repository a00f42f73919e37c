import { join } from 'node:path';
import { runProgram } from './program.ts';
import { put } from './put.ts';
import { Missing } from './row.ts';
import type { Writer } from './writers.ts';

const version = '3.1.8';

/** Eleventy with its fastest kind of template, JavaScript; installed by npm for the measurement only. */
export const eleventy: Writer = {
  name: 'Eleventy',
  output: '_site',
  async prepare(folder) {
    put(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', `@11ty/eleventy@${version}`];
    await runProgram('npm', options, { cwd: folder }).catch((error: unknown) => {
      throw new Missing(`npm 装不上 Eleventy：${String(error).split('\n')[0]}`);
    });
    return { program: process.execPath, options: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--input=src'] };
  },
  layOut(folder, { shell: [before, between, after], pages }) {
    put(join(folder, 'src/_data/pages.json'), JSON.stringify(pages));
    put(
      join(folder, 'src/page.11ty.js'),
      `const [before, between, after] = ${JSON.stringify([before, between, after])};
export const data = { pagination: { data: 'pages', size: 1, alias: 'record' }, permalink: ({ record }) => record.path };
export function render({ record }) { return before + record.head + between + record.main + after; }
`,
    );
  },
};
