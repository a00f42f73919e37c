import type { z } from 'zod';
import type { Filed, Finding } from '#domain/finding.ts';
import type { Register } from '#domain/registry/register.ts';
import { bodySchema } from '#schema/body.ts';
import { certificateSchema } from '#schema/certificate.ts';
import { holderSchema } from '#schema/holder.ts';
import { correctedRecords } from './corrected-records.ts';
import type { FolderRule } from './files.ts';
import { readFolder } from './files.ts';
import { readYamlFile } from './yaml-file.ts';

const bodyFiles: FolderRule = { files: /^CNCA-(R-\d{4}-\d{3,4}|RF-\d{4}-\d{2,3})\.yaml$/, expected: '以批准号命名的机构文件' };
const holderFiles: FolderRule = { files: /^([0-9A-Z]{18}|[A-Z]{2}-[0-9A-Z]{4,20})\.yaml$/, expected: '以统一社会信用代码命名的企业文件' };
const yearFolders: FolderRule = { folders: /^\d{4}$/, expected: '以年份命名的文件夹' };
const certificateFiles: FolderRule = { files: /^ASMM-\d{4}-\d{6}-\d\.yaml$/, expected: '以证书编号命名的证书文件' };

/** Reads the three folders of `registry/`. A broken file is left out and stands in `findings`. */
export function readRegistry(root: string, findings: Finding[]): Omit<Register, 'standards'> {
  const top = readFolder(root, 'registry', {
    folders: /^(bodies|holders|certificates)$/,
    expected: 'bodies、holders、certificates 三个文件夹',
  });
  const years = readFolder(root, 'registry/certificates', yearFolders);
  findings.push(...top.findings, ...years.findings);
  const certificates = years.folders.flatMap((year) =>
    readRecords(root, `registry/certificates/${year}`, certificateFiles, certificateSchema, findings),
  );
  findings.push(...correctedRecords(certificates));
  return {
    bodies: readRecords(root, 'registry/bodies', bodyFiles, bodySchema, findings),
    holders: readRecords(root, 'registry/holders', holderFiles, holderSchema, findings),
    certificates,
  };
}

function readRecords<S extends z.ZodType>(
  root: string,
  folder: string,
  rule: FolderRule,
  schema: S,
  findings: Finding[],
): Filed<z.output<S>>[] {
  const { files, findings: odd } = readFolder(root, folder, rule);
  findings.push(...odd);
  const records: Filed<z.output<S>>[] = [];
  const below = `${folder}/`;
  for (const name of files) {
    const file = below + name;
    const reading = readYamlFile(root, file, schema);
    if (reading.ok) records.push({ file, value: reading.value });
    else findings.push(...reading.findings);
  }
  return records;
}
