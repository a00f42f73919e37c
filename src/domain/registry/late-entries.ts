import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, EventName } from '#schema/event.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Finding } from '../finding.ts';
import { indexed } from './indexed.ts';
import { certificatePath, holderPath, type Proposal } from './proposal.ts';
import type { Register } from './register.ts';
import { errorAt, type Path } from './rules/rule.ts';
import { statusOn } from './status.ts';
import { heardOn, surveillanceDue, suspensionLimitOn } from './surveillance.ts';
import { eventNames } from './words.ts';

/** What gives the holder something while its audit is overdue. A late audit itself is a matter of the rule `late-surveillance`. */
const granting: ReadonlySet<EventName> = new Set(['extended', 'renewed', 'upgraded', 'transferred']);

/** What leaves a suspension that is over as it is. A surveillance, a reduction and what ends it are the way out. */
const passingOver: ReadonlySet<EventName> = new Set(['regraded', 'upgraded', 'transferred']);

/** A day is the merge's, give or take one for a merge about midnight. */
const recordingSlack = 1;

/**
 * Faults of entries that are being added, and of these only: on record they are no more than days that went by (design section 3). An entry is recorded
 * today; it does not pass over an overdue surveillance (rules RM-005, RP-002 b) nor over a suspension past its six months (RP-003 c).
 */
export function* lateEntries(register: Register, { certificates, holders }: Proposal, today: Day): Iterable<Finding> {
  for (const holder of holders.values()) {
    const known = indexed(register).holders.get(holder.id);
    for (const key of ['names', 'addresses'] as const) {
      for (const [index, entry] of holder[key].entries()) {
        if (index >= (known?.[key].length ?? 0)) yield* recordedToday(holderPath(holder.id), [key, index], entry, today);
      }
    }
    if (holder.merged !== undefined && known?.merged === undefined)
      yield* recordedToday(holderPath(holder.id), ['merged'], holder.merged, today);
  }
  for (const certificate of certificates.values()) {
    const file = certificatePath(certificate.number);
    const before = indexed(register).byNumber.get(certificate.number)?.written.history.length ?? 0;
    for (const [index, entry] of certificate.history.entries()) {
      if (index < before) continue;
      const earlier = { ...certificate, history: certificate.history.slice(0, index) };
      yield* recordedToday(file, ['history', index], entry, today);
      yield* afterSurveillanceFell(file, index, entry, earlier);
      yield* afterSuspensionRan(file, index, entry, earlier);
    }
  }
}

function* recordedToday(file: string, path: Path, { recorded }: { readonly recorded: Day }, today: Day): Iterable<Finding> {
  if (Math.abs(daysBetween(recorded, today)) <= recordingSlack) return;
  const message = `登记日期 ${recorded} 不是今天（${today}）。`;
  yield errorAt('recorded-today', file, [...path, 'recorded'], message, '登记日期是合并入库之日，相差至多一天；登记晚了照实写今天。');
}

function* afterSurveillanceFell(file: string, index: number, entry: CertificateEvent, earlier: Certificate): Iterable<Finding> {
  if (!granting.has(entry.event) || earlier.history.length === 0) return;
  const due = surveillanceDue(earlier, entry.effective);
  if (due === undefined || heardOn(entry) <= due || statusOn(earlier, entry.effective) !== 'valid') return;
  const message = `监督审核应在 ${due} 之前结束；“${eventNames[entry.event]}”自 ${entry.effective} 生效时，证书逾期而没有暂停。`;
  const hint = '先登记暂停（cause: surveillance-overdue），补做监督审核后恢复（实施规则 RM-005、RP-002）。';
  yield errorAt('surveillance-overdue', file, ['history', index], message, hint);
}

function* afterSuspensionRan(file: string, index: number, entry: CertificateEvent, earlier: Certificate): Iterable<Finding> {
  if (!passingOver.has(entry.event)) return;
  const limit = suspensionLimitOn(earlier, entry.effective);
  if (limit === undefined || entry.effective <= limit) return;
  const message = `暂停期限已于 ${limit} 届满，不能越过它登记“${eventNames[entry.event]}”。`;
  yield errorAt('suspension-overdue', file, ['history', index], message, '先登记恢复或撤销的决定（实施规则 RP-003）。');
}
