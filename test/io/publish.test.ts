import { expect, test } from 'vitest';
import { publishedFiles } from '#io/publish/files.ts';
import { readRepository } from '#io/repository.ts';
import { minimal } from '../support/doctored.ts';
import { bytesOf } from '../support/published.ts';

const published = [...publishedFiles(readRepository(minimal), '2026-07-15', '2026-07-15T09:30:00+08:00', 'abc123')];
const files = new Map(
  published.filter(({ path }) => path.endsWith('.json')).map((file) => [file.path, JSON.parse(String(bytesOf(file)))] as const),
);

test('every record has its file at its address', () => {
  expect(published.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'api/v1/snapshot.json',
      'api/v1/certificates/ASMM-2026-000001-7.json',
      'api/v1/certificates/ASMM-2026-000002-5.json',
      'api/v1/holders/914404009900000098.json',
    ]),
  );
});

test('the snapshot is fresh for seven days from the moment it was issued', () => {
  expect(files.get('api/v1/snapshot.json')).toEqual({
    asOf: '2026-07-15',
    issuedAt: '2026-07-15T09:30:00+08:00',
    staleAfter: '2026-07-22T09:30:00+08:00',
    certificates: 2,
    index: expect.stringMatching(/^3-[0-9a-f]{14}$/),
    commit: 'abc123',
  });
});

test('the snapshot names the lookup index that is published with it', () => {
  const { index } = files.get('api/v1/snapshot.json');
  expect(files.get(`api/v1/lookup/${index}/catalogue.json`)).toMatchObject({ index, content: { certificates: 2 } });
});

test('a certificate carries its record and the timeline that follows from it, and no status of a day', () => {
  const certificate = files.get('api/v1/certificates/ASMM-2026-000002-5.json');
  expect(certificate).toMatchObject({
    url: '/certificates/ASMM-2026-000002-5/',
    number: 'ASMM-2026-000002-5',
    timeline: [
      { from: '2026-04-01', status: 'valid' },
      { from: '2026-06-02', status: 'suspended' },
      { from: '2026-07-02', status: 'valid' },
      { from: '2029-04-01', status: 'expired' },
    ],
  });
  expect(certificate).not.toHaveProperty('status');
});

test('a holder carries the numbers of its certificates', () => {
  expect(files.get('api/v1/holders/914404009900000098.json')).toMatchObject({ certificates: ['ASMM-2026-000001-7', 'ASMM-2026-000002-5'] });
});
