import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { fitForXml } from '#domain/office/xml-text.ts';
import { feedFiles } from '#io/feeds/feed-files.ts';
import { channel, dangers, entryOf, settings } from './hostile.ts';

const text = fc.array(fc.constantFrom(...dangers), { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}x`);

test('whatever stands in names and reasons, readers of both forms see it as it was', () => {
  fc.assert(
    fc.property(text, text, (title, summary) => {
      const [atom, json] = feedFiles(channel, [entryOf(1, title, summary)], settings);
      const [entry] = parseAtomFeed(atom?.body ?? '').entries ?? [];
      const [item] = parseJsonFeed(json?.body ?? '').items ?? [];
      expect(shown(entry?.title)).toBe(fitForXml(title));
      expect(item?.title).toBe(fitForXml(title));
      expect(shown(entry?.content)).toBe(fitForXml(summary));
      expect(shown(item?.content_html)).toBe(fitForXml(summary));
    }),
  );
});

/** What a reader sees of HTML: its text, if there is no element in it but paragraphs. */
function shown(html: string | { readonly value?: string | undefined } | undefined): string {
  const texts: string[] = [];
  const read = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if (node.type === 'text') texts.push(node.data);
      else if (node.type === 'tag' && node.name === 'p') read(node.children);
      else throw new Error(`a ${node.type} in ${JSON.stringify(html)}`);
    }
  };
  read(parseDocument((typeof html === 'object' ? html.value : html) ?? '').children);
  return texts.join('');
}
