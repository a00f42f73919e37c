import type { z } from 'zod';
import type { Filed, Finding } from '#domain/finding.ts';
import type { Glossary, Notice, SiteSettings } from '#schema/prose.ts';
import { caseSchema, glossarySchema, guideSchema, noticeSchema, siteSchema } from '#schema/prose.ts';
import { readFolder, readText } from './files.ts';
import { parseMdxFile } from './mdx-file.ts';
import { proseAllowance } from './mdx-rules.ts';
import { hiddenInValue } from './plain-text.ts';
import { readYamlFile } from './yaml-file.ts';

const kinds = { guides: guideSchema, notices: noticeSchema, cases: caseSchema } as const;

// Stand-ins that let the rest of the record be read and checked when these files are broken.
const noSettings: SiteSettings = { title: '—', titleEn: '—', url: 'https://invalid.example', sampleData: true };

/** What `content/` tells beside its prose. */
interface Content {
  readonly settings: SiteSettings;
  readonly glossary: Glossary;
  readonly notices: readonly Filed<Notice>[];
}

/** Reads `content/`: the site's settings and glossary and what the notices are about, and checks every file of prose against what it may hold. */
export function readContent(root: string, findings: Finding[]): Content {
  const top = readFolder(root, 'content', {
    folders: /^(guides|notices|cases)$/,
    files: /^(glossary|site)\.yaml$/,
    expected: 'guides、notices、cases 三个文件夹和 glossary.yaml、site.yaml',
  });
  findings.push(...top.findings);
  readProse(root, 'content/guides', kinds.guides, findings);
  readProse(root, 'content/cases', kinds.cases, findings);
  return {
    notices: readProse(root, 'content/notices', kinds.notices, findings),
    settings: read(root, 'content/site.yaml', siteSchema, findings) ?? noSettings,
    glossary: read(root, 'content/glossary.yaml', glossarySchema, findings) ?? { terms: [] },
  };
}

/** The front matter of the good files of a folder. */
function readProse<S extends z.ZodType>(root: string, folder: string, schema: S, findings: Finding[]): Filed<z.output<S>>[] {
  const { files, findings: odd } = readFolder(root, folder, {
    files: /^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/,
    expected: '以小写字母、数字和连字符命名的 .mdx 文件',
  });
  findings.push(...odd);
  return files.flatMap((name) => {
    const file = `${folder}/${name}`;
    const text = readText(root, file);
    const checked = text.ok ? parseMdxFile(file, text.text, schema, proseAllowance) : ({ ok: false, findings: [text.finding] } as const);
    if (checked.ok) return [{ file, value: checked.value.matter }];
    findings.push(...checked.findings);
    return [];
  });
}

function read<S extends z.ZodType>(root: string, file: string, schema: S, findings: Finding[]): z.output<S> | undefined {
  const reading = readYamlFile(root, file, schema);
  findings.push(...(reading.ok ? hiddenInValue(file, reading.value) : reading.findings));
  return reading.ok ? reading.value : undefined;
}
