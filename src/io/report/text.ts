import { styleText } from 'node:util';
import { readText } from '../files.ts';
import type { LocatedFinding } from '../locate.ts';
import { codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';

/** Where a text report goes: colour only to a terminal, and code frames where someone reads. */
export interface TextReportOptions {
  readonly root: string;
  readonly colour: boolean;
  readonly frames: boolean;
}

const severities = { error: '错误', warning: '警告' } as const;

/** The findings for a person: place, rule, what was found and expected, what to do; with the lines around it on request. */
export function textReport(findings: readonly LocatedFinding[], { root, colour, frames }: TextReportOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const sources = new Map<string, string>();
  return findings
    .map((finding) => {
      const { severity, rule, message, hint } = finding;
      const file = printable(finding.file);
      const place = style('cyan', `${file}:${finding.line}:${finding.column}`);
      const mark = style(severity === 'error' ? ['red', 'bold'] : ['yellow', 'bold'], severities[severity]);
      const head = `${place} ${mark} ${style('dim', `[${rule}]`)}`;
      if (!frames) return `${head} ${printable(message)} ${printable(hint)}\n`;
      const frame = codeFrame(sourceOf(root, finding.file, sources), finding);
      const shown = frame === '' ? '' : `\n${style('dim', frame)}`;
      return `${head}\n  ${printable(message)}\n  ${style('green', '→')} ${printable(hint)}${shown}\n\n`;
    })
    .join('');
}

function sourceOf(root: string, file: string, sources: Map<string, string>): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const reading = readText(root, file);
  const text = reading.ok ? reading.text : '';
  sources.set(file, text);
  return text;
}
