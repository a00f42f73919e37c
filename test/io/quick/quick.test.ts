import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fits } from '#io/quick/fits.ts';
import { readQuickly } from '#io/quick/yaml.ts';
import { yamlLines } from '#io/registrar/yaml-lines.ts';
import { readYaml } from '#io/yaml.ts';
import { parseBytes, parseYaml } from '#io/yaml-file.ts';
import { bodySchema } from '#schema/body.ts';
import { certificateSchema } from '#schema/certificate.ts';
import { holderSchema } from '#schema/holder.ts';
import { random } from '../../../scripts/support/random.ts';
import { mutated } from '../mutation/mutate.ts';

const runs = process.env.LONG === undefined ? 12_000 : 300_000;

const files = readdirSync('registry', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name: join('registry', name), text: readFileSync(join('registry', name), 'utf8'), schema: schemaOf(name) }));

function schemaOf(name: string): z.ZodType {
  return name.startsWith('bodies') ? bodySchema : name.startsWith('holders') ? holderSchema : certificateSchema;
}

/** What the quick reader made of a text: nothing, or just what the full reader makes of it. */
function held(text: string): boolean {
  const bytes = Buffer.from(text);
  const quick = readQuickly(bytes);
  if (quick === undefined) return false;
  const full = readYaml(bytes.toString('utf8'));
  // Keys in their order, too: what is published is written in it.
  if (!full.ok || JSON.stringify(full.value) !== JSON.stringify(quick)) expect.fail(`${JSON.stringify(quick)} of\n${text}`);
  expect(quick).toEqual(full.value);
  return true;
}

test('every file of the register is read quickly, as the full reader reads it, and nearly all need no more', () => {
  for (const { name, text } of files) expect(held(text), name).toBe(true);
  // Corrections may hold any value, and some files were written in another order: there the schema is asked itself.
  const fitting = files.filter(({ text, schema }) => fits(schema, readQuickly(Buffer.from(text))));
  expect(fitting.length).toBeGreaterThan(files.length * 0.9);
});

test('what the registrar writes is read quickly', () => {
  const text = fc.string({ unit: fc.constantFrom('维', '修', '（', '）', '，', ' ', 'A', 'b', '1', '-', '#', ':', '"', '@', '{', 'ß') });
  const usual = fc.constantFrom(
    '2026-03-10',
    '总部',
    'asmm@2.0',
    'conforming',
    '家用空调（分体）的安装，维修',
    'Fengxu Service Co., Ltd.',
    3,
  );
  const scalar = fc.oneof({ weight: 9, arbitrary: usual }, text, fc.nat(), fc.constantFrom('true', 'null', '1e3', '0x1F', '-'));
  const key = fc.constantFrom('number', 'holder', 'service', 'sites', 'scores', 'service-quality', 'recorded', 'note');
  const group = fc.dictionary(key, fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 })), { minKeys: 1 });
  const entry = group.map((inner) => ({ ...inner, recorded: '2026-03-10' }));
  let quick = 0;
  fc.assert(
    fc.property(fc.dictionary(key, fc.oneof(scalar, group, fc.array(entry, { minLength: 1 })), { minKeys: 1 }), (record) => {
      if (held(`${yamlLines(record, '').join('\n')}\n`)) quick++;
    }),
    { numRuns: 1000 },
  );
  expect(quick).toBeGreaterThan(100);
});

/** Marks that mean something in YAML, and characters that nobody expects. */
const marks = [
  '\n',
  ' ',
  '  ',
  '\t',
  '\r',
  '- ',
  ': ',
  ':',
  ', ',
  ',',
  '#',
  ' #',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '{ ',
  ' }',
  '[',
  ']',
  '[]',
  '{}',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '<<: ',
  '? ',
  '%',
  '@',
  '`',
  '~',
  'null',
  'true',
  'y',
  '0',
  '1e3',
  '.5',
  '0x1F',
  '-1',
  '2026-03-10',
  '__proto__: 1\n',
  'constructor: 1\n',
  '---\n',
  '...\n',
  'note: 甲\n',
  '\u0000',
  '\u0085',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\uFFFF',
  '𠮷',
  '\uD800',
  'é',
  'e\u0301',
  '（',
] as const;

test('of a text that a stranger has tampered with, the quick reader and the full one never say two things', () => {
  const chance = random(7);
  let quick = 0;
  for (let run = 0; run < runs; run++) {
    const { name, text, schema } = chance.pick(files);
    const tampered = tamper(text, chance);
    if (held(tampered)) quick++;
    const bytes = Buffer.from(tampered);
    // The whole of a reading: the value, or every fault with its words and its place.
    expect(parseBytes(name, bytes, schema)).toEqual(parseYaml(name, bytes.toString('utf8').replace(/^\uFEFF/, ''), schema));
  }
  expect(quick).toBeGreaterThan(runs * 0.1);
  expect(quick).toBeLessThan(runs * 0.9);
});

