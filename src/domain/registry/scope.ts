import type { ScopeItem } from '#schema/event.ts';

/** A scope with items added: a new service, or new sites of one that is there. */
export function extendScope(scope: readonly ScopeItem[], added: readonly ScopeItem[]): ScopeItem[] {
  const items = scope.map((item) => ({ ...item, sites: [...item.sites] }));
  for (const { service, sites } of added) {
    const item = items.find((candidate) => candidate.service === service);
    if (item === undefined) items.push({ service, sites: [...sites] });
    else item.sites.push(...sites.filter((site) => !item.sites.includes(site)));
  }
  return items;
}

/** A scope with sites of services taken out; a service without sites is gone. */
export function reduceScope(scope: readonly ScopeItem[], removed: readonly ScopeItem[]): ScopeItem[] {
  const gone = (service: string, site: string): boolean => removed.some((item) => item.service === service && item.sites.includes(site));
  return scope
    .map(({ service, sites }) => ({ service, sites: sites.filter((site) => !gone(service, site)) }))
    .filter(({ sites }) => sites.length > 0);
}
