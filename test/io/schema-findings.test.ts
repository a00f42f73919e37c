import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaFaults } from '#io/schema-findings.ts';
import { reasonSchema } from '#schema/event.ts';

const schema = z.strictObject({ reason: reasonSchema });

function said(reason: string): string[] {
  const { error } = schema.safeParse({ reason });
  return Array.from(
    schemaFaults(schema, { reason }, error?.issues ?? [], () => undefined),
    ({ message, hint }) => message + hint,
  );
}

test.for([
  ['a line break', '投诉属实，\n尚未处理。', '字段“reason”的值“投诉属实，↵尚未处理。”换了行，这里要写成一行。删去换行，接成一行。'],
  ['a break at its end', '投诉属实。\n', '字段“reason”的值“投诉属实。↵”换了行，这里要写成一行。删去换行，接成一行。'],
  ['a space before it', ' 投诉属实。', '字段“reason”的值“ 投诉属实。”首尾有空格，这里不能有。删去首尾的空格。'],
] as const)('a free text with %s is told what is wrong with it, not what it should be about', ([, reason, words]) => {
  expect(said(reason)).toEqual([words]);
});

test.for([301, 2001])('a text of %i characters is told once how long it may be', (length) => {
  expect(said('长'.repeat(300))).toEqual([]);
  expect(said('长'.repeat(length))).toEqual([
    expect.stringMatching(new RegExp(`^字段“reason”的值“长+…有 ${length} 个字，最多 300 个。缩短到 300 个字以内。$`)),
  ]);
});
