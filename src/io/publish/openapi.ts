import type { SiteSettings } from '#schema/prose.ts';
import type { PublishedSchemaName } from '../json-schemas.ts';
import type { PageForm } from '../settings.ts';
import { openapiWords as words } from './openapi-words.ts';

/** What a published address gives: its media type, and the schema of `/api/v1/schema/` that holds for it, or for each of its lines. */
interface Given {
  readonly media: string;
  readonly schema?: PublishedSchemaName;
}

const json = (schema?: PublishedSchemaName): Given => ({ media: 'application/json', ...(schema !== undefined && { schema }) });
const atom: Given = { media: 'application/atom+xml' };
const feed: Given = { media: 'application/feed+json', schema: 'feed' };
const csv: Given = { media: 'text/csv' };
const xlsx: Given = { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const docx: Given = { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
const pdf: Given = { media: 'application/pdf' };

/**
 * Every published address of data, as a template of OpenAPI. Addresses are added, never changed and never taken away.
 * The shards of the lookup are not among them: their names go with their contents, and only the site's own engine reads them.
 */
const addresses = {
  '/api/v1/snapshot.json': json('snapshot'),
  '/api/v1/certificates/{number}.json': json('certificate'),
  '/certificates/{number}/certificate.pdf': pdf,
  '/api/v1/holders/{holder}.json': json('holder'),
  '/api/v1/register.ndjson': { media: 'application/x-ndjson', schema: 'record' },
  '/api/v1/register.csv': csv,
  '/api/v1/register.xlsx': xlsx,
  '/api/v1/changes/index.json': json('changes-index'),
  '/api/v1/changes/{day}.json': json('changes'),
  '/api/v1/statistics.json': json('statistics'),
  '/api/v1/statistics.xlsx': xlsx,
  '/api/v1/statistics/{figure}.csv': csv,
  '/api/v1/statistics/{figure}.svg': { media: 'image/svg+xml' },
  '/feeds/register.atom': atom,
  '/feeds/register.json': feed,
  '/feeds/bodies/{approval}.atom': atom,
  '/feeds/bodies/{approval}.json': feed,
  '/feeds/status/{status}.atom': atom,
  '/feeds/status/{status}.json': feed,
  '/feeds/standards.atom': atom,
  '/feeds/standards.json': feed,
  '/api/v1/standards/{standard}/{version}.json': json('standard'),
  '/api/v1/standards/{standard}/{version}.csv': csv,
  '/api/v1/standards/{standard}/{version}.xlsx': xlsx,
  '/api/v1/standards/{standard}/{version}.checklist.xlsx': xlsx,
  '/api/v1/standards/{standard}/{version}.pdf': pdf,
  '/api/v1/standards/{standard}/{version}.docx': docx,
  '/api/v1/standards/{standard}/{version}.oscal.json': json(),
  '/api/v1/compare/{standard}/{from}...{to}.json': json('change-set'),
  '/api/v1/assessment/{standard}/{version}.json': json('assessable'),
  '/api/v1/schema/{name}.schema.json': { media: 'application/schema+json' },
  '/api/v1/openapi.json': { media: 'application/openapi+json' },
} as const satisfies Record<string, Given>;

/** A template of an address that the site publishes. */
export type PublishedAddress = keyof typeof addresses;

/** Addresses that a site has only where its records have files of their own; elsewhere their lines of the NDJSON say the same. */
const ofRecords: readonly string[] = ['/api/v1/certificates/{number}.json', '/api/v1/holders/{holder}.json'];

function addressesOf(pages: PageForm): readonly (readonly [address: string, gives: Given])[] {
  return Object.entries<Given>(addresses).filter(([address]) => pages === 'files' || !ofRecords.includes(address));
}

/** The templates with what they give in words, and the address of the schema that holds for it. */
export function publishedAddresses(
  pages: PageForm,
): readonly { readonly address: string; readonly gives: string; readonly schema: string | undefined }[] {
  return addressesOf(pages).map(([address, { schema }]) => ({
    address,
    gives: summaryOf(address),
    schema: schema && schemaAddress(schema),
  }));
}

function summaryOf(address: string): string {
  return Object.entries(words.summaries).find(([each]) => each === address)?.[1] ?? address;
}

function schemaAddress(name: PublishedSchemaName): string {
  return `/api/v1/schema/${name}.schema.json`;
}

/** The parameters of the templates, as patterns: what none of them takes is no published address. */
const parameters = {
  number: String.raw`ASMM-\d{4}-\d{6}-\d`,
  holder: '([0-9A-HJ-NPQRTUWXY]{18}|[A-Z]{2}-[0-9A-Z]{4,20})',
  day: String.raw`\d{4}-\d{2}-\d{2}`,
  approval: String.raw`CNCA-(R-\d{4}-\d{3,4}|RF-\d{4}-\d{2,3})`,
  status: '(valid|suspended|withdrawn|cancelled|expired)',
  standard: '[a-z][a-z0-9]*(-[a-z0-9]+)*',
  version: String.raw`\d+\.\d+`,
  from: String.raw`\d+\.\d+`,
  to: String.raw`\d+\.\d+`,
  name: '[a-z]+(-[a-z]+)*',
  figure: '[a-z]+(-[a-z]+)*',
} as const;

/** `/api/v1/openapi.json`: the published addresses in OpenAPI 3.1. They are files: read with GET, without a key, the same for everyone. */
export function openapi(settings: SiteSettings, pages: PageForm): object {
  return {
    openapi: '3.1.1',
    info: {
      title: words.title(settings.title),
      version: '1',
      description: (settings.sampleData ? words.sample : '') + words.description,
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: new URL('/', settings.url).href.replace(/\/$/, '') }],
    paths: Object.fromEntries(addressesOf(pages).map(([address, given]) => [address, pathItem(address, given)])),
  };
}

function pathItem(address: string, { media, schema }: Given): object {
  const named = Object.entries(parameters).filter(([name]) => address.includes(`{${name}}`));
  const content = schema === undefined ? {} : { schema: { $ref: schemaAddress(schema) } };
  return {
    get: {
      summary: summaryOf(address),
      ...(named.length > 0 && {
        parameters: named.map(([name, pattern]) => ({
          name,
          in: 'path',
          required: true,
          schema: { type: 'string', pattern: `^${pattern}$` },
        })),
      }),
      responses: { 200: { description: words.found, content: { [media]: content } }, 404: { description: words.missing } },
    },
  };
}
