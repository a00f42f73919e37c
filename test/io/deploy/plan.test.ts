import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { readInventory, writeInventory } from '#io/deploy/inventory.ts';
import { type Deployed, daysKept, planOf, stepNames } from '#io/deploy/plan.ts';
import { isImmutable } from '#site/headers.ts';

const day = '2026-11-25';
const nothing: Deployed = { files: new Map(), retired: new Map() };
const site = new Map([
  ['index.html', 'a'],
  ['certificates/ASMM-2026-000003-3/index.html', 'b'],
  ['api/v1/certificates/ASMM-2026-000003-3.json', 'c'],
  ['api/v1/lookup/1-x/numbers/0.json', 'd'],
  ['api/v1/snapshot.json', 'e'],
  ['_astro/page.x.js', 'f'],
]);

describe('what has to be sent', () => {
  test('is everything the first time: what is named before what names it', () => {
    expect(planOf(site, nothing, day, isImmutable).steps).toEqual([
      { name: 'immutable', paths: ['_astro/page.x.js', 'api/v1/lookup/1-x/numbers/0.json'] },
      { name: 'data', paths: ['api/v1/certificates/ASMM-2026-000003-3.json'] },
      { name: 'pages', paths: ['certificates/ASMM-2026-000003-3/index.html', 'index.html'] },
      { name: 'pointers', paths: ['api/v1/snapshot.json'] },
    ]);
  });

  test('is nothing where nothing changed', () => {
    const plan = planOf(site, { files: site, retired: new Map() }, day, isImmutable);
    expect(plan.steps.flatMap(({ paths }) => paths)).toEqual([]);
    expect(plan.remove).toEqual([]);
  });

  test('is what has another content', () => {
    const plan = planOf(new Map([...site, ['index.html', 'z']]), { files: site, retired: new Map() }, day, isImmutable);
    expect(plan.steps.flatMap(({ paths }) => paths)).toEqual(['index.html']);
  });
});

describe('what is gone from the site', () => {
  const before = new Map([...site, ['_astro/old.js', 'o'], ['guides/old/index.html', 'p']]);

  test('is removed, but a file that open pages may still ask for stays', () => {
    const plan = planOf(site, { files: before, retired: new Map() }, day, isImmutable);
    expect(plan.remove).toEqual(['guides/old/index.html']);
    expect(plan.retired).toEqual(new Map([['_astro/old.js', day]]));
  });

  test.for([
    [daysKept - 1, 'stays'],
    [daysKept, 'goes'],
  ] as const)('after %i days %s', ([days, fate]) => {
    const plan = planOf(site, { files: before, retired: new Map([['_astro/old.js', addDays(day, -days)]]) }, day, isImmutable);
    expect(plan.remove.includes('_astro/old.js')).toBe(fate === 'goes');
    expect(plan.retired.has('_astro/old.js')).toBe(fate === 'stays');
  });

  test('counts anew when it comes back', () => {
    const deployed = { files: before, retired: new Map([['_astro/old.js', addDays(day, -40)]]) };
    const plan = planOf(before, deployed, day, isImmutable);
    expect([...plan.remove, ...plan.retired.keys()]).toEqual([]);
  });
});

test('sent and kept make the site, whatever stood there, in the order of the steps, each file once', () => {
  const path = fc.constantFrom<string>('a.html', 'b.html', 'api/x.json', 'api/v1/snapshot.json', '_astro/a.js', '_astro/b.js');
  const files = fc.array(fc.tuple(path, fc.constantFrom<string>('1', '2'))).map((entries) => new Map(entries));
  fc.assert(
    fc.property(files, files, (wanted, found) => {
      const { steps, remove, retired } = planOf(wanted, { files: found, retired: new Map() }, day, isImmutable);
      const sent = steps.flatMap(({ paths }) => paths);
      const after = new Map(found);
      for (const each of sent) after.set(each, wanted.get(each) ?? '');
      for (const each of remove) after.delete(each);
      for (const each of retired.keys()) after.delete(each);
      expect(after).toEqual(wanted);
      expect(new Set(sent).size).toBe(sent.length);
      expect(steps.map(({ name }) => name)).toEqual([...stepNames]);
    }),
  );
});

test.for(['', '{', 'null', '[]', '{"files":3}', '{"files":{"a":1}}'])('a list that is none counts for nothing: %s', (text) => {
  expect(readInventory(text)).toEqual(nothing);
});

test('the list comes back as it was written', () => {
  const deployed = { files: site, retired: new Map([['_astro/old.js', day]]) };
  expect(readInventory(writeInventory(deployed))).toEqual(deployed);
});
