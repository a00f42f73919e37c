import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { certificatePdfPath } from '#io/certificate-pdf/documents.ts';
import { publishedFiles } from '#io/publish/files.ts';
import { standardFiles } from '#io/publish/standard-files.ts';
import { readRepository } from '#io/repository.ts';
import { figureFiles } from '#site/register/statistics/files.ts';
import { statistics } from '#site/register/statistics/registered.ts';
import { bytesOf } from '../support/published.ts';

const day = '2026-11-24';
const repository = readRepository('.');
const register = [...publishedFiles(repository, day, `${day}T09:30:00+08:00`)];
const standards = standardFiles(repository, day);
const figures = await figureFiles();
const schemas = standards.filter(({ path }) => path.startsWith('api/v1/schema/'));

interface Description {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema: { readonly pattern: string } }[];
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, { readonly schema?: { readonly $ref: string } }>> } };
}

const text = String(bytesOf(register.find(({ path }) => path === 'api/v1/openapi.json') ?? { path: '', body: '' }));
const description: Description = JSON.parse(text);

const addresses = Object.entries(description.paths).map(([template, { get }]) => {
  let pattern = template.replaceAll('.', String.raw`\.`);
  for (const { name, schema } of get.parameters ?? []) pattern = pattern.replace(`{${name}}`, schema.pattern.slice(1, -1));
  const [[media = '', content] = []] = Object.entries(get.responses[200].content);
  return { template, pattern: new RegExp(`^${pattern}$`), media, schema: content?.schema?.$ref };
});

function describedBy(path: string): (typeof addresses)[number][] {
  return addresses.filter(({ pattern }) => pattern.test(`/${path}`));
}

describe('openapi.json', () => {
  test('is right in the eyes of an independent validator', async () => {
    const validator = new Validator();
    for (const { path, body } of schemas) await validator.addSpecRef(JSON.parse(String(await body())), `/${path}`);
    expect(await validator.validate(JSON.parse(text))).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('describes every published file by one address, and no address that is not published', () => {
    const pdfs = repository.register.certificates.slice(0, 1).map(({ value }) => certificatePdfPath(value.number));
    const shards = /^api\/v1\/lookup\//;
    const paths = [
      ...register.map(({ path }) => path).filter((path) => !shards.test(path)),
      ...standards.map(({ path }) => path),
      ...pdfs,
      ...['statistics.json', 'statistics.xlsx', ...figures.map(({ name }) => `statistics/${name}`)].map((name) => `api/v1/${name}`),
    ];
    for (const path of paths) expect(describedBy(path), path).toHaveLength(1);
    const used = new Set(paths.flatMap((path) => describedBy(path).map(({ template }) => template)));
    expect([...used].toSorted()).toEqual(Object.keys(description.paths).toSorted());
  });
});

test('the guide for users of the data names no address that is not published', () => {
  const guide = readFileSync('content/guides/data.mdx', 'utf8');
  const named = [...guide.matchAll(/(?<=[`$(]|site)\/(?:api\/v1|feeds)\/[^`\s)>|"]*\.[a-z]+/g)].map(([address]) => address);
  expect(named.length).toBeGreaterThan(12);
  for (const address of named)
    expect(Object.keys(description.paths).includes(address) || describedBy(address.slice(1)).length === 1, address).toBe(true);
});

describe('the schemas that it names', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);

  test('take every published file, or each of its lines', async () => {
    for (const { path, body } of schemas) ajv.addSchema(JSON.parse(String(await body())), `/${path}`);
    const checked = new Set<string>();
    const check = (path: string, of: () => string): void => {
      const [address] = describedBy(path);
      if (address?.schema === undefined) return;
      checked.add(address.schema);
      const whole = of();
      for (const each of address.media === 'application/x-ndjson' ? whole.trimEnd().split('\n') : [whole]) {
        expect(ajv.validate(address.schema, JSON.parse(each)), `${path}: ${ajv.errorsText()}`).toBe(true);
      }
    };
    for (const file of register) check(file.path, () => String(bytesOf(file)));
    for (const { path, body } of standards) {
      if (!/^(api\/v1\/(standards|compare|assessment)\/.*\d|feeds\/.*)\.json$/.test(path)) continue;
      const whole = String(await body());
      check(path, () => whole);
    }
    const counted = JSON.stringify(await statistics());
    check('api/v1/statistics.json', () => counted);
    expect(checked.size).toBe(11);
  });

  test('refuse what says more or less than they do', () => {
    const schema = '/api/v1/schema/certificate.schema.json';
    const file = register.find(({ path }) => path.startsWith('api/v1/certificates/'));
    const certificate = JSON.parse(file === undefined ? '{}' : String(bytesOf(file)));
    const { timeline, ...rest } = certificate;
    expect(ajv.validate(schema, certificate)).toBe(true);
    expect(ajv.validate(schema, rest)).toBe(false);
    expect(ajv.validate(schema, { ...certificate, status: 'valid' })).toBe(false);
    expect(ajv.validate(schema, { ...certificate, timeline: [{ ...timeline[0], from: '2026-02-30' }] })).toBe(false);
  });
});
