import type { Application } from '#schema/application.ts';
import type { Assessment } from '#schema/assessment.ts';
import type { Audit } from '#schema/audit.ts';
import { type JsonProblem, lineAndColumn, offsetOfPath, scanJson } from '../json/scan.ts';
import { type Shape, type ShapeFault, shapeFaults } from '../json/shape.ts';

/** The three files that enterprises and auditors keep; `format` tells them apart. */
export type WorkFile = Assessment | Application | Audit;
export type WorkFileFormat = WorkFile['format'];

/** The published JSON Schemas (`/api/v1/schema/assessment.schema.json` and its kin), by the format that they describe. */
export type WorkFileShapes = Readonly<Record<WorkFileFormat, Shape>>;

/** What was found in a work file: the page and the command say the same. An error must be mended before the file is used; a warning should be looked at. */
export interface WorkFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** The keys that lead to the place: `['answers', 'SE-004', 'step']`. */
  readonly path: readonly (string | number)[];
  /** Chinese: what was found and what was expected. */
  readonly message: string;
  /** Chinese: what to do about it. */
  readonly hint: string;
}

/** A finding with its place in the text of the file, line and column from 1. */
export interface PlacedWorkFinding extends WorkFinding {
  readonly line: number;
  readonly column: number;
}

export type WorkFileReading =
  | { readonly ok: true; readonly file: WorkFile; readonly place: (findings: readonly WorkFinding[]) => PlacedWorkFinding[] }
  | { readonly ok: false; readonly findings: readonly PlacedWorkFinding[] };

/** The most that a work file may weigh, in bytes; a year's honest work stays far below. Ask this before reading a file into memory. */
export const workFileLimit = 8 * 1024 * 1024;

/** The fault of a file too large to be read, or nothing. */
export function sizeFault(bytes: number): PlacedWorkFinding | undefined {
  if (bytes <= workFileLimit) return undefined;
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  const message = `文件有 ${megabytes} MB，超过 ${workFileLimit / 1024 / 1024} MB，没有读取。`;
  return { ...top('file-size', message, '证据文件只写名称，不收入本文件；核对是否选错了文件。'), line: 1, column: 1 };
}

/** The form of the files that this program reads. There is no older one: 1 is the first. */
const current = 1;

/**
 * Reads an assessment, an application or an audit from text: form only, all faults in one run. What the content means under its version is for
 * `checkAssessment`, `checkApplication` and `checkAudit`. Hostile text is text: nothing in a file is ever evaluated.
 */
export function readWorkFile(text: string, shapes: WorkFileShapes): WorkFileReading {
  const written = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const tooLarge = sizeFault(written.length);
  if (tooLarge !== undefined) return { ok: false, findings: [tooLarge] };
  const scan = scanJson(written);
  if (!scan.ok) {
    const [message, hint] = syntax[scan.problem];
    const { line, column } = lineAndColumn(written, scan.offset);
    return { ok: false, findings: [{ ...top('json-syntax', `第 ${line} 行第 ${column} 列：${message}`, hint), line, column }] };
  }
  const place = (findings: readonly WorkFinding[]): PlacedWorkFinding[] =>
    findings.map((finding) => ({ ...finding, ...lineAndColumn(written, offsetOfPath(scan.root, finding.path)) }));
  const value: unknown = JSON.parse(written);
  const head = headFaults(value);
  if (head.length > 0) return { ok: false, findings: place(head) };
  const format = formatOf(value);
  const faults = format === undefined ? [] : shapeFaults(shapes[format], value);
  if (isWorkFile(value, faults)) return { ok: true, file: value, place };
  const findings = faults.map(({ rule, path, key, message, hint }): PlacedWorkFinding => {
    const finding: WorkFinding = { rule, severity: 'error', path, message, hint };
    return { ...finding, ...lineAndColumn(written, offsetOfPath(scan.root, path, key)) };
  });
  return { ok: false, findings };
}

/** A value without faults against the schema of its format is such a file: the types are inferred from the same schemas. */
function isWorkFile(value: unknown, faults: readonly ShapeFault[]): value is WorkFile {
  return formatOf(value) !== undefined && faults.length === 0;
}

const formats: Readonly<Record<string, WorkFileFormat>> = {
  'asmm-assessment': 'asmm-assessment',
  'asmm-application': 'asmm-application',
  'asmm-audit': 'asmm-audit',
};

/** Chinese names of the files, for what readers are told. */
export const workFileNames: Readonly<Record<WorkFileFormat, string>> = {
  'asmm-assessment': '自我评估',
  'asmm-application': '申请材料',
  'asmm-audit': '审核工作簿',
};

function formatOf(value: unknown): WorkFileFormat | undefined {
  const format = member(value, 'format');
  return typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
}

function headFaults(value: unknown): WorkFinding[] {
  const format = formatOf(value);
  if (format === undefined) {
    const known = Object.entries(workFileNames)
      .map(([id, name]) => `${id}（${name}）`)
      .join('、');
    const found = member(value, 'format');
    const message =
      found === undefined ? '文件没有写明 format，不是本站的文件。' : `不认识 format 的值 ${JSON.stringify(found)?.slice(0, 60)}。`;
    return [
      { ...top('file-format', message, `选择由本站导出的文件；format 应是 ${known} 之一。`), path: found === undefined ? [] : ['format'] },
    ];
  }
  const schema = member(value, 'schema');
  if (typeof schema === 'number' && schema > current) {
    const message = `${workFileNames[format]}文件的格式版本是 ${schema}，这里只认识到 ${current}。`;
    return [{ ...top('file-schema', message, '文件来自更新的程序：刷新页面或更新本仓库之后再打开；文件没有被改动。'), path: ['schema'] }];
  }
  return [];
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

const syntax: Readonly<Record<JsonProblem, readonly [message: string, hint: string]>> = {
  'ends-early': ['文件到这里就断了，不完整。', '可能没有下载完或没有保存完；重新导出或换一份备份。'],
  unexpected: ['这里的字符不合 JSON 的写法。', '核对引号、逗号和冒号；或重新导出。'],
  'trailing-comma': ['最后一项之后多了一个逗号。', '删去这个逗号。'],
  'more-after-end': ['文件结束之后还有内容。', '删去多出的内容；可能是两份文件接在了一起。'],
  'bad-string': ['文字里有不能直接出现的控制字符，或反斜杠写法不对。', '换行写成 \\n，反斜杠写成 \\\\。'],
  'bad-number': ['数字的写法不对。', '写成 12 或 0.5 的样子。'],
  'duplicate-key': ['同一个字段在这里写了两次，不知道以哪一个为准。', '删去其中一个。'],
  'too-deep': ['嵌套太深，不是本站的文件。', '选择由本站导出的文件。'],
};

function top(rule: string, message: string, hint: string): WorkFinding {
  return { rule, severity: 'error', path: [], message, hint };
}
