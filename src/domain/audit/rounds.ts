import type { Audit } from '#schema/audit.ts';
import type { Round } from '#schema/event.ts';
import { countOf, isConforming, openAfter } from './open-findings.ts';

/**
 * The rounds of an audit as the register keeps them: the audit itself and each verification, with what stood open after it, up to the first round
 * that conforms. A later verification of minor findings whose plan had been accepted is no round of its own (rules RL-004, RJ-003).
 */
export function auditRounds(audit: Audit): Round[] {
  const days = [audit.auditedOn, ...audit.verifications.map(({ on }) => on)];
  const rounds: Round[] = [];
  for (const [index, on] of days.entries()) {
    if (on === undefined) return [];
    const open = openAfter(audit, index);
    const conforming = isConforming(open);
    rounds.push({ on, result: conforming ? 'conforming' : 'rectification', major: countOf(open, 'major'), minor: countOf(open, 'minor') });
    if (conforming) break;
  }
  return rounds;
}
