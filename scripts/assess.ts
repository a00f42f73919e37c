import { writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { Option } from 'commander';
import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { PlacedWorkFinding, WorkFile } from '#domain/assessment/work-file.ts';
import { checkWorkFile, reportOf } from '#domain/report/report-of.ts';
import type { Standard } from '#domain/standard/model.ts';
import { assessmentJson } from '#io/assessment/assessment-json.ts';
import { reportText } from '#io/assessment/report-text.ts';
import { upgradeOf, writtenUpgrade } from '#io/assessment/upgrade.ts';
import { readWorkFileFrom } from '#io/assessment/work-file.ts';
import { today } from '#io/clock.ts';
import { assessableVersions } from '#io/publish/assessment-files.ts';
import { textReport } from '#io/report/text.ts';
import { readStandards } from '#io/standards.ts';
import { command, dayOption, rootOption, run } from './support/command.ts';

type Format = 'text' | 'json' | 'pdf' | 'docx' | 'xlsx';

interface Options {
  readonly root: string;
  readonly asOf: string;
  readonly format: Format;
  readonly out?: string;
  readonly upgradeTo?: string;
}

const program = command(
  'assess',
  '核对并评分：自我评估、申请材料、审核工作簿，各为一个 JSON 文件，由文件里的 format 认出。\n检查结果写到标准错误，报告写到标准输出或 --out。\n退出码：0 没有须改正的问题，1 有，2 用法不对。',
)
  .usage('<文件> [选项]')
  .argument('<文件>', '由网页导出的 JSON 文件')
  .addOption(rootOption(join(import.meta.dirname, '..')))
  .addOption(dayOption(today()))
  .addOption(new Option('--format <格式>', '报告的格式').choices(['text', 'json', 'pdf', 'docx', 'xlsx']).default('text'))
  .addOption(new Option('--out <文件>', '报告写到哪里；pdf、docx、xlsx 不写时放在原文件旁边'))
  .addOption(new Option('--upgrade-to <版本>', '把自我评估转到较新的版本，如 2.0：列出要重新回答的条款，写出新文件'))
  .action(async (path: string, options: Options) => {
    const reading = readWorkFileFrom(resolve(path));
    if (!reading.ok) {
      if ('usage' in reading) usage(reading.usage);
      else refuse(path, reading.findings, options);
      return;
    }
    const { standards, broken } = standardsBelow(resolve(options.root));
    if (broken) return usage('准则文件有错误；先运行 npm run validate。');
    const { file, place } = reading;
    const version = assessableVersions(standards).find((each) => `${each.standard}@${each.version}` === file.standard);
    if (version === undefined) {
      const known = assessableVersions(standards).map((each) => `${each.standard}@${each.version}`);
      const message = `没有可用于评价的版本 ${file.standard}。`;
      const hint = `已有：${known.join('、')}；更新本仓库，或核对文件。`;
      return refuse(path, place([{ rule: 'unknown-version', severity: 'error', path: ['standard'], message, hint }]), options);
    }
    if (options.upgradeTo !== undefined) return upgrade(path, file, { standards, version }, options);
    const findings = place(checkWorkFile(file, version, options.asOf));
    if (options.format !== 'json') complain(path, findings);
    await write(path, file, version, findings, options);
    process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  });

async function write(
  path: string,
  file: WorkFile,
  version: AssessableVersion,
  findings: readonly PlacedWorkFinding[],
  options: Options,
): Promise<void> {
  const report = reportOf(file, version, findings, options.asOf);
  // The makers of documents load large libraries; who asks for text does not wait for them.
  const makers = {
    text: () => reportText(report),
    json: () => assessmentJson(file, version, findings),
    pdf: async () => (await import('#io/assessment/report-pdf.ts')).reportPdf(report),
    docx: async () => (await import('#domain/report/report-docx.ts')).reportDocx(report),
    xlsx: async () => (await import('#domain/report/report-xlsx.ts')).reportXlsx(report),
  } as const satisfies Record<Format, () => string | Uint8Array | Promise<Uint8Array>>;
  const body = await makers[options.format]();
  const beside = `${path.slice(0, path.length - extname(path).length)}.${options.format}`;
  const out = options.out ?? (typeof body === 'string' ? undefined : beside);
  if (out === undefined) process.stdout.write(body);
  else save(out, body);
}

function save(out: string, body: string | Uint8Array): void {
  try {
    writeFileSync(resolve(out), body);
    process.stderr.write(`写入 ${out}\n`);
  } catch (error) {
    usage(`写不进 ${out}（${error instanceof Error && 'code' in error ? String(error.code) : String(error)}）。`);
  }
}

function upgrade(
  path: string,
  file: WorkFile,
  { standards, version }: { readonly standards: readonly Standard[]; readonly version: AssessableVersion },
  { upgradeTo = '', out, asOf }: Options,
): void {
  const upgraded =
    file.format === 'asmm-assessment'
      ? upgradeOf(standards, file, upgradeTo, asOf)
      : ({ ok: false, usage: '只有自我评估能转到较新的版本。' } as const);
  if (!upgraded.ok) {
    usage(upgraded.usage);
    return;
  }
  process.stdout.write(upgraded.text);
  const name = basename(path, extname(path));
  save(out ?? join(path, '..', `${name}-${upgradeTo}.json`), writtenUpgrade(upgraded.assessment));
  if (version.usableUntil !== undefined) process.stdout.write(`${version.version} 版可用到 ${version.usableUntil}。\n`);
}

/** The standards of a root; whether a file of theirs is broken. */
function standardsBelow(root: string): { readonly standards: readonly Standard[]; readonly broken: boolean } {
  const findings: Parameters<typeof readStandards>[1] = [];
  const standards = readStandards(root, findings);
  return { standards, broken: findings.some(({ severity }) => severity === 'error') };
}

function refuse(path: string, findings: readonly PlacedWorkFinding[], { format }: Options): void {
  if (format === 'json') process.stdout.write(`${JSON.stringify({ file: path, findings }, undefined, 2)}\n`);
  else complain(path, findings);
  process.exitCode = 1;
}

function complain(path: string, findings: readonly PlacedWorkFinding[]): void {
  const located = findings.map((finding) => ({ ...finding, file: path }));
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR;
  process.stderr.write(textReport(located, { root: '.', colour, frames: false }));
}

function usage(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

await run(program);
