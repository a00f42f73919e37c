import type { LocatedFinding } from '../locate.ts';

/** The findings as annotations of a GitHub workflow, one command a line. */
export function githubReport(findings: readonly LocatedFinding[]): string {
  return findings
    .map(({ file, line, column, severity, rule, message, hint }) => {
      const properties = { file, line, col: column, title: rule };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${severity} ${written.join(',')}::${text(`${message}\n${hint}`)}\n`;
    })
    .join('');
}

// What a stranger wrote may stand in a message; unescaped, a line end would let it give commands to the workflow.
function text(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