function tamper(text: string, chance: ReturnType<typeof random>): string {
  let result = text;
  for (let count = 1 + chance.below(2); count > 0; count--) {
    const lines = result.split('\n');
    const place = chance.below(lines.length);
    const line = lines[place] ?? '';
    const at = chance.below(line.length + 1);
    switch (chance.below(6)) {
      case 0:
        lines[place] = line.slice(0, at) + chance.pick(marks) + line.slice(at);
        break;
      case 1:
        lines[place] = line.slice(0, at) + line.slice(at + 1 + chance.below(3));
        break;
      case 2:
        lines.splice(place, 1);
        break;
      case 3:
        lines.splice(place, 0, chance.pick(lines));
        break;
      case 4:
        lines[place] = chance.chance(0.5) ? `${' '.repeat(1 + chance.below(3))}${line}` : line.slice(1 + chance.below(3));
        break;
      default:
        lines[place] = line.replace(/(?<=: ).*$/, () => chance.pick(marks));
    }
    result = lines.join('\n');
  }
  return result;
}

test('texts that are no records at all', () => {
  const words = fc.constantFrom(
    'a',
    'a:',
    'a: ',
    'b: 1',
    '- ',
    '- a: ',
    '\n',
    '\n  ',
    '\n    ',
    '"',
    '{ a: 1 }',
    '[a, b]',
    '[',
    '# c',
    '1',
  );
  fc.assert(
    fc.property(fc.string({ unit: words }), (text) => {
      held(text);
    }),
    { numRuns: 3000 },
  );
  for (const text of ['', '\n', '# a', 'a: 1', 'a: 1\r\n', '\uFEFFa: 1', `a:\n${'  '.repeat(5)}b: 1`]) held(text);
  const deep = Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  expect(readQuickly(Buffer.from(`${deep} 1`))).toBeUndefined();
  expect(readQuickly(Buffer.from([97, 58, 32, 0xff]))).toBeUndefined();
});

test('what fits a schema is what the schema gives', () => {
  const chance = random(11);
  const records = files.map(({ text, schema }) => ({ schema, value: recordOf(text) }));
  let fitting = 0;
  for (let run = 0; run < runs; run++) {
    const { schema, value } = chance.pick(records);
    const other = mutated(value, chance);
    if (!fits(schema, other)) continue;
    fitting++;
    const parsed = schema.safeParse(other);
    if (!parsed.success || JSON.stringify(parsed.data) !== JSON.stringify(other)) expect.fail(JSON.stringify(other));
  }
  expect(fitting).toBeGreaterThan(runs * 0.1);
  expect(fitting).toBeLessThan(runs * 0.9);
});

function recordOf(text: string): object {
  const value = readQuickly(Buffer.from(text));
  return typeof value === 'object' && value !== null ? value : {};
}

test.for([
  ['a refinement', z.strictObject({ a: z.string() }).refine(() => true), { a: 'x' }],
  ['a refinement of a text', z.strictObject({ a: z.string().refine(() => true) }), { a: 'x' }],
  [
    'a refinement of what may be left out',
    z.strictObject({
      a: z
        .string()
        .optional()
        .refine(() => true),
    }),
    { a: 'x' },
  ],
  ['a transformation', z.strictObject({ a: z.string().trim() }), { a: 'x' }],
  ['two patterns', z.strictObject({ a: z.string().regex(/x/).regex(/y/) }), { a: 'xy' }],
  ['a default', z.strictObject({ a: z.string().default('y') }), { a: 'x' }],
  ['keys that must all be there', z.record(z.enum(['a', 'b']), z.string()), { a: 'x' }],
  ['an object that takes other keys', z.looseObject({ a: z.string() }), { a: 'x' }],
  ['any value', z.json(), 'x'],
] as const)('%s is not understood, so the schema is asked itself', ([, schema, value]) => {
  expect(fits(schema, value)).toBe(false);
});

test('keys in another order are left to the schema, which puts them in its own', () => {
  const schema = z.strictObject({ a: z.int().min(0), b: z.string().max(2).optional() });
  expect(fits(schema, { a: 0, b: 'xy' })).toBe(true);
  expect(fits(schema, { a: 0 })).toBe(true);
  for (const wrong of [{ b: 'x', a: 0 }, { a: -1 }, { a: 0, b: 'xyz' }, { a: 0, c: 1 }, { b: 'x' }, [], null])
    expect(fits(schema, wrong)).toBe(false);
});
