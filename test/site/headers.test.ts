import { describe, expect, test } from 'vitest';
import { headersFor, isImmutable } from '#site/headers.ts';
import { headersFile, nginxServer, redirectsFile } from '#site/server-files.ts';

describe('beside a file a server says', () => {
  test.for([
    ['/', 'no-cache'],
    ['/certificates/ASMM-2026-000003-3/', 'no-cache'],
    ['/api/v1/snapshot.json', 'no-cache'],
    ['/self-assessment/worker.js', 'no-cache'],
    ['/api/v1/register.ndjson', 'no-cache'],
    ['/_astro/page.CT38cP70.css', 'public, max-age=31536000, immutable'],
    ['/api/v1/lookup/1-abc/numbers/0.json', 'public, max-age=31536000, immutable'],
  ] as const)('how long %s may be kept: %s', ([path, caching]) => {
    expect(headersFor(path)['cache-control']).toBe(caching);
    expect(isImmutable(path)).toBe(caching !== 'no-cache');
  });

  test.for([
    ['/api/v1/snapshot.json', '*'],
    ['/feeds/standards.atom', '*'],
    ['/lookup/', undefined],
  ] as const)('whether other sites may read %s', ([path, origin]) => {
    expect(headersFor(path)['access-control-allow-origin']).toBe(origin);
  });

  test('a policy, and that types are not to be guessed', () => {
    expect(headersFor('/')).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("'self'"),
    });
  });
});

test('a host that joins the headers of all rules is told nothing twice', () => {
  const names = headersFile().matchAll(/^ {2}([a-z-]+):/gm);
  const rules = headersFile().split(/^(?=\/)/m);
  const everywhere = rules[0]?.match(/^ {2}[a-z-]+(?=:)/gm)?.map((name) => name.trim());
  expect([...names].length).toBeGreaterThan(5);
  for (const rule of rules.slice(1)) for (const name of everywhere ?? []) expect(rule).not.toContain(`  ${name}:`);
});

test('a server of our own is told the folder, and hides what begins with a dot', () => {
  const conf = nginxServer({ root: '/srv/www', listen: '8080' });
  expect(conf).toContain('root /srv/www;');
  expect(conf).toContain('location ~ /\\. { return 404; }');
});

test('a host that is told so shows the shell at the addresses of records, written either way, and leaves their lists alone', () => {
  const rules = redirectsFile()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
  for (const rule of rules) expect(rule).toEqual([expect.stringMatching(/^\/(certificates|holders)\/:id\/?$/), '/shell/', '200']);
  expect(rules.map(([path]) => path)).toHaveLength(4);
});
