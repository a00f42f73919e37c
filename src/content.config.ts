import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { settings } from '#io/settings.ts';
import { caseSchema, guideSchema, noticeSchema } from '#schema/prose.ts';

const folder = (name: string): string => join(settings().root, 'content', name);

/** The prose without normative force; standards and register are read by the repository's own reader. */
export const collections = {
  guides: defineCollection({ loader: glob({ base: folder('guides'), pattern: '*.mdx' }), schema: guideSchema }),
  notices: defineCollection({ loader: glob({ base: folder('notices'), pattern: '*.mdx' }), schema: noticeSchema }),
  cases: defineCollection({ loader: glob({ base: folder('cases'), pattern: '*.mdx' }), schema: caseSchema }),
};
