import { z } from 'zod';
import { allowancesSchema } from '#schema/allowances.ts';
import { applicationSchema } from '#schema/application.ts';
import { assessableSchema } from '#schema/assessable.ts';
import { assessmentSchema } from '#schema/assessment.ts';
import { auditSchema } from '#schema/audit.ts';
import { bodySchema } from '#schema/body.ts';
import { certificateSchema } from '#schema/certificate.ts';
import { changeSetSchema } from '#schema/change-set.ts';
import { exportedStandardSchema } from '#schema/export.ts';
import { feedSchema } from '#schema/feed.ts';
import { holderSchema } from '#schema/holder.ts';
import { importMappingSchema } from '#schema/import-mapping.ts';
import { glossarySchema, siteSchema } from '#schema/prose.ts';
import {
  changesIndexSchema,
  changesOfDaySchema,
  publishedCertificateSchema,
  publishedHolderSchema,
  recordSchema,
  snapshotSchema,
} from '#schema/published.ts';
import { changesSchema, commentsSchema, errataSchema, standardSchema, transitionsSchema, versionSchema } from '#schema/standard.ts';
import { statisticsSchema } from '#schema/statistics.ts';

/** The kinds of YAML file, each with its schema; the name is that of the JSON Schema an editor is pointed to. */
const yamlSchemas = {
  standard: standardSchema,
  version: versionSchema,
  changes: changesSchema,
  comments: commentsSchema,
  errata: errataSchema,
  transitions: transitionsSchema,
  allowances: allowancesSchema,
  body: bodySchema,
  holder: holderSchema,
  certificate: certificateSchema,
  glossary: glossarySchema,
  site: siteSchema,
  'import-mapping': importMappingSchema,
} as const;

/** The JSON Schemas for editors, by file name: what may be written (input side), in draft 7, which editors of YAML know best. */
export function* jsonSchemas(): Iterable<{ readonly name: string; readonly text: string }> {
  for (const [name, schema] of Object.entries(yamlSchemas)) {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: ({ jsonSchema }) => withoutSafeIntegers(jsonSchema) });
    yield { name: `${name}.schema.json`, text: `${JSON.stringify({ title: name, ...json }, undefined, 2)}\n` };
  }
}

/** Files that the site gives away, each with its schema. */
const givenSchemas = {
  snapshot: snapshotSchema,
  certificate: publishedCertificateSchema,
  holder: publishedHolderSchema,
  record: recordSchema,
  changes: changesOfDaySchema,
  'changes-index': changesIndexSchema,
  statistics: statisticsSchema,
  standard: exportedStandardSchema,
  'change-set': changeSetSchema,
  feed: feedSchema,
  assessable: assessableSchema,
  assessment: assessmentSchema,
  application: applicationSchema,
  audit: auditSchema,
} as const;

export type PublishedSchemaName = keyof typeof givenSchemas;

/** The JSON Schemas (2020-12) of what the site publishes at `/api/v1/schema/<name>.schema.json`, each naming its own address. */
export function* publishedSchemas(site: string): Iterable<{ readonly name: string; readonly schema: object }> {
  for (const [name, schema] of Object.entries(givenSchemas)) {
    const json = z.toJSONSchema(schema, { override: ({ jsonSchema }) => withoutSafeIntegers(jsonSchema) });
    yield { name, schema: { $id: new URL(`/api/v1/schema/${name}.schema.json`, site).href, title: name, ...json } };
  }
}

// zod bounds every integer by what JavaScript can count; to an editor that is noise.
function withoutSafeIntegers(schema: { minimum?: number | undefined; maximum?: number | undefined }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
