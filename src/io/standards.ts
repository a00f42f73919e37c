import type { z } from 'zod';
import type { Finding } from '#domain/finding.ts';
import type { Section, Standard, StandardVersion } from '#domain/standard/model.ts';
import { buildSections } from '#domain/standard/tree.ts';
import type { VersionFile } from '#schema/standard.ts';
import { changesSchema, commentsSchema, errataSchema, standardSchema, transitionsSchema, versionSchema } from '#schema/standard.ts';
import { readFolder } from './files.ts';
import { hiddenInValue } from './plain-text.ts';
import type { UnplacedProvision } from './provision-file.ts';
import { readProvision } from './provision-file.ts';
import { readYamlFile } from './yaml-file.ts';

const identifier = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const versionNumber = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;
const standardFolder = /^(releases|(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3}))$/;
/** Written by `npm run release`. */
const releaseNotes = { files: /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.md$/, expected: '各版本的发布说明（如 2.0.md）' };

/** Reads every standard below `standards/`. A broken file is left out and stands in `findings`. */
export function readStandards(root: string, findings: Finding[]): Standard[] {
  const { folders, findings: odd } = readFolder(root, 'standards', {
    folders: identifier,
    files: /^freeze\.lock\.json$/,
    expected: '各标准的文件夹（如 asmm）和 freeze.lock.json',
  });
  findings.push(...odd);
  return folders.flatMap((id) => readStandard(root, `standards/${id}`, findings) ?? []);
}

function readStandard(root: string, folder: string, findings: Finding[]): Standard | undefined {
  const {
    folders,
    files,
    findings: odd,
  } = readFolder(root, folder, {
    folders: standardFolder,
    files: /^(standard|errata|transitions|allowances)\.yaml$/,
    expected: '版本文件夹（如 1.0）、发布说明（releases）和 standard、errata、transitions、allowances 四种 .yaml 文件',
  });
  findings.push(...odd);
  if (folders.includes('releases')) findings.push(...readFolder(root, `${folder}/releases`, releaseNotes).findings);
  const read = reader(root, folder, files, findings);
  const matter = read('standard.yaml', standardSchema);
  const errata = files.includes('errata.yaml') ? read('errata.yaml', errataSchema) : undefined;
  const transitions = files.includes('transitions.yaml') ? read('transitions.yaml', transitionsSchema) : undefined;
  const cache = new Map<string, UnplacedProvision>();
  const numbers = folders.filter((name) => versionNumber.test(name));
  const versions = numbers.toSorted(oldestFirst).flatMap((version) => readVersion(root, `${folder}/${version}`, cache, findings) ?? []);
  if (matter === undefined) return undefined;
  const file = `${folder}/standard.yaml`;
  return { id: matter.id, file, matter, versions, errata: errata?.errata ?? [], extensions: transitions?.extensions ?? [] };
}

function readVersion(
  root: string,
  folder: string,
  cache: Map<string, UnplacedProvision>,
  findings: Finding[],
): StandardVersion | undefined {
  const {
    folders,
    files,
    findings: odd,
  } = readFolder(root, folder, {
    folders: identifier,
    files: /^(version|changes|comments)\.yaml$/,
    expected: '各章的文件夹和 version.yaml、changes.yaml、comments.yaml',
  });
  findings.push(...odd);
  const read = reader(root, folder, files, findings);
  const matter = read('version.yaml', versionSchema);
  const changes = files.includes('changes.yaml') ? read('changes.yaml', changesSchema) : undefined;
  const comments = files.includes('comments.yaml') ? read('comments.yaml', commentsSchema) : undefined;
  const provisions = folders.flatMap((section) => readSection(root, folder, section, cache, findings));
  if (matter === undefined) return undefined;
  const file = `${folder}/version.yaml`;
  return {
    standard: matter.standard,
    version: matter.version,
    file,
    matter,
    sections: placed(file, matter, provisions, findings),
    grading: matter.grading,
    tombstones: matter.tombstones,
    changes,
    comments: comments?.comments ?? [],
  };
}

/** A provision's file, with what it gave unless it is broken. */
interface ProvisionFile {
  readonly file: string;
  readonly id: string;
  readonly section: string;
  readonly provision: UnplacedProvision | undefined;
}

function readSection(
  root: string,
  version: string,
  section: string,
  cache: Map<string, UnplacedProvision>,
  findings: Finding[],
): ProvisionFile[] {
  const folder = `${version}/${section}`;
  const { files, findings: odd } = readFolder(root, folder, { files: /^[A-Z]{2,4}-\d{3}\.mdx$/, expected: '条款文件（如 SE-004.mdx）' });
  findings.push(...odd);
  return files.map((name) => {
    const file = `${folder}/${name}`;
    const id = name.slice(0, -'.mdx'.length);
    const reading = readProvision(root, file, cache);
    if (!reading.ok) findings.push(...reading.findings);
    const provision = reading.ok ? reading.value : undefined;
    if (provision !== undefined && provision.id !== id) {
      const message = `条款编号 ${provision.id} 与文件名 ${name} 不一致。`;
      findings.push({ ...error('provision-file-name', file, message, '文件以条款编号命名；改文件名或改编号。'), at: { path: ['id'] } });
    }
    return { file, id, section, provision };
  });
}

/** Puts the provisions where `version.yaml` lists them; a file that is not listed there, or listed without a file, is a finding. */
function placed(file: string, matter: VersionFile, files: readonly ProvisionFile[], findings: Finding[]): readonly Section[] {
  const provisions = new Map<string, UnplacedProvision & { readonly section: string }>();
  for (const [index, section] of matter.sections.entries()) {
    for (const [place, id] of section.criteria.entries()) {
      const found = files.find((each) => each.id === id && each.section === section.id);
      if (found === undefined) {
        const message = `${section.id} 章列有 ${id}，但没有文件 ${section.id}/${id}.mdx。`;
        const at = { path: ['sections', index, 'criteria', place] };
        findings.push({ ...error('provision-listed', file, message, '补上条款文件，或从清单中删去。'), at });
      } else if (found.provision?.id === id) provisions.set(id, { ...found.provision, section: section.id });
    }
  }
  const listed = new Set(matter.sections.flatMap(({ id, criteria }) => criteria.map((criterion) => `${id}/${criterion}`)));
  for (const each of files) {
    if (listed.has(`${each.section}/${each.id}`)) continue;
    const elsewhere = matter.sections.find(({ criteria }) => criteria.includes(each.id));
    const message = elsewhere ? `${each.id} 列在 ${elsewhere.id} 章，文件却在 ${each.section}。` : `version.yaml 没有列出 ${each.id}。`;
    findings.push(error('provision-listed', each.file, message, '条款文件放在所列章的文件夹里；列入 version.yaml，或移走、删去文件。'));
  }
  return buildSections(matter, provisions);
}

function reader(root: string, folder: string, files: readonly string[], findings: Finding[]) {
  return <S extends z.ZodType>(name: string, schema: S): z.output<S> | undefined => {
    const file = `${folder}/${name}`;
    if (!files.includes(name)) {
      findings.push(error('file-missing', file, `缺少文件 ${name}。`, '补上这个文件。'));
      return undefined;
    }
    const reading = readYamlFile(root, file, schema);
    findings.push(...(reading.ok ? hiddenInValue(file, reading.value) : reading.findings));
    return reading.ok ? reading.value : undefined;
  };
}

function oldestFirst(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}

function error(rule: string, file: string, message: string, hint: string): Finding {
  return { rule, severity: 'error', file, message, hint };
}
