import type { CertificateEvent } from '#schema/event.ts';

/** What a certificate began with, and what was filed since: the oracle's own record, never read from a file. */
export interface Life {
  readonly holder: string;
  readonly body: string;
  readonly standard: string;
  readonly scope: readonly string[];
  readonly validUntil: string;
  readonly entries: readonly CertificateEvent[];
}

/** The world of the test: when the new version came, when the old one ends, until when each body is approved. */
export const world = {
  newVersionFrom: '2026-09-01',
  transitionUntil: '2027-08-31',
  approvedUntil: { 'CNCA-R-2099-901': '2029-12-31', 'CNCA-R-2099-902': '2027-03-31' } as Readonly<Record<string, string>>,
} as const;

interface Standing {
  readonly status: 'pending' | 'valid' | 'suspended' | 'withdrawn' | 'cancelled' | 'expired';
  readonly holder: string;
  readonly body: string;
  readonly standard: string;
  readonly validUntil: string;
  readonly scope: ReadonlySet<string>;
}

// Calendar arithmetic of its own: the domain's is under test.
export function shift(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of a period of months from a day on: 2026-03-10 and six months give 2026-09-09, 2024-08-31 and six give 2025-02-28. */
export function lastOf(start: string, months: number): string {
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  const ahead = month - 1 + months;
  const corresponding = new Date(Date.UTC(year + Math.floor(ahead / 12), ahead % 12, date));
  const overflown = corresponding.getUTCMonth() !== ahead % 12;
  return overflown
    ? new Date(Date.UTC(year + Math.floor(ahead / 12), (ahead % 12) + 1, 0)).toISOString().slice(0, 10)
    : new Date(corresponding.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** How things stand on a day, asked of the entries as questions and not by a fold. */
export function standingOf(life: Life, day: string, entries: readonly CertificateEvent[] = life.entries): Standing {
  const lifted = (place: number): boolean =>
    entries.some((other) => other.event === 'annulled' && other.annuls === place + 1 && other.effective <= day);
  const happened = entries
    .flatMap((entry, place) => (entry.effective <= day && !lifted(place) ? [{ entry, place }] : []))
    .sort(
      (a, b) =>
        a.entry.effective.localeCompare(b.entry.effective) || Number(atLast(a.entry)) - Number(atLast(b.entry)) || a.place - b.place,
    )
    .map(({ entry }) => entry);
  const upTo = (count: number): readonly CertificateEvent[] => happened.slice(0, count);
  const versionAfter = (count: number): string => upTo(count).findLast((each) => each.event === 'upgraded')?.standard ?? life.standard;
  const end = happened.findIndex(
    (each, place) => each.event === 'withdrawn' || (each.event === 'cancelled' && !(atLast(each) && each.standard !== versionAfter(place))),
  );
  const lived = end < 0 ? happened : upTo(end);
  const scope = new Set(life.scope);
  for (const each of lived) {
    if (each.event === 'extended') for (const item of each.add) for (const site of item.sites) scope.add(`${item.service}@${site}`);
    if (each.event === 'reduced') for (const item of each.remove) for (const site of item.sites) scope.delete(`${item.service}@${site}`);
  }
  const validUntil = lived.findLast((each) => each.event === 'renewed')?.validUntil ?? life.validUntil;
  const pause = lived.findLast((each) => each.event === 'suspended' || each.event === 'reinstated')?.event;
  const last = happened[end]?.event;
  const status = (): Standing['status'] => {
    if (last === 'withdrawn' || last === 'cancelled') return last;
    if (!lived.some((each) => each.event === 'issued')) return 'pending';
    if (day > validUntil) return 'expired';
    return pause === 'suspended' ? 'suspended' : 'valid';
  };
  return {
    status: status(),
    holder: lived.flatMap((each) => (each.event === 'transferred' && each.holder ? [each.holder] : [])).at(-1) ?? life.holder,
    body: lived.flatMap((each) => (each.event === 'transferred' && each.body ? [each.body] : [])).at(-1) ?? life.body,
    standard: versionAfter(lived.length),
    validUntil,
    scope,
  };
}

function atLast(entry: CertificateEvent): boolean {
  return entry.event === 'cancelled' && entry.cause === 'transition-ended';
}

const may: Readonly<Record<Standing['status'], string>> = {
  pending: 'issued withdrawn cancelled',
  valid: 'surveilled regraded suspended reduced extended renewed upgraded transferred withdrawn cancelled',
  suspended: 'surveilled regraded reinstated reduced upgraded transferred withdrawn cancelled',
  expired: 'withdrawn',
  withdrawn: '',
  cancelled: '',
};

const granted = 'issued surveilled regraded reinstated extended renewed upgraded transferred';

/** Tells how far a day was from a limit, so that the test can see that limits were met. */
export type Measure = (limit: string, day: string, last: string) => void;

/** The names of the rules that forbid an entry at the end of a life on a day; none, and it may be filed. */
export function forbidden(life: Life, entry: CertificateEvent, today: string, measure: Measure): Set<string> {
  const why = new Set<string>();
  const { event, decided, effective, recorded } = entry;
  const place = life.entries.length;
  const before = standingOf(life, effective);
  const all = [...life.entries, entry];

  measure('recorded to today', recorded, today);
  if (Math.abs(Date.parse(recorded) - Date.parse(today)) > 86_400_000) why.add('recorded-today');
  const previous = life.entries.at(-1);
  if (previous !== undefined) measure('recorded to the one before', recorded, previous.recorded);
  if (previous !== undefined && recorded < previous.recorded) why.add('history-in-order');
  measure('recorded to decided', recorded, decided);
  if (recorded < decided) why.add('event-days');
  if (event !== 'annulled') measure('effective to decided', effective, decided);
  if (effective < decided && event !== 'annulled') why.add('event-days');

  measure('effective to end of validity', effective, before.validUntil);
  const free = event === 'corrected' || event === 'annulled';
  const sameDay = all.filter((each) => !(atLast(each) && each.effective === effective));
  const inTime = event === 'upgraded' && may[standingOf(life, effective, sameDay.slice(0, -1)).status].split(' ').includes('upgraded');
  if (!free && !may[before.status].split(' ').includes(event) && !inTime) why.add('allowed-transition');

  const inCharge = all.findLast((each) => each.event === 'transferred' && each.body !== undefined);
  const body = inCharge?.event === 'transferred' ? (inCharge.body ?? life.body) : life.body;
  const approval = world.approvedUntil[body] ?? '';
  if (granted.includes(event)) measure('decided to end of approval', decided, approval);
  if (granted.split(' ').includes(event) && decided > approval) why.add('body-approved');

  if (event === 'surveilled') {
    measure('audited to decided', entry.audited, decided);
    if (entry.audited > decided) why.add('event-days');
    if (entry.findings.closed > entry.findings.major + entry.findings.minor) why.add('surveillance-findings');
    if (entry.result === 'conforming' && entry.findings.closed < entry.findings.major) why.add('surveillance-findings');
  }
  if (event === 'renewed') {
    const latest = lastOf(shift(before.validUntil, 1), 36);
    measure('renewed to the old end', entry.validUntil, before.validUntil);
    measure('renewed to three years', entry.validUntil, latest);
    if (entry.validUntil <= before.validUntil || entry.validUntil > latest) why.add('validity');
    if (before.standard === 'asmm@1.0') measure('renewed to end of transition', effective, world.transitionUntil);
    if (before.standard === 'asmm@1.0' && effective > world.transitionUntil) why.add('usable-version');
  }
  if (event === 'upgraded') {
    measure('upgraded to the new version', effective, world.newVersionFrom);
    if (before.standard === 'asmm@1.0') measure('upgrade decided to end of transition', decided, world.transitionUntil);
    if (before.standard !== 'asmm@1.0') why.add('upgrade');
    if (effective < world.newVersionFrom) why.add('usable-version');
    if (before.standard === 'asmm@1.0' && decided > world.transitionUntil) why.add('upgrade-in-time');
  }
  if (event === 'reduced' || event === 'extended') {
    const items = event === 'reduced' ? entry.remove : entry.add;
    const named = items.flatMap(({ service, sites }) => sites.map((site) => `${service}@${site}`));
    if (named.some((each) => before.scope.has(each) === (event === 'extended'))) why.add('scope-change');
    if (event === 'reduced' && [...before.scope].every((each) => named.includes(each))) why.add('scope-change');
  }
  if (event === 'transferred') {
    const moved = (entry.body ?? before.body) !== before.body;
    if (!moved && (entry.holder ?? before.holder) === before.holder) why.add('transfer');
    if (moved && before.status === 'suspended') why.add('transfer');
  }
  if (event === 'annulled') {
    const target = life.entries[entry.annuls - 1]?.event;
    const again = life.entries.some((each) => each.event === 'annulled' && each.annuls === entry.annuls);
    if (target === undefined || target === 'issued' || target === 'corrected' || target === 'annulled' || again) why.add('annulment');
  }
  if (event === 'corrected') {
    const target = life.entries[(entry.correction.event ?? 0) - 1];
    if (target === undefined || !('reason' in target)) why.add('correction');
  }

  if (granted.split(' ').includes(event) && 'extended renewed upgraded transferred'.includes(event)) {
    const due = auditDue(life, effective, life.entries);
    const heard = event === 'renewed' || event === 'upgraded' ? decided : effective;
    if (due !== undefined && before.status === 'valid') measure('granted to audit due', heard, due);
    if (due !== undefined && heard > due && before.status === 'valid') why.add('surveillance-overdue');
  }
  if ('regraded upgraded transferred'.split(' ').includes(event) && before.status === 'suspended') {
    const limit = lastOf(beginning(life, effective, 'suspended'), 6);
    measure('over a suspension', effective, limit);
    if (effective > limit) why.add('suspension-overdue');
  }
  const unanswered = lateAudits({ ...life, entries: all }, measure);
  if ([...unanswered].some((each) => !lateAudits(life, () => undefined).has(each))) why.add('late-surveillance');
  const open = openMajors({ ...life, entries: all }, measure);
  if ([...open].some((each) => !openMajors(life, () => undefined).has(each))) why.add('major-finding');
  return place === 0 ? new Set() : why;
}

/** The last day for the next audit, as known on a day. */
function auditDue(life: Life, day: string, entries: readonly CertificateEvent[]): string | undefined {
  const { status, validUntil } = standingOf(life, day, entries);
  if (status !== 'valid' && status !== 'suspended') return undefined;
  const starts = entries.flatMap((entry, place) => {
    const lifted = entries.some((other) => other.event === 'annulled' && other.annuls === place + 1 && other.effective <= day);
    if (lifted || entry.effective > day) return [];
    if (entry.event === 'surveilled') return [entry.audited];
    return entry.event === 'issued' || entry.event === 'renewed' || entry.event === 'upgraded' ? [entry.effective] : [];
  });
  const latest = starts.sort().at(-1);
  const due = latest === undefined ? undefined : lastOf(latest, 6);
  return due !== undefined && due < validUntil ? due : undefined;
}

/** Back from a day to the first day of the status that holds on it. */
function beginning(life: Life, day: string, status: Standing['status']): string {
  let first = day;
  while (standingOf(life, shift(first, -1)).status === status) first = shift(first, -1);
  return first;
}

/** Places of audits that came too late and have no standstill to show for it. */
function lateAudits(life: Life, measure: Measure): Set<number> {
  const found = new Set<number>();
  for (const [place, entry] of life.entries.entries()) {
    if (entry.event !== 'surveilled' || life.entries.some((other) => other.event === 'annulled' && other.annuls === place + 1)) continue;
    const due = auditDue(life, entry.audited, life.entries.slice(0, place));
    if (due === undefined) continue;
    measure('audited to audit due', entry.audited, due);
    if (entry.audited <= due) continue;
    const next = life.entries.find((other, index) => index > place && other.event === 'surveilled');
    const until = next?.event === 'surveilled' ? next.audited : '9999-12-31';
    if (!stoodStill(life, due, until)) found.add(place);
  }
  return found;
}

/** Whether a stretch of suspension, withdrawal or cancellation that began by `until` reached past `due`. */
function stoodStill(life: Life, due: string, until: string): boolean {
  const last = shift([...life.entries.map(({ effective }) => effective), due].sort().at(-1) ?? due, 1);
  for (let day = shift(due, 1); day <= last; day = shift(day, 1)) {
    const { status } = standingOf(life, day);
    if (status !== 'suspended' && status !== 'withdrawn' && status !== 'cancelled') continue;
    if (day <= until || beginning(life, day, status) <= until) return true;
  }
  return false;
}

/** Places of entries that went on as if a major finding were closed. */
function openMajors(life: Life, measure: Measure): Set<number> {
  const found = new Set<number>();
  for (const [place, entry] of life.entries.entries()) {
    if (entry.event !== 'surveilled' || entry.findings.closed >= entry.findings.major) continue;
    if (life.entries.some((other) => other.event === 'annulled' && other.annuls === place + 1)) continue;
    if (standingOf(life, entry.effective, life.entries.slice(0, place)).status === 'suspended') continue;
    const deadline = shift(entry.audited, 30);
    for (const [later, other] of life.entries.entries()) {
      if (later <= place || other.event === 'corrected' || other.event === 'annulled') continue;
      if ('suspended reduced withdrawn cancelled'.split(' ').includes(other.event)) break;
      if (other.event === 'surveilled') measure('verified to closing of a major finding', other.audited, deadline);
      if (other.event === 'surveilled' && other.audited <= deadline) {
        if (other.findings.closed >= other.findings.major) break;
        continue;
      }
      measure('gone on to closing of a major finding', other.effective, deadline);
      if (other.effective <= deadline) continue;
      found.add(later);
      break;
    }
  }
  return found;
}
