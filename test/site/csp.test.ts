import { expect, test } from 'vitest';
import { headerPolicy, pagePolicy } from '#site/csp.ts';

test('a page runs its own scripts and styles only', () => {
  expect(pagePolicy()).toContain("default-src 'self'");
  expect(pagePolicy()).not.toMatch(/unsafe|https?:|\*|data:/);
});

test('WebAssembly is compiled on the search page, by its worker, and nowhere else', () => {
  for (const path of ['/search/', '/pagefind/pagefind-worker.js']) expect(headerPolicy(path)).toContain("'wasm-unsafe-eval'");
  for (const path of ['/', '/lookup/', '/certificates/ASMM-2026-000123-7/']) expect(headerPolicy(path)).not.toContain('unsafe');
});

test('the header forbids framing, which a meta tag cannot', () => {
  expect(headerPolicy('/')).toContain("frame-ancestors 'none'");
  expect(pagePolicy()).not.toContain('frame-ancestors');
});
