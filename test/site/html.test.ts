import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { classes, html, rawHtml } from '#site/html.ts';

const runs = process.env.LONG === undefined ? 300 : 20_000;

test('white space with a line break in it is layout; other white space is text', () => {
  expect(
    html`
    <p>
      a <b>b</b> c
    </p>`.text,
  ).toBe('<p>a <b>b</b> c</p>');
});

test('what is false or undefined leaves nothing, a list is put together, and HTML stays HTML', () => {
  const items = ['<a>', 'b & c'].map((each) => html`<li>${each}</li>`);
  expect(html`<ul>${items}</ul>${false}${undefined}${0}${rawHtml('<hr>')}`.text).toBe('<ul><li>&lt;a&gt;</li><li>b &amp; c</li></ul>0<hr>');
});

test('classes that hold make an attribute, none makes none', () => {
  expect(html`<p${classes({ late: true, struck: false, lag: true })}></p><p${classes({ late: false })}></p>`.text).toBe(
    '<p class="late lag"></p><p></p>',
  );
});

test('any text comes back out of an element and an attribute as it went in', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'<>&"\'=/ \na!-') }));
  fc.assert(
    fc.property(text, (value) => {
      const document = parseDocument(html`<p title="${value}">${value}</p>`.text);
      expect(document.children).toMatchObject([
        { name: 'p', attribs: { title: value }, children: value === '' ? [] : [{ type: 'text', data: value }] },
      ]);
      expect(document.children).toHaveLength(1);
    }),
    { numRuns: runs },
  );
});
