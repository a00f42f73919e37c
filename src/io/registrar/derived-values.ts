import { gradeOf } from '#domain/assessment/grade.ts';
import { addDays, lastDayOfPeriod } from '#domain/day.ts';
import { valueAt } from '#domain/registry/correction.ts';
import { corrected } from '#domain/registry/history.ts';
import { indexed } from '#domain/registry/indexed.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn } from '#domain/registry/status.ts';
import { transitionUntil, versionInForceOn, versionRef } from '#domain/standard/versions.ts';
import type { Certificate } from '#schema/certificate.ts';
import { scoresSchema } from '#schema/event.ts';
import { isValues, textOf, type Values, withDefaults } from './given.ts';
import { readLike } from './values.ts';

/** Validity in months (rules RK-004, RN-003). */
const validity = 36;

/** The three days: recorded today, decided then too unless said otherwise, in effect once it is both. */
export function withDays(values: Values, day: string, effective?: string): Values {
  const recorded = textOf(values, 'recorded') ?? day;
  const decided = textOf(values, 'decided') ?? recorded;
  const [latest] = [decided, recorded, effective ?? ''].toSorted().toReversed();
  return withDefaults(values, { recorded, decided, effective: latest });
}

/** The values of an entry with all that follows from the record: end dates, versions, the grade that the scores give, what a correction finds written. */
export function derivedValues(event: string, given: Values, register: Register, certificate: Certificate, day: string): Values {
  const today = certificateOn(certificate, textOf(given, 'effective') ?? day);
  const values = withDays(given, day, ends(event, given, register, today.standard));
  const held = certificateOn(certificate, textOf(values, 'effective') ?? day);
  switch (event) {
    case 'renewed':
      return withGrade(
        withDefaults(values, { validUntil: lastDayOfPeriod(addDays(held.validUntil, 1), validity) }),
        register,
        held.standard,
      );
    case 'upgraded':
      return upgraded(values, register, held.standard);
    case 'regraded':
      return withGrade(values, register, held.standard);
    case 'cancelled':
      return values.cause === 'transition-ended' ? withDefaults(values, { standard: held.standard }) : values;
    case 'corrected':
      return { ...values, correction: correction(values.correction, corrected(certificate)) };
    default:
      return values;
  }
}

/** The end of validity of a certificate in effect from a day. */
export function validUntilFrom(effective: string): string {
  return lastDayOfPeriod(effective, validity);
}

/** The scored version in force on a day, of the standard that has one. */
export function standardInForce(register: Register, day: string): string | undefined {
  const versions = register.standards.map((standard) => versionInForceOn(standard, day));
  const scored = versions.find((version) => version?.grading !== undefined);
  return scored && versionRef(scored);
}

/** With the grade that a version gives to the scores. */
export function withGrade(values: Values, register: Register, standard: string): Values {
  const grading = indexed(register).versions.get(standard)?.version.grading;
  const scores = scoresSchema.safeParse(values.scores);
  if (grading === undefined || !scores.success) return values;
  const failedKeys = Array.isArray(values.failedKeys) ? values.failedKeys.map(String) : [];
  return withDefaults(values, { grade: gradeOf(scores.data, failedKeys, grading) });
}

function upgraded(values: Values, register: Register, held: string): Values {
  const standard = indexed(register).versions.get(held)?.standard;
  const newest = standard && versionInForceOn(standard, textOf(values, 'effective') ?? '');
  const named = withDefaults(values, { standard: newest && versionRef(newest) });
  return withGrade(named, register, textOf(named, 'standard') ?? held);
}

/** A cancellation for the end of a transition takes effect the day after it. */
function ends(event: string, { cause, standard }: Values, register: Register, held: string): string | undefined {
  if (event !== 'cancelled' || cause !== 'transition-ended') return undefined;
  const version = indexed(register).versions.get(typeof standard === 'string' ? standard : held);
  const until = version && transitionUntil(version.standard, version.version.version);
  return until && addDays(until, 1);
}

/** A correction with what stands there now, and with what shall stand there read as a value of the same kind. */
function correction(given: unknown, record: Certificate): unknown {
  if (!isValues(given) || typeof given.field !== 'string') return given;
  const owner = typeof given.event === 'number' ? record.history[given.event - 1] : record;
  const was = valueAt(owner, given.field.split('.')) ?? null;
  const is = typeof given.is === 'string' ? readLike(was)(given.is) : undefined;
  return { ...(given.event !== undefined && { event: given.event }), field: given.field, was, is: is?.ok ? is.value : given.is };
}
