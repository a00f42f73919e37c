import { addDays, lastDayOfPeriod } from '#domain/day.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import type { Standard } from '#domain/standard/model.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { ScopeItem } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { generateHistory } from './generate-history.ts';
import type { Random } from './random.ts';
import { servicesOf } from './trades.ts';
import { versionsByDay } from './versions-by-day.ts';

const firstIssue = '2023-12-01';
const sites = [
  '总部',
  '城东网点',
  '城西网点',
  '开发区网点',
  '客户服务中心',
  '高新区网点',
  '城南网点',
  '城北网点',
  '新区维保站',
  '备件中心',
] as const;

export interface Circumstances {
  readonly criteria: Standard;
  readonly holders: readonly Pick<Holder, 'id' | 'industry'>[];
  readonly bodies: readonly string[];
  /** The last day on which anything is recorded. */
  readonly until: string;
}

/**
 * Certificates with histories that the rules allow, over every state, in the order of their issue: more from year to year. Every holder has one as far
 * as they go round, some have many. Each body has its own serials, year by year; bodies and holders named first have more.
 */
export function* generateCertificates(count: number, circumstances: Circumstances, chance: Random): Iterable<Certificate> {
  const { criteria, holders, bodies, until } = circumstances;
  const inForce = versionsByDay(criteria, firstIssue, until);
  const span = [...inForce.keys()].filter((day) => day <= addDays(until, -10));
  const serials = new Map<string, number>();
  for (let made = 0; made < count; made++) {
    const effective = span[Math.floor(span.length * ((made + 0.5) / count) ** 0.7)] ?? firstIssue;
    const version = inForce.get(effective);
    if (version === undefined) continue;
    const body = chance.low(bodies.length, 1.5);
    const year = Number(effective.slice(0, 4));
    const key = `${year}/${body}`;
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    // Three holders have four certificates: the fourth goes to one who has one already.
    const round = made - Math.floor(made / 4);
    const again = made % 4 === 3 || round >= holders.length;
    const holder = holders[again ? chance.low(Math.min(round, holders.length), 2) : round];
    if (holder === undefined) continue;
    const scope = generateScope(servicesOf(holder.industry), chance);
    const validUntil = lastDayOfPeriod(effective, chance.favour([36, 36, 36, 24, 12], 1));
    const own = bodies[body] ?? '';
    yield {
      number: formatCertificateNumber(year, body * serialsPerBody + serial),
      holder: holder.id,
      body: own,
      standard: `${criteria.id}@${version.version}`,
      scope,
      validUntil,
      history: [...generateHistory({ effective, validUntil, scope, body: own, bodies, criteria, inForce, until }, chance)],
    };
  }
}

function generateScope(services: readonly string[], chance: Random): ScopeItem[] {
  const named = new Set(Array.from({ length: chance.favour([1, 2, 3], 2) }, () => chance.favour(services, 1.5)));
  return [...named].map((service) => {
    const more = Array.from({ length: chance.favour([0, 1, 2, 3], 1.6) }, () => chance.favour(sites.slice(1), 1.3));
    return { service, sites: [...new Set([sites[0], ...more])] };
  });
}

/** Serials allotted to a body in a year. */
export const serialsPerBody = 300_000;
