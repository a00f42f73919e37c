import { expect, test } from 'vitest';
import { blocksOf } from '#io/export/html-blocks.ts';

test('a force word keeps its weight, and entities become characters', () => {
  expect(blocksOf('<p>企业<strong>应</strong>答复 A &amp; B。</p>')).toEqual([
    { type: 'paragraph', runs: [{ text: '企业' }, { text: '应', bold: true }, { text: '答复 A & B。' }] },
  ]);
});

test('words in no block make a paragraph', () => {
  expect(blocksOf('有记录<br>有统计')).toEqual([{ type: 'paragraph', runs: [{ text: '有记录' }, { text: '\n' }, { text: '有统计' }] }]);
});

test('lists keep their start and what stands inside their items', () => {
  expect(blocksOf('<ol start="3"><li>甲<ul><li>乙</li></ul></li></ol>')).toEqual([
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        [
          { type: 'paragraph', runs: [{ text: '甲' }] },
          { type: 'list', ordered: false, start: 1, items: [[{ type: 'paragraph', runs: [{ text: '乙' }] }]] },
        ],
      ],
    },
  ]);
});

test('a table gives its head, its rows and widths that follow its words', () => {
  const [table] = blocksOf(
    '<table><thead><tr><th>项</th><th>说明</th></tr></thead><tbody><tr><td>甲</td><td>这一格的文字比较长</td></tr></tbody></table>',
  );
  expect(table).toMatchObject({
    type: 'table',
    head: [[{ text: '项' }], [{ text: '说明' }]],
    rows: [[[{ text: '甲' }], [{ text: '这一格的文字比较长' }]]],
  });
  expect(table).toHaveProperty('widths', [5, 11]);
});
