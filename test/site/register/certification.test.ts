import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRepository } from '#io/repository.ts';
import { certificateView } from '#site/register/certificate.ts';
import { linkedData } from '#site/register/markup/linked-data.ts';
import { recordsOf } from '#site/register/records.ts';
import { minimal } from '../../support/doctored.ts';

/** What schema.org lets each type have, and which types a value may be of. */
const terms: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../../fixtures/schema-org/terms.json', import.meta.url), 'utf8'),
);

/** Everything in a value that schema.org does not know, or does not know there. */
function strangers(value: unknown): readonly string[] {
  const own = fieldsOf(value);
  const type = String(own['@type']);
  const known = fieldsOf(terms[type]);
  return Object.entries(own).flatMap(([name, inner]) => {
    if (name.startsWith('@')) return [];
    const ranges = known[name];
    if (!Array.isArray(ranges)) return [`${type}.${name}`];
    if (typeof inner === 'object')
      return [
        ...(ranges.some((range) => range === fieldsOf(inner)['@type'] || range === 'Thing') ? [] : [`${type}.${name} is no ${ranges}`]),
        ...strangers(inner),
      ];
    return ranges.some((range) => isOf(String(range), String(inner))) ? [] : [`${type}.${name} is no ${ranges}: ${inner}`];
  });
}

function isOf(range: string, value: string): boolean {
  const members = terms[range];
  if (Array.isArray(members)) return members.includes(value);
  if (range === 'Date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return range === 'Text' || ((range === 'URL' || range === 'CreativeWork') && URL.canParse(value));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const repositories = [minimal, '.'].map((root) => readRepository(root));

describe.for([
  ['2024-06-01', 'early'],
  ['2026-11-25', 'today'],
  ['2031-01-01', 'when all has expired'],
] as const)('on %s, %s', ([day]) => {
  const views = repositories.flatMap((repository) => {
    const all = recordsOf(repository, day);
    return [...all.certificates.keys()].map((number) => certificateView(all, number));
  });

  test('every certificate is a Certification as schema.org knows it, and never one that is active', () => {
    expect(views.length).toBeGreaterThan(5);
    for (const { certification, number } of views) {
      expect(strangers(certification), number).toEqual([]);
      expect(certification).toMatchObject({ certificationIdentification: number, sdDatePublished: day });
      expect(JSON.stringify(certification)).not.toMatch(/CertificationActive|有效/);
      expect(certification.validFrom <= certification.expires).toBe(true);
    }
  });

  test('what is not in force is inactive, and nothing else', () => {
    for (const { certification, timeline } of views) {
      const [, status] = timeline
        .split(', ')
        .map((each) => each.split(' '))
        .findLast(([from = '']) => from <= day) ?? ['', 'pending'];
      const stands = status === 'valid' || status === 'pending';
      expect(certification.certificationStatus).toBe(stands ? undefined : 'https://schema.org/CertificationInactive');
    }
  });
});

test('nothing on record ends the element or opens another, and all of it is read again as it was', () => {
  const dangers = fc.constantFrom('</script>', '<!--', '<script>', ']]>', '-->', '\u2028', '"', '\\', '＜', 'a');
  fc.assert(
    fc.property(fc.array(dangers, { maxLength: 6 }), (parts) => {
      const value = { name: parts.join('') };
      const [, body = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(linkedData(value).text) ?? [];
      expect(body).not.toContain('<');
      expect(JSON.parse(body)).toEqual(value);
    }),
  );
});
