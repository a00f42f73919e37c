import type { Certificate } from '#schema/certificate.ts';
import { isDay } from '../day.ts';

/**
 * Whether it is a certificate's record as published, `/api/v1/certificates/<number>.json`. The build has checked all that stands in one; what comes in its place, a page of some network or a
 * file cut short, fails here.
 */
export function isPublishedRecord(value: unknown): value is Certificate {
  if (typeof value !== 'object' || value === null) return false;
  const { number, holder, validUntil, scope, history }: Readonly<Record<string, unknown>> = { ...value };
  return (
    typeof number === 'string' &&
    typeof holder === 'string' &&
    isDayText(validUntil) &&
    Array.isArray(scope) &&
    Array.isArray(history) &&
    history.length > 0 &&
    history.every(isEntry)
  );
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { event, decided, effective, recorded }: Readonly<Record<string, unknown>> = { ...value };
  return typeof event === 'string' && [decided, effective, recorded].every(isDayText);
}

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && isDay(value);
}
