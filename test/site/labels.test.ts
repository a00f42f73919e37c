import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRepository } from '#io/repository.ts';
import { eventWords } from '#site/labels/events.ts';

const root = join(import.meta.dirname, '../..');
const { terms } = readRepository(root).glossary;

/** What a reader of pages sees may say more than the term, as where 升级 alone could be taken for a better grade, but never something else. */
test.for(Object.entries(eventWords))('%s is called as the glossary has it', ([event, word]) => {
  expect(word).toContain(terms.find(({ id }) => id === event)?.zh);
});

test('no label uses a word that the glossary avoids', () => {
  const folder = join(root, 'src/site/labels');
  const avoided = terms.flatMap(({ avoid }) => avoid);
  const found = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return avoided.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(avoided.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
