import type { Audit, AuditFinding } from '#schema/audit.ts';

/** The nonconformities (not the observations) that are still open after a number of verifications; without it, after all of them. */
export function openAfter({ findings, verifications }: Audit, count = verifications.length): AuditFinding[] {
  const closed = new Set(verifications.slice(0, count).flatMap((verification) => verification.closed));
  return findings.filter((finding) => finding.class !== 'observation' && !closed.has(finding.id));
}

/** How many of some findings are of a class. */
export function countOf(findings: readonly AuditFinding[], which: AuditFinding['class']): number {
  return findings.filter((finding) => finding.class === which).length;
}

/** Nothing stands against a decision: no major one open, and every minor one closed or its plan accepted (rules RJ-003 a). */
export function isConforming(open: readonly AuditFinding[]): boolean {
  return open.every((finding) => finding.class === 'minor' && finding.planAccepted === true);
}
