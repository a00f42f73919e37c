import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { effectOf } from '#domain/improvement/effect.ts';
import { overdueActions, postponed } from '#domain/improvement/plan.ts';
import { planCalendar } from '#domain/improvement/plan-calendar.ts';
import { planFindings } from '#domain/improvement/plan-checks.ts';
import type { Action } from '#schema/improvement-plan.ts';
import { action, sampleDay, wholeAssessment } from '../../support/work-files.ts';

const requirement = '企业应在受理后 2 小时内首次响应顾客，并告知预计完成时间。';

function rulesOf(...actions: readonly Action[]): string[] {
  const context = { requirements: new Map([['SE-004', requirement]]), gaps: ['SE-004'], day: sampleDay };
  return Array.from(planFindings({ actions: [...actions] }, context), ({ rule }) => rule);
}

describe('a plan is specific', () => {
  test('a good measure is left alone', () => expect(rulesOf(action())).toEqual([]));

  test.for([
    ['no root cause', { rootCause: '' }, 'action-incomplete'],
    ['no due day', { due: undefined }, 'action-incomplete'],
    ['no target', { effect: { ...action().effect, target: undefined } }, 'action-incomplete'],
    ['a slogan', { measure: '加强管理' }, 'measure-vague'],
    ['two slogans', { measure: '进一步提高服务意识，落实责任。' }, 'measure-vague'],
    ['the gap in other words', { measure: '14 单的首次响应超过 2 小时，其中 11 单属于城东网点，抽查 60 单' }, 'measure-restates'],
    ['the requirement', { measure: '企业应在受理后 2 小时内首次响应顾客，告知预计完成时间' }, 'measure-restates'],
    ['a cause that is the gap', { rootCause: '抽查 60 单，14 单的首次响应超过 2 小时，11 单属于城东网点' }, 'cause-restates'],
    ['a day that has passed', { due: '2026-11-24' }, 'action-overdue'],
    ['done without a day', { status: 'done' }, 'action-completed'],
    ['done tomorrow', { status: 'done', completed: '2026-11-26' }, 'action-completed'],
    ['a target that is where we are', { effect: { ...action().effect, target: 76 } }, 'effect-target'],
    ['measured tomorrow', { effect: { ...action().effect, readings: [{ on: '2026-11-26', value: 80 }] } }, 'effect-reading'],
    [
      'verified too early',
      { status: 'verified', completed: '2026-10-01', effect: { ...action().effect, readings: [{ on: '2026-11-20', value: 95 }] } },
      'effect-too-early',
    ],
    ['done three months ago and not measured', { status: 'done', completed: '2026-08-01' }, 'effect-due'],
  ] as const satisfies readonly (readonly [string, Partial<Action>, string])[])('%s', ([, change, rule]) => {
    expect(rulesOf(action(change))).toContain(rule);
  });

  test('the day itself is not late, the next one is', () => {
    expect(rulesOf(action({ due: sampleDay }))).toEqual([]);
    expect(
      overdueActions({ actions: [action({ due: '2026-11-24' }), action({ due: '2026-10-25', id: 'b' })] }, sampleDay).map(
        ({ days }) => days,
      ),
    ).toEqual([31, 1]);
  });

  test('the same measure twice is told, a dropped one is not', () => {
    const twin = action({ id: 'action-2', measure: `${action().measure}。` });
    expect(rulesOf(action(), twin)).toEqual(['action-twice']);
    expect(rulesOf(action(), { ...twin, status: 'dropped' })).toEqual([]);
  });

  test('a gap without any measure is told', () => {
    expect(rulesOf()).toEqual(['gap-without-action']);
    expect(rulesOf(action({ status: 'dropped' }))).toEqual(['gap-without-action']);
  });
});

describe('effect over rounds', () => {
  test.for([
    [76, 95, [], 'not-measured'],
    [76, 95, [95], 'reached'],
    [76, 95, [80, 90], 'improved'],
    [76, 95, [80, 76], 'unchanged'],
    [76, 95, [70], 'worse'],
    [30, 10, [9], 'reached'],
    [30, 10, [40], 'worse'],
  ] as const)('from %d to %d, measured %j: %s', ([before, target, values, state]) => {
    const readings = values.map((value, index) => ({ on: `2026-0${index + 1}-01`, value }));
    expect(effectOf({ metric: 'm', unit: '%', before, target, readings }).state).toBe(state);
  });

  test('a postponed measure keeps its old day and the reason', () => {
    expect(postponed(action(), '2027-01-15', '备件未到', sampleDay)).toMatchObject({
      due: '2027-01-15',
      postponed: [{ on: sampleDay, from: '2026-12-20', reason: '备件未到' }],
    });
  });
});

describe('the calendar of due days', () => {
  const hostile = action({ id: 'action-2', measure: '甲；乙,丙\\丁\r\nEND:VEVENT\nBEGIN:VEVENT' });
  const done = action({ id: 'action-3', status: 'done', completed: '2026-11-01' });
  const text = planCalendar(
    wholeAssessment('2.0', () => 3, [action(), hostile, done]),
    () => '首次响应时限',
  );

  test('is read by another program: one day each, open ones only, hostile text as text', () => {
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ uid }) => uid)).toEqual(['action-1@yuean-2026', 'action-2@yuean-2026']);
    expect(events[0]?.startDate.toString()).toBe('2026-12-20');
    expect(events[0]?.startDate.isDate).toBe(true);
    expect(events[1]?.description).toContain('END:VEVENT');
  });

  test('has no line longer than 75 octets', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
