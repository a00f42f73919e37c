import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportedFile } from '#io/export/exports.ts';
import type { ExportForm } from '#io/export/paths.ts';
import type { ExportSource } from '#io/export/source.ts';
import { readRepository } from '#io/repository.ts';
import { sampleSource } from './sample.ts';

const long = process.env.LONG !== undefined;
const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program; one that is not installed is an error that says how to get it. */
function run(program: string, args: readonly string[], packages: string): string {
  const result = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } });
  if (result.error) throw new Error(`${program} cannot be run: install it with "apt-get install ${packages}"`, { cause: result.error });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

async function write(source: ExportSource, form: ExportForm, name: string): Promise<string> {
  writeFileSync(join(folder, name), (await exportedFile(source, form)).body);
  return name;
}

function ours(ref: string): ExportSource {
  const { register, glossary, settings } = readRepository('.');
  for (const standard of register.standards) {
    for (const version of standard.versions) {
      if (`${standard.id}@${version.version}` === ref) return { version, standard, glossary, settings };
    }
  }
  throw new Error(`no ${ref} in the repository`);
}

const sources = [
  ['sample', sampleSource],
  ['asmm@2.0', (): ExportSource => ours('asmm@2.0')],
  ['asmm@2.1', (): ExportSource => ours('asmm@2.1')],
  ['asmm-rules@1.1', (): ExportSource => ours('asmm-rules@1.1')],
] as const;

describe.runIf(long).for(sources)('%s opened by other programs', ([name, source]) => {
  test('poppler reads the PDF: A4, tagged, both faces embedded, bookmarks and text whole', { timeout: 120_000 }, async () => {
    const file = await write(source(), 'pdf', `${name}.pdf`);
    const facts = run('pdfinfo', [file], 'poppler-utils');
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Page size: .*A4/);
    expect(run('pdffonts', [file], 'poppler-utils')).toMatch(/NotoSansSC-Regular .* yes yes yes [\s\S]*NotoSansSC-Bold .* yes yes yes/);
    const text = run('pdftotext', [file, '-'], 'poppler-utils');
    for (const { provisions } of source().version.sections)
      for (const { id, title } of provisions) expect(text).toMatch(new RegExp(`${id}|${title}`));
  });

  test('LibreOffice reads the Word document, and its contents name the pages that LibreOffice finds, or the next', {
    timeout: 180_000,
  }, async () => {
    const file = await write(source(), 'docx', `${name}.docx`);
    run('soffice', ['--headless', '--convert-to', 'pdf:writer_pdf_Export', file], 'libreoffice-writer-nogui');
    const pages = run('pdftotext', ['-layout', `${name}.pdf`, '-'], 'poppler-utils').split('\f');
    const contents = [...pages.join('\n').matchAll(/^[ \f]*(\d+) +\S.*?\.{5,} *(\d+)$/gm)];
    expect(contents).toHaveLength(source().version.sections.length);
    for (const [, number, page] of contents) {
      const title = source().version.sections.find((section) => section.number === number)?.title ?? '';
      // The library works the pages out as Word sets them; LibreOffice may break a page a line earlier or later.
      const near = pages.slice(Number(page) - 2, Number(page) + 1).join('\n');
      expect(near, `${number} ${title} on page ${page}`).toMatch(new RegExp(`^[ \\f]*${number}[\\s　]+${title}`, 'm'));
    }
  });

  test.for(['xlsx', 'checklist'] as const)(
    'LibreOffice reads the workbook (%s) with every provision in it',
    { timeout: 120_000 },
    async (form) => {
      const file = await write(source(), form, `${name}.${form}.xlsx`);
      run(
        'soffice',
        ['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', file],
        'libreoffice-calc-nogui',
      );
      const sheet = form === 'xlsx' ? `${source().version.version} 版` : '核查表';
      const csv = readFileSync(join(folder, `${name}.${form}-${sheet}.csv`), 'utf8');
      const scored = source().version.sections.some(({ points }) => points !== undefined);
      for (const { provisions, points } of source().version.sections) {
        if (form === 'checklist' && scored && points === undefined) continue;
        for (const { id } of provisions) expect(csv).toContain(id);
      }
    },
  );
});
