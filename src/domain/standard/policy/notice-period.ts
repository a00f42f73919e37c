import { addDays } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { fault } from '../rule.ts';
import { isMinor, type Step } from './steps.ts';

const rule = 'notice-period';

/** Days between publication and taking effect, at least (rules, RQ-005 a). */
const least = { minor: 30, major: 90 } as const;

/** Nobody learns of a new version on the day it binds. A first version has nobody to warn. */
export function* checkNotice(step: Step): Iterable<Finding> {
  const { published, effective } = step.version.matter;
  if (published === undefined || effective === undefined) return;
  const soonest = soonestEffect(step, published);
  if (soonest <= effective) return;
  const message = `${published} 发布，${effective} 实施，中间不足 ${noticeDays(step)} 日。`;
  yield fault(rule, step.version.file, ['effective'], message, `实施日期不早于 ${soonest}（实施规则 RQ-005）。`);
}

/** The first day on which a version published on a day may take effect. */
export function soonestEffect(step: Pick<Step, 'before' | 'version'>, published: string): string {
  return addDays(published, noticeDays(step));
}

function noticeDays(step: Pick<Step, 'before' | 'version'>): number {
  return isMinor(step) ? least.minor : least.major;
}
