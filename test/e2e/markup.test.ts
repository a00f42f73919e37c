import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off' },
});

/** Every tenth page of the site in the short tests, every page in the long ones. */
function pages(): string[] {
  const files = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return process.env.LONG === undefined ? files.toSorted().filter((_, index) => index % 10 === 0) : files;
}

test('the markup is valid HTML', { timeout: 1_800_000 }, async () => {
  const faults: Record<string, readonly string[]> = {};
  for (const file of pages()) {
    const { results } = await validator.validateString(readFileSync(join(inject('site'), file), 'utf8'));
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    if (messages.length > 0) faults[file] = messages;
  }
  expect(faults).toEqual({});
});

test('every page marks sample data, names itself, and has one heading of the first rank', () => {
  for (const file of readdirSync(inject('site'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(inject('site'), file), 'utf8');
    expect.soft(html, file).toContain('示例数据');
    expect.soft(html.match(/<h1[ >]/g), file).toHaveLength(1);
    expect.soft(html, file).toMatch(/<title>[^<]*\S[^<]*<\/title>/);
  }
});

test('an address that was never published is answered in the site’s own words', () => {
  expect(readFileSync(join(inject('site'), '404.html'), 'utf8')).toMatch(/没有|找不到|不存在/);
});
