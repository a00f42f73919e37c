import type { AstroIntegration } from 'astro';
import { compiledFaults } from './compiled-mdx.ts';

/**
 * Astro integration, to stand after `mdx()`: stops every MDX module that holds more than elements and text.
 * The allow-list of the syntax tree is not enough, since front matter (`layout`) and image paths become imports only when compiled.
 */
export function mdxGuard(): AstroIntegration {
  return {
    name: 'mdx-guard',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin()] } });
      },
    },
  };
}

function plugin() {
  return {
    name: 'mdx-guard',
    // After the MDX compiler, which is 'pre' too and stands before, and ahead of the code that Astro itself appends.
    enforce: 'pre',
    transform: {
      // Astro's content collections wrap each module in one of their own under this query, with a directive; the module itself passes here.
      filter: { id: { include: /\.mdx(?:$|\?)/, exclude: /\?astroPropagatedAssets$/ } },
      handler(this: { parse(code: string): unknown; error(message: string): never }, code: string, id: string): null {
        const [fault] = compiledFaults(this.parse(code));
        if (fault !== undefined) this.error(`${id}：${fault}。正文只写 Markdown。`);
        return null;
      },
    },
  } as const;
}
