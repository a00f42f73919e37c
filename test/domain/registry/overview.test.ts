import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latestCount, overviewOf } from '#domain/registry/overview.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn } from '#domain/registry/status.ts';
import { readRepository } from '#io/repository.ts';
import { minimal } from '../../support/doctored.ts';
import { certificate, entry, holder, otherHolder } from './sample.ts';

const { register } = readRepository(minimal);
const day = '2026-07-15';

const days = fc.integer({ min: 1, max: 28 }).map((date) => `2026-0${1 + (date % 7)}-${String(date).padStart(2, '0')}`);
const certificates = fc
  .array(fc.record({ recorded: days, body: fc.constantFrom('CNCA-R-2099-901', 'CNCA-R-2099-902'), taken: fc.boolean() }), {
    maxLength: 260,
  })
  .map((made) =>
    made.map(({ recorded, body, taken }, index) => ({
      file: '',
      value: {
        ...certificate(),
        number: `ASMM-2024-${String(index).padStart(6, '0')}-0`,
        body,
        history: [
          entry('issued', '2024-03-10'),
          ...(taken ? [entry('transferred', '2025-01-01', { holder: otherHolder, body: 'CNCA-R-2099-903' })] : []),
          entry('surveilled', recorded),
        ],
      },
    })),
  );

test('it counts and lists what a plain search of all certificates counts and lists', () => {
  fc.assert(
    fc.property(certificates, (all) => {
      const values = all.map(({ value }) => value);
      const overview = overviewOf({ ...register, certificates: all }, day);
      expect(overview.certificates).toBe(all.length);
      const last = (number: string): string => values.find((each) => each.number === number)?.history.at(-1)?.recorded ?? '';
      const sorted = values.map(({ number }) => number).toSorted((a, b) => last(b).localeCompare(last(a)) || a.localeCompare(b));
      expect(overview.latest).toEqual(sorted.slice(0, latestCount.all));
      for (const body of ['CNCA-R-2099-901', 'CNCA-R-2099-903']) {
        const own = values.filter((each) => each.body === body || each.history.some((event) => 'body' in event && event.body === body));
        expect(overview.ofBody.get(body) ?? 0).toBe(own.length);
        expect(overview.latestOfBody.get(body) ?? []).toEqual(
          sorted.filter((number) => own.some((each) => each.number === number)).slice(0, latestCount.body),
        );
      }
      const standing = values.filter((value) => ['valid', 'suspended'].includes(certificateOn(value, day).status));
      expect([...overview.standing.values()].reduce((sum, count) => sum + count, 0)).toBe(standing.length);
    }),
    { numRuns: process.env.LONG === undefined ? 60 : 2000 },
  );
});

test('the last entries are those recorded by the day, whatever was recorded later', () => {
  const all: Register['certificates'] = [
    { file: '', value: { ...certificate(), number: 'A', history: [entry('issued', '2026-07-14'), entry('surveilled', '2026-07-16')] } },
    { file: '', value: { ...certificate(), number: 'B', history: [entry('issued', '2026-07-15')] } },
  ];
  const { recent, shown } = overviewOf({ ...register, certificates: all }, day);
  expect(recent).toEqual([
    { number: 'B', place: 0 },
    { number: 'A', place: 0 },
  ]);
  expect(shown.certificates.map(({ number }) => number).toSorted()).toEqual(['A', 'B']);
});

test('whoever holds or held what is shown is shown with it', () => {
  const moved = { ...certificate(), history: [entry('issued', '2024-03-10'), entry('transferred', '2025-01-01', { holder: otherHolder })] };
  const holders = [holder, otherHolder, '914404009900000098'].map((id) => ({
    file: '',
    value: { id, names: [], addresses: [], industry: '81' },
  }));
  const { shown } = overviewOf({ ...register, holders, certificates: [{ file: '', value: moved }] }, day);
  expect(shown.holders.map(({ id }) => id)).toEqual([holder, otherHolder]);
});

test('a register without certificates is told of too', () => {
  expect(overviewOf({ ...register, certificates: [], holders: [] }, day)).toMatchObject({
    certificates: 0,
    latest: [],
    recent: [],
    example: undefined,
  });
});
