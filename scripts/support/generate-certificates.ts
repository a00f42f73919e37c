import { gradeOf } from '#domain/assessment/grade.ts';
import type { Answer } from '#domain/assessment/score.ts';
import { scoreOf } from '#domain/assessment/score.ts';
import { addDays, addMonths, lastDayOfPeriod } from '#domain/day.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import { phaseOn } from '#domain/standard/versions.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, ScopeItem } from '#schema/event.ts';
import type { Random } from './random.ts';

const firstIssue = '2023-12-01';
const services = [
  '家用空调的安装与维修',
  '洗衣机的维修',
  '冰箱的配送与维修',
  '电梯的维护保养',
  '轿车的保养与维修',
  '打印机的维修',
  '净水器的安装与换芯',
] as const;
const sites = ['总部', '城东网点', '城西网点', '开发区网点', '客户服务中心'] as const;

export interface Circumstances {
  readonly criteria: Standard;
  readonly holders: readonly string[];
  readonly bodies: readonly string[];
  /** The last day on which anything is recorded. */
  readonly until: string;
}

/** Certificates with histories that the rules allow, over every state; each body has its own serials, year by year. */
export function* generateCertificates(count: number, circumstances: Circumstances, chance: Random): Iterable<Certificate> {
  const { criteria, holders, bodies, until } = circumstances;
  const serials = new Map<string, number>();
  const versionOn = new Map(daysUpTo(firstIssue, addDays(until, -10)).flatMap((day) => inForce(criteria, day)));
  const span = [...versionOn.keys()];
  for (let made = 0; made < count; made++) {
    const effective = chance.pick(span);
    const version = versionOn.get(effective);
    if (version === undefined) continue;
    const body = chance.below(bodies.length);
    const year = Number(effective.slice(0, 4));
    const key = `${year}/${body}`;
    const serial = (serials.get(key) ?? 0) + 1;
    serials.set(key, serial);
    yield {
      number: formatCertificateNumber(year, body * serialsPerBody + serial),
      holder: chance.pick(holders),
      body: bodies[body] ?? '',
      standard: `${criteria.id}@${version.version}`,
      scope: generateScope(chance),
      validUntil: lastDayOfPeriod(effective, 36),
      history: [...generateHistory(version, effective, until, chance)],
    };
  }
}

function inForce(criteria: Standard, day: string): [string, StandardVersion][] {
  const version = criteria.versions.findLast((each) => phaseOn(each, criteria, day) === 'in-force');
  return version === undefined ? [] : [[day, version]];
}

function generateScope(chance: Random): ScopeItem[] {
  const start = chance.below(services.length);
  return Array.from({ length: 1 + chance.below(2) }, (_, index) => ({
    service: services[(start + index) % services.length] ?? '',
    sites: [sites[0], ...(chance.chance(0.6) ? [chance.pick(sites.slice(1))] : [])],
  }));
}

/** Serials allotted to a body in a year. */
export const serialsPerBody = 300_000;

function* generateHistory(version: StandardVersion, effective: string, until: string, chance: Random): Iterable<CertificateEvent> {
  const decided = addDays(effective, -4);
  const consent = chance.chance(0.8);
  const { scores, failedKeys, grade } = evaluation(version, chance);
  const last = { on: addDays(decided, -12), result: 'conforming' as const, major: 0, minor: chance.below(4) };
  const earlier = { on: addDays(decided, -50), result: 'rectification' as const, major: 1, minor: chance.below(6) };
  const rounds = chance.chance(0.3) ? [earlier, last] : [last];
  yield { event: 'issued', decided, effective, recorded: addDays(effective, 1), ...(consent && { rounds, scores, failedKeys }), grade };

  const ends = lastDayOfPeriod(effective, 36);
  for (let day = addMonths(effective, 5); ; day = addMonths(day, 5)) {
    const days = { decided: addDays(day, 3), effective: addDays(day, 4), recorded: addDays(day, 6) };
    if (days.recorded > until || day > ends) return;
    const fate = chance.below(100);
    if (fate < 3) {
      yield { event: 'suspended', ...days, cause: 'nonconformity', reason: '监督审核发现的严重不符合未按期关闭。' };
      const next = { decided: addDays(day, 63), effective: addDays(day, 64), recorded: addDays(day, 66) };
      if (next.recorded > until || chance.chance(0.2)) return;
      if (chance.chance(0.3)) {
        yield { event: 'withdrawn', ...next, cause: 'suspension-unresolved', reason: '暂停期内未完成整改。' };
        return;
      }
      yield { event: 'reinstated', ...next, reason: '整改完成，现场验证符合要求。' };
    } else if (fate < 4) {
      yield { event: 'cancelled', ...days, cause: 'holder-request', reason: '企业不再提供所覆盖的服务。' };
      return;
    } else {
      const minor = chance.below(4);
      yield {
        event: 'surveilled',
        audited: day,
        ...days,
        result: 'conforming',
        findings: { major: 0, minor, closed: chance.below(minor + 1) },
      };
    }
  }
}

/** Steps of every criterion by chance, drawn again until a certificate can be issued on them. */
function evaluation(version: StandardVersion, chance: Random) {
  for (;;) {
    const excellent = chance.chance(0.35);
    const answers: Record<string, Answer> = {};
    for (const { id, points } of provisionsOf(version)) {
      if (points !== undefined) answers[id] = chance.pick<Answer>(excellent ? [3, 4, 4, 4] : [2, 3, 3, 4]);
    }
    const { scores, failedKeys } = scoreOf(version, answers);
    const grade = version.grading === undefined ? 'fail' : gradeOf(scores, failedKeys, version.grading);
    if (grade !== 'fail') return { scores, failedKeys, grade };
  }
}

function daysUpTo(first: string, last: string): readonly string[] {
  const days = [first];
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
