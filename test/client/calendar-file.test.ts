import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, calendarFile } from '#client/calendar-file.ts';
import { addDays } from '#domain/day.ts';

const made = new Date('2026-11-25T12:00:00+08:00');

/** The events of a file as a foreign reader sees them. */
function read(file: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
}

const surveillance: CalendarDay = {
  uid: 'ASMM-2026-000123-0-surveillance-2027-03-09@asmm.example',
  day: '2027-03-09',
  summary: '监督审核最后一日：北辰（临江）家用电器服务有限公司',
  description: '准备：一、近六个月的服务数据；二、上次不符合的整改证据\n见 https://asmm.example/',
  url: 'https://asmm.example/certificates/ASMM-2026-000123-0/',
  remind: 30,
};

test('a foreign reader finds the whole day, the words, the stable id and the reminder', () => {
  const [event] = read(calendarFile('审核日历', [surveillance], made));
  expect(event?.getFirstPropertyValue('uid')).toBe(surveillance.uid);
  const start = event?.getFirstPropertyValue('dtstart');
  const end = event?.getFirstPropertyValue('dtend');
  expect([String(start), String(end)]).toEqual(['2027-03-09', '2027-03-10']);
  expect(start instanceof ICAL.Time && start.isDate).toBe(true);
  expect(event?.getFirstPropertyValue('summary')).toBe(surveillance.summary);
  expect(event?.getFirstPropertyValue('description')).toBe(surveillance.description);
  expect(event?.getFirstPropertyValue('url')).toBe(surveillance.url);
  expect(String(event?.getFirstPropertyValue('dtstamp'))).toBe('2026-11-25T04:00:00Z');
  const alarm = event?.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P30D');
});

describe('whatever the record says', () => {
  const words = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.replaceAll(/\p{Cc}|\p{Cs}/gu, ''));
  const days = fc.array(
    fc.record({
      summary: words,
      description: words,
      day: fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays('2026-01-01', count)),
      remind: fc.integer({ min: 0, max: 365 }),
    }),
    { maxLength: 5 },
  );
  const runs = process.env.LONG === undefined ? 200 : 10_000;

  test('lines end in CRLF, hold at most 75 octets, and read back as they were', () => {
    fc.assert(
      fc.property(words, days, (name, entries) => {
        const file = calendarFile(
          name,
          entries.map((entry, place) => ({ ...entry, uid: `${place}@asmm.example` })),
          made,
        );
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const found = read(file);
        expect(found.map((event) => event.getFirstPropertyValue('summary') ?? '')).toEqual(entries.map(({ summary }) => summary));
        expect(found.map((event) => event.getFirstPropertyValue('description') ?? '')).toEqual(
          entries.map(({ description }) => description),
        );
        expect(found.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual(entries.map(({ day }) => day));
      }),
      { numRuns: runs },
    );
  });
});
