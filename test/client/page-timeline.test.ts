import { describe, expect, test } from 'vitest';
import { readPage } from '#client/page-timeline.ts';

describe('the timeline that a page carries', () => {
  test('is read as written', () => {
    expect(readPage({ dataset: { timeline: '2026-03-10 valid, 2026-05-02 suspended', asOf: '2026-11-23' } })).toEqual({
      asOf: '2026-11-23',
      timeline: [
        { from: '2026-03-10', status: 'valid' },
        { from: '2026-05-02', status: 'suspended' },
      ],
    });
  });

  test.for([
    {},
    { asOf: '2026-11-23' },
    { asOf: '2026-11-23', timeline: '' },
    { timeline: '2026-03-10 valid' },
    { asOf: '2026-11-23', timeline: '2026-03-10 valid, 2026-05-02 lost' },
    { asOf: '2026-11-23', timeline: '2026-3-10 valid' },
    { asOf: '2026-11-23', timeline: 'valid' },
  ])('%o gives no verdict', (dataset) => expect(readPage({ dataset })).toBeUndefined());
});
