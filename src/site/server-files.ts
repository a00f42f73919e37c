import { packedKinds } from '#domain/lookup/packs.ts';
import { headerPolicy, policyFolders } from './csp.ts';
import { caching, everyHeader, immutableFolders, openFolders, types } from './headers.ts';
import { recordAddress } from './links.ts';

/** A server block of nginx (1.18 or later) that serves a site from a folder: types, compression, caching, policy, the 404 page. */
export function nginxServer({ root, listen }: { readonly root: string; readonly listen: string }): string {
  return `# Written by "npm run deploy -- --print nginx"; include it within http { }.
map $uri $register_policy { default "${headerPolicy('/')}"; ~^/(${either(policyFolders)})/ "${headerPolicy(`/${policyFolders[0]}/`)}"; }
map $uri $register_caching { default "${caching.asked}"; ~^/(${either(immutableFolders)})/ "${caching.immutable}"; }
map $uri $register_origin { default ""; ~^/(${either(openFolders)})/ "*"; }
server {
  listen ${listen};
  root ${root};
  index index.html;
  error_page 404 /404.html;
  absolute_redirect off;
  include mime.types;
  types { ${Object.entries(types)
    .filter(([ending]) => !knownToNginx.includes(ending))
    .map(([ending, type]) => `${type.replace(/;.*/, '')} ${ending};`)
    .join(' ')} }
  charset utf-8;
  charset_types text/css text/plain text/csv application/json application/javascript ${unique(Object.values(types)).join(' ')};
  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_types text/css text/csv application/json application/javascript image/svg+xml ${unique(Object.values(types)).join(' ')};
${Object.entries(everyHeader)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header content-security-policy $register_policy always;
  add_header access-control-allow-origin $register_origin always;
  # Not "always": what is missing now may be there in a moment.
  add_header cache-control $register_caching;
  location / { try_files $uri $uri/index.html =404; }
  # Where the pages of records are packed, one page shows them all.
  location ~ ${recordAddress} { try_files $uri $uri/index.html /shell/index.html =404; }
  location ~ /\\. { return 404; }
}
`;
}

/**
 * The `_headers` file that hosts like Cloudflare Pages and Netlify read. They join the headers of all rules that meet a path, so that it says
 * only what holds for every page; the rest of the policy stands in each page itself, and revalidation is these hosts' default.
 */
export function headersFile(): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    block('/*', { ...everyHeader, 'content-security-policy': "frame-ancestors 'none'" }),
    ...immutableFolders.map((folder) => block(`/${folder}/*`, { 'cache-control': caching.immutable })),
    ...openFolders.map((folder) => block(`/${folder}/*`, { 'access-control-allow-origin': '*' })),
    ...Object.entries(types).map(([ending, type]) => block(`/*.${ending}`, { 'content-type': type })),
  ].join('');
}

/**
 * The `_redirects` file of such hosts, for a site that packs the pages of its records: their addresses show the shell. A rule each way of writing them,
 * and none by a wildcard, since some hosts prefer a rule to a file that is there.
 */
export function redirectsFile(): string {
  return packedKinds.flatMap((kind) => [`/${kind}/:id/ /shell/ 200\n`, `/${kind}/:id /shell/ 200\n`]).join('');
}

/** Endings that its own mime.types has; saying them again draws a warning at each start. */
const knownToNginx: readonly string[] = ['atom'];

function either(folders: readonly string[]): string {
  return folders.map((folder) => folder.replaceAll('.', '\\.')).join('|');
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.replace(/;.*/, '')))];
}
