const directives = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/**
 * The content security policy of a page, as its meta tag says it.
 * `wasm` lets WebAssembly be compiled, which only the search of prose (Pagefind) needs.
 */
export function pagePolicy(wasm = false): string {
  return directives.map((each) => (wasm && each.startsWith('script-src') ? `${each} 'wasm-unsafe-eval'` : each)).join('; ');
}

/** Folders whose pages or workers compile WebAssembly: Pagefind compiles in a worker, and a worker goes by the header of its own script. */
export const policyFolders = ['search', 'pagefind'] as const;

/** The same as a server's header for a path; `frame-ancestors` counts in a header only. */
export function headerPolicy(path: string): string {
  const wasm = policyFolders.some((folder) => path.startsWith(`/${folder}/`));
  return `${pagePolicy(wasm)}; frame-ancestors 'none'`;
}
