import { beforeAll, expect, test } from 'vitest';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import { readRepository } from '#io/repository.ts';
import { linkProvisions } from '#site/standard/cross-references.ts';

let standards: readonly Standard[];
let version: StandardVersion;

beforeAll(() => {
  standards = readRepository('.').register.standards;
  const criteria = standards.find((standard) => standard.id === 'asmm');
  const inForce = criteria && versionInForceOn(criteria, '2026-11-23');
  if (!inForce) throw new Error('asmm has no version in force');
  version = inForce;
});

test('an id of this version leads to its page and shows the printed number', () => {
  expect(linkProvisions('<p>由 SE-004 评价。</p>', version, standards)).toBe(
    '<p>由 <a class="ref" href="/standards/asmm/2.0/criteria/SE-004/" title="首次响应时限">6.4（SE-004）</a>评价。</p>',
  );
});

test('an id that this version no longer has leads to its life through the versions', () => {
  expect(linkProvisions('原 SQ-001 的要求', version, standards)).toContain('<a class="ref" href="/standards/asmm/criteria/SQ-001/"');
});

test('an id of the other standard leads there', () => {
  expect(linkProvisions('见 RE-001。', version, standards)).toContain('<a class="ref" href="/standards/asmm-rules/criteria/RE-001/"');
});

test.for([
  ['an id that nobody knows', '见 ZZ-999。'],
  ['a link that the text already has', '<a href="/x/">见 SE-004</a>'],
  ['an id inside a tag', '<p id="SE-004">文字</p>'],
  ['a certificate number', 'ASMM-2026-000123-7'],
  ['an approval number', 'CNCA-R-2099-901'],
  ['a standard that looks alike', 'GB/T 27922-2011'],
])('%s stays as it is', ([, html]) => {
  expect(linkProvisions(html ?? '', version, standards)).toBe(html);
});
