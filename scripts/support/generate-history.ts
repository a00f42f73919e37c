import { addDays, type Day, lastDayOfPeriod } from '#domain/day.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import type { CertificateEvent, Round, ScopeItem } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { generateEvaluation } from './generate-evaluation.ts';
import type { Random } from './random.ts';

export interface Course {
  readonly effective: Day;
  readonly validUntil: Day;
  readonly scope: readonly ScopeItem[];
  readonly body: string;
  readonly bodies: readonly string[];
  readonly criteria: Standard;
  readonly inForce: ReadonlyMap<Day, StandardVersion>;
  /** The last day on which anything is recorded. */
  readonly until: Day;
}

/** What a certificate stands on as its history grows. */
interface Standing {
  version: StandardVersion;
  scope: readonly ScopeItem[];
  body: string;
  ends: Day;
  grade: CertifiedGrade | undefined;
  /** Entries so far. */
  entries: number;
}

/** The issue, then an audit about every five months with what it leads to, and now and then something between two audits, up to the end or to `until`. */
export function* generateHistory(course: Course, chance: Random): Iterable<CertificateEvent> {
  const { effective, inForce, until } = course;
  const version = inForce.get(effective);
  if (version === undefined) return;
  const standing: Standing = { version, scope: course.scope, body: course.body, ends: course.validUntil, grade: undefined, entries: 0 };
  const consent = chance.chance(0.8);
  for (const event of life(standing, course, consent, chance)) {
    if (event.recorded > until) return;
    standing.entries += 1;
    yield event;
  }
}

function* life(standing: Standing, course: Course, consent: boolean, chance: Random): Iterable<CertificateEvent> {
  const { effective, until } = course;
  const decided = addDays(effective, -4);
  yield { event: 'issued', decided, effective, recorded: addDays(effective, 1), ...evaluated(standing, decided, consent, chance) };
  for (let [last, settled] = [effective, effective]; ; ) {
    const day = addDays(last, 140 + chance.below(35));
    if (day > until) return;
    // Whatever an audit leads to is over in 110 days; so late before the end comes the audit for the next three years.
    if (addDays(day, 110) > standing.ends) {
      const [on = day] = [day, addDays(standing.ends, -45)].toSorted();
      // A third let their certificates expire, as does a suspension that lasts to the end.
      if (on <= settled || chance.chance(0.33)) return;
      yield* recertified(on, standing, course, consent, chance);
      [last, settled] = [addDays(on, 14), addDays(on, 20)];
      continue;
    }
    const between = addDays(day, -70);
    if (between > settled) yield* betweenAudits(between, standing, course, chance);
    const next = yield* audited(day, standing, course, consent, chance);
    if (next === undefined) return;
    [last, settled] = [day, next];
  }
}

/** A grade with what it rests on, as far as the holder lets it be public. */
function evaluated(standing: Standing, decided: Day, consent: boolean, chance: Random) {
  const { scores, failedKeys, grade } = generateEvaluation(standing.version, chance);
  standing.grade = grade;
  const last: Round = { on: addDays(decided, -12), result: 'conforming', major: 0, minor: chance.below(4) };
  const earlier: Round = { on: addDays(decided, -50), result: 'rectification', major: 1, minor: chance.below(6) };
  const rounds = chance.chance(0.3) ? [earlier, last] : [last];
  return consent ? { rounds, scores, failedKeys, grade } : { grade };
}

/** A decision of three days after something, in effect on the next. */
function daysAfter(day: Day): { readonly decided: Day; readonly effective: Day; readonly recorded: Day } {
  return { decided: addDays(day, 3), effective: addDays(day, 4), recorded: addDays(day, 6) };
}

