import { addDays } from '#domain/day.ts';
import type { Status } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';

/** What the oracle keeps. */
export interface Held {
  readonly status: Status;
  readonly standard: string;
  readonly body: string;
  readonly holder: string;
  readonly validUntil: string;
  readonly grade: string;
  /** Every `service@site`, sorted. */
  readonly scope: readonly string[];
}

/**
 * The naive answer, written apart from the fold: strikes out what is annulled by the day, then lives through every single day from the first entry on,
 * with flags for what happened instead of a state that events turn into another.
 */
export function heldOn(certificate: Certificate, day: string): Held {
  const struck = certificate.history.flatMap((event) => (event.event === 'annulled' && event.effective <= day ? [event.annuls] : []));
  const alive = certificate.history.filter((_, index) => !struck.includes(index + 1));
  const byDay = Map.groupBy(alive, ({ effective }) => effective);
  const first = [day, ...byDay.keys()].toSorted()[0] ?? day;
  const life = {
    born: false,
    over: '' as '' | 'withdrawn' | 'cancelled',
    stopped: false,
    standard: certificate.standard,
    body: certificate.body,
    holder: certificate.holder,
    validUntil: certificate.validUntil,
    grade: String(certificate.history[0]?.event === 'issued' ? certificate.history[0].grade : ''),
    scope: new Set(certificate.scope.flatMap(({ service, sites }) => sites.map((site) => `${service}@${site}`))),
  };
  for (let today = first; today <= day; today = addDays(today, 1)) {
    const events = byDay.get(today) ?? [];
    const atLast = (event: CertificateEvent): boolean => event.event === 'cancelled' && event.cause === 'transition-ended';
    for (const event of [...events.filter((each) => !atLast(each)), ...events.filter(atLast)]) {
      if (life.over !== '') break;
      if (event.event === 'issued') life.born = true;
      if (event.event === 'suspended') life.stopped = true;
      if (event.event === 'issued' || event.event === 'reinstated') life.stopped = false;
      if (event.event === 'withdrawn') life.over = 'withdrawn';
      if (event.event === 'cancelled' && !(atLast(event) && event.standard !== life.standard)) life.over = 'cancelled';
      if (event.event === 'renewed') life.validUntil = event.validUntil;
      if (event.event === 'upgraded') life.standard = event.standard;
      if ('grade' in event) life.grade = event.grade;
      if (event.event === 'transferred' && event.body) life.body = event.body;
      if (event.event === 'transferred' && event.holder) life.holder = event.holder;
      if (event.event === 'extended')
        for (const { service, sites } of event.add) for (const site of sites) life.scope.add(`${service}@${site}`);
      if (event.event === 'reduced')
        for (const { service, sites } of event.remove) for (const site of sites) life.scope.delete(`${service}@${site}`);
    }
  }
  const status = (): Status => {
    if (life.over !== '') return life.over;
    if (!life.born) return 'pending';
    if (day > life.validUntil) return 'expired';
    return life.stopped ? 'suspended' : 'valid';
  };
  const { standard, body, holder, validUntil, grade } = life;
  return { status: status(), standard, body, holder, validUntil, grade, scope: [...life.scope].toSorted() };
}
