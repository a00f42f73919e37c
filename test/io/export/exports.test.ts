import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { comparable } from '#domain/standard/comparison/comparable.ts';
import { exportedFiles } from '#io/export/exports.ts';
import { exportedStandard, jsonOf } from '#io/export/json.ts';
import { oscalOf } from '#io/export/oscal.ts';
import { exportPaths } from '#io/export/paths.ts';
import type { ExportSource } from '#io/export/source.ts';
import { uuidOf } from '#io/export/uuid.ts';
import { readRepository } from '#io/repository.ts';
import { exportedStandardSchema } from '#schema/export.ts';
import { sampleDraft, sampleSource } from './sample.ts';

/** Every version of our own standards, and the sample with all that they may not hold. */
function sources(): readonly (readonly [string, ExportSource])[] {
  const { register, glossary, settings } = readRepository('.');
  const ours = register.standards.flatMap((standard) =>
    standard.versions.map((version) => [`${standard.id}@${version.version}`, { version, standard, glossary, settings }] as const),
  );
  return [['sample', sampleSource()], ['draft', sampleDraft()], ...ours];
}

test('every form has its permanent path', () => {
  expect(exportPaths('asmm', '2.0')).toEqual({
    json: 'api/v1/standards/asmm/2.0.json',
    csv: 'api/v1/standards/asmm/2.0.csv',
    xlsx: 'api/v1/standards/asmm/2.0.xlsx',
    checklist: 'api/v1/standards/asmm/2.0.checklist.xlsx',
    pdf: 'api/v1/standards/asmm/2.0.pdf',
    docx: 'api/v1/standards/asmm/2.0.docx',
    oscal: 'api/v1/standards/asmm/2.0.oscal.json',
  });
});

test('equal sources give equal bytes in every form', async () => {
  const write = (): Promise<unknown[]> => Array.fromAsync(exportedFiles(sampleSource()));
  const first = await write();
  // The finest time in a ZIP file is two seconds; a PDF states seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await write()).toEqual(first);
  expect(first).toHaveLength(7);
});

describe('JSON', () => {
  test.for(sources())('%s keeps to its schema', ([, source]) => {
    const parsed = exportedStandardSchema.safeParse(JSON.parse(jsonOf(source)));
    expect(parsed.error?.issues).toBeUndefined();
  });

  test.for(sources())('%s says of its criteria what the comparison reads', ([, { version, ...rest }]) => {
    const exported = exportedStandard({ version, ...rest });
    for (const [index, criterion] of comparable(version).criteria.entries()) expect(exported.criteria[index]).toMatchObject(criterion);
  });
});

describe('OSCAL', () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync('test/fixtures/oscal/oscal-catalog-schema.json', 'utf8')));

  test.for(sources())('%s is a valid catalog', ([, source]) => {
    expect(validate(JSON.parse(oscalOf(source))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('an address always has the same UUID, the one that other programs give it', () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://asmm.example/')
    expect(uuidOf('https://asmm.example/')).toBe('d1aea99f-b585-5a82-8d2b-5cdf57c1ffbd');
  });

  test('a removed provision is a withdrawn control that names its successor', () => {
    const { catalog } = JSON.parse(oscalOf(sampleSource()));
    expect(catalog.groups.at(-1).controls[0]).toMatchObject({
      id: 'SE-001',
      props: [{ name: 'status', value: 'withdrawn' }, {}],
      links: [{ href: '#SE-004', rel: 'incorporated-into' }],
    });
  });
});
