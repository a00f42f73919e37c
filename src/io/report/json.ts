import type { LocatedFinding } from '../locate.ts';

/** The findings as a program reads them; the form is a contract. */
export function jsonReport(findings: readonly LocatedFinding[], counts: Readonly<Record<string, number>>): string {
  const listed = findings.map(({ file, line, column, severity, rule, message, hint }) => ({
    file,
    line,
    column,
    severity,
    rule,
    message,
    hint,
  }));
  return `${JSON.stringify({ findings: listed, counts }, undefined, 2)}\n`;
}
