import { styleText } from 'node:util';
import type { Finding } from '#domain/finding.ts';
import { printable } from '#io/report/printable.ts';

type Style = Parameters<typeof styleText>[0];

/** Text in a style where the terminal has colours. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  const { NO_COLOR: plain } = process.env;
  return stream.isTTY === true && !plain && stream.hasColors() ? styleText(style, text, { validateStream: false }) : text;
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Progress and faults: to standard error. */
export function sayLine(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Why the register says no: rule, what was found and expected, what to do. */
export function sayRefusals(findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding('拒绝', ['red', 'bold'], finding, process.stderr);
}

export function sayRemarks(findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding('提示', ['yellow', 'bold'], finding, process.stdout);
}

function sayFinding(word: string, style: Style, { rule, file, message, hint }: Finding, stream: NodeJS.WriteStream): void {
  const head = `${styled(style, word, stream)} ${styled('dim', `[${rule}]`, stream)} ${printable(message)}`;
  stream.write(`${head}\n  ${styled('dim', printable(file), stream)}\n  ${styled('green', '→', stream)} ${printable(hint)}\n`);
}
