import { type Block, cellText, cellTone, type Report } from '#domain/report/model.ts';
import { radarSvg } from '#domain/report/radar-svg.ts';
import { make } from '../elements.ts';
import { ownHtml } from './kit.ts';

/** A report as a page: the same model that the commands write as text, PDF, DOCX and XLSX. */
export function reportContent({ title, subject, notice, facts, figures, chapters }: Report): HTMLElement {
  return make(
    'article',
    { class: 'report' },
    make('h2', {}, title),
    make('p', { class: 'report-subject' }, subject),
    ...(notice === undefined ? [] : [make('p', { class: 'soft' }, notice)]),
    make('dl', { class: 'facts' }, ...facts.map(({ label, value }) => make('div', {}, make('dt', {}, label), make('dd', {}, value)))),
    make(
      'dl',
      { class: 'report-figures' },
      ...figures.map(({ label, value, tone }) => make('div', { class: `tone-${tone}` }, make('dt', {}, label), make('dd', {}, value))),
    ),
    ...chapters.flatMap((chapter) => [make('h3', {}, chapter.title), ...chapter.blocks.map(block)]),
  );
}

function block(each: Block): HTMLElement {
  switch (each.type) {
    case 'paragraph':
      return make('p', { class: `tone-${each.tone ?? 'plain'}` }, each.text);
    case 'heading':
      return make('h4', {}, each.text);
    case 'list':
      return make('ul', {}, ...each.items.map((item) => make('li', {}, item)));
    case 'radar':
      // The drawing escapes every text that it is given; the table beside it says the same in figures.
      return ownHtml('figure', radarSvg(each.radar).replace('<svg ', '<svg aria-hidden="true" '));
    case 'table':
      return make(
        'div',
        { class: 'table-scroll', tabindex: '0' },
        make(
          'table',
          {},
          columns(each.widths),
          make('thead', {}, make('tr', {}, ...each.head.map((text) => make('th', { scope: 'col' }, text)))),
          make(
            'tbody',
            {},
            ...each.rows.map((row) =>
              make('tr', {}, ...row.map((cell) => make('td', { class: `tone-${cellTone(cell)}` }, cellText(cell)))),
            ),
          ),
        ),
      );
  }
}

/** The relative widths of a table's columns. */
function columns(widths: readonly number[]): HTMLElement {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => {
    const column = make('col');
    column.style.inlineSize = `${(100 * width) / all}%`;
    return column;
  });
  return make('colgroup', {}, ...columns);
}
