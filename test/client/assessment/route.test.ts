import { expect, test } from 'vitest';
import { fragmentOf, readRoute } from '#client/assessment/route.ts';

test.for([
  ['', { at: 'start' }],
  ['#', { at: 'start' }],
  ['#SE-004', { at: 'criterion', criterion: 'SE-004' }],
  ['#fab12/questions/SE-004', { at: 'file', id: 'fab12', view: 'questions', item: 'SE-004' }],
  ['#fab12/nonsense', { at: 'file', id: 'fab12', view: undefined, item: undefined }],
  ['#upgrade/1.1/2.0', { at: 'upgrade', from: '1.1', to: '2.0' }],
  ['#%E0%A4%A', { at: 'start' }],
  ['#<img src=x>', { at: 'start' }],
] as const)('the fragment %s leads to %j', ([fragment, route]) => {
  expect(readRoute(fragment)).toEqual(route);
});

test('a made fragment is read as it was meant', () => {
  expect(readRoute(fragmentOf('fab12', 'questions', 'SE-004'))).toEqual({ at: 'file', id: 'fab12', view: 'questions', item: 'SE-004' });
});
