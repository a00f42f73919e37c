import type { Certificate } from '#schema/certificate.ts';
import type { ScopeItem } from '#schema/event.ts';
import type { Day } from '../day.ts';
import { corrected, eventsInEffect } from './history.ts';

/** A service of a certificate with every site it was ever given from. */
export interface ServiceLife {
  readonly service: string;
  readonly sites: readonly SiteLife[];
}

export interface SiteLife {
  readonly site: string;
  /** Since when it is covered, where it was not from the start. */
  readonly added: Day | undefined;
  /** Since when it is covered no more. */
  readonly removed: Day | undefined;
}

/** All that a certificate covers or ever covered by a day, in the order in which it came in: what was taken out stays in sight. */
export function scopeLife(certificate: Certificate, day: Day): readonly ServiceLife[] {
  const { scope, history } = corrected(certificate);
  const asIssued = scope.map(({ service, sites }) => ({ service, sites: sites.map(covered(undefined)) }));
  return eventsInEffect(history, day).reduce<readonly ServiceLife[]>((life, event) => {
    if (event.event === 'extended') return event.add.reduce((grown, item) => extended(grown, item, event.effective), life);
    if (event.event === 'reduced') return event.remove.reduce((cut, item) => reduced(cut, item, event.effective), life);
    return life;
  }, asIssued);
}

function extended(life: readonly ServiceLife[], { service, sites }: ScopeItem, day: Day): readonly ServiceLife[] {
  const known = life.find((each) => each.service === service);
  if (known === undefined) return [...life, { service, sites: sites.map(covered(day)) }];
  const stands = (site: string): boolean => known.sites.some((each) => each.site === site && each.removed === undefined);
  const fresh = sites.filter((site) => !stands(site));
  const kept = known.sites.filter(({ site }) => !fresh.includes(site));
  return life.map((each) => (each === known ? { service, sites: [...kept, ...fresh.map(covered(day))] } : each));
}

function reduced(life: readonly ServiceLife[], { service, sites }: ScopeItem, day: Day): readonly ServiceLife[] {
  return life.map((each) =>
    each.service === service
      ? { service, sites: each.sites.map((life) => (sites.includes(life.site) ? { ...life, removed: life.removed ?? day } : life)) }
      : each,
  );
}

function covered(added: Day | undefined): (site: string) => SiteLife {
  return (site) => ({ site, added, removed: undefined });
}