/** An audit with what it leads to; the day on which that is settled, or nothing where the certificate has ended or nobody has decided. */
function* audited(
  day: Day,
  standing: Standing,
  course: Course,
  consent: boolean,
  chance: Random,
): Generator<CertificateEvent, Day | undefined> {
  const days = daysAfter(day);
  const minor = chance.below(4);
  const surveilled = { event: 'surveilled' as const, audited: day, ...days };
  const fate = chance.below(1000);
  if (fate < 12) {
    yield { ...surveilled, result: 'nonconforming', findings: { major: 1, minor, closed: 0 } };
    return yield* suspended(addDays(day, 10), 'nonconformity', '监督审核发现的严重不符合未按期关闭。', chance);
  }
  if (fate < 20) return yield* suspended(day, 'surveillance-overdue', '监督审核未在期限之前完成。', chance);
  if (fate < 24) return yield* suspended(day, 'complaint', '投诉处理记录不完整，正在核查。', chance);
  if (fate < 31) {
    yield { event: 'cancelled', ...days, cause: 'holder-request', reason: '企业不再提供所覆盖的服务。' };
    return undefined;
  }
  if (fate < 33) {
    yield { event: 'withdrawn', ...days, cause: 'false-information', reason: '申请时提供的售后服务记录不真实。' };
    return undefined;
  }
  const findings = { major: 0, minor, closed: chance.below(minor + 1) };
  if (consent && fate < 80) {
    const { scores, failedKeys, grade } = generateEvaluation(standing.version, chance);
    yield { ...surveilled, result: 'conforming', findings, scores, failedKeys };
    if (grade === standing.grade) return days.recorded;
    standing.grade = grade;
    const later = daysAfter(addDays(day, 7));
    yield { event: 'regraded', ...later, scores, failedKeys, grade, reason: '监督审核重新评分，按得分确定等级。' };
    return later.recorded;
  }
  yield { ...surveilled, result: 'conforming', findings };
  const newer = course.inForce.get(days.effective);
  if (newer !== undefined && newer !== standing.version && chance.chance(0.4)) {
    standing.version = newer;
    yield { event: 'upgraded', ...days, standard: `${course.criteria.id}@${newer.version}`, ...evaluated(standing, day, consent, chance) };
  }
  return days.recorded;
}

type Cause = Extract<CertificateEvent, { event: 'suspended' }>['cause'];

/** A suspension and what follows after two months; the day on which it is settled, if it is. */
function* suspended(day: Day, cause: Cause, reason: string, chance: Random): Generator<CertificateEvent, Day | undefined> {
  yield { event: 'suspended', ...daysAfter(day), cause, reason };
  const days = daysAfter(addDays(day, 50 + chance.below(40)));
  if (chance.chance(0.1)) return undefined;
  if (chance.chance(0.3)) {
    yield { event: 'withdrawn', ...days, cause: 'suspension-unresolved', reason: '暂停期内未完成整改。' };
    return undefined;
  }
  yield { event: 'reinstated', ...days, reason: '整改完成，现场验证符合要求。' };
  return days.recorded;
}

/** The recertification before the end: on the version in force, for three more years. */
function* recertified(day: Day, standing: Standing, course: Course, consent: boolean, chance: Random): Iterable<CertificateEvent> {
  const days = daysAfter(addDays(day, 10));
  const newer = course.inForce.get(days.effective);
  if (newer !== undefined && newer !== standing.version && chance.chance(0.5)) {
    standing.version = newer;
    yield { event: 'upgraded', ...days, standard: `${course.criteria.id}@${newer.version}`, ...evaluated(standing, day, consent, chance) };
  }
  standing.ends = lastDayOfPeriod(addDays(standing.ends, 1), 36);
  yield { event: 'renewed', ...days, validUntil: standing.ends, ...evaluated(standing, day, consent, chance) };
}

/** A scope that grows or shrinks, a change of body, a slip mended, a suspension lifted on appeal. */
function* betweenAudits(day: Day, standing: Standing, course: Course, chance: Random): Iterable<CertificateEvent> {
  const days = daysAfter(day);
  const fate = chance.below(1000);
  const [first] = standing.scope;
  if (fate < 15) {
    const site = `新设网点${standing.entries}`;
    const add = [{ service: first?.service ?? '', sites: [site] }];
    standing.scope = standing.scope.map((item) => (item === first ? { ...item, sites: [...item.sites, site] } : item));
    yield { event: 'extended', ...days, add };
  } else if (fate < 25 && standing.scope.length > 1) {
    const remove = standing.scope.slice(-1);
    standing.scope = standing.scope.slice(0, -1);
    yield { event: 'reduced', ...days, remove: [...remove], reason: '不再提供这项服务。' };
  } else if (fate < 31) {
    const body = chance.pick(course.bodies);
    if (body === standing.body) return;
    standing.body = body;
    yield { event: 'transferred', ...days, body, reason: '企业选择另一家认证机构，档案已移交。' };
  } else if (fate < 43 && standing.entries === 1) {
    const correction = { event: 1, field: 'decided', was: addDays(course.effective, -4), is: addDays(course.effective, -3) };
    yield { event: 'corrected', ...days, correction, reason: '决定日期抄错一天。' };
  } else if (fate >= 43 && fate < 46) {
    const { effective } = days;
    yield { event: 'suspended', ...days, cause: 'complaint', reason: '投诉处理记录不完整，正在核查。' };
    yield {
      event: 'annulled',
      ...daysAfter(addDays(day, 15)),
      effective,
      annuls: standing.entries,
      reason: '申诉成立，投诉与本企业无关。',
    };
  }
}
