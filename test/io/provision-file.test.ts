import { expect, test } from 'vitest';
import { parseProvision } from '#io/provision-file.ts';

const file = 'standards/asmm/1.0/x/SE-004.mdx';
const matter = '---\nid: SE-004\ntitle: 标题\n---\n\n';

function read(body: string) {
  const reading = parseProvision(file, matter + body);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

test('every part comes out in order, with its line', () => {
  const { prose, requirements, rubric, evidence, notes } = read(
    '前言。\n\n<Requirement id="a">\n甲**应**乙。\n</Requirement>\n\n<Rubric>\n<Step n="0">无。</Step>\n<Step n="1">有。</Step>\n</Rubric>\n\n<Evidence>\n- 一\n- 二\n</Evidence>\n\n<Note>注。</Note>\n',
  );
  expect(prose).toEqual([{ text: '前言。', html: '<p>前言。</p>', line: 6 }]);
  expect(requirements).toEqual([{ label: 'a', text: '甲应乙。', html: '<p>甲<strong>应</strong>乙。</p>', line: 9 }]);
  expect(rubric.map(({ html, line }) => [html, line])).toEqual([
    ['无。', 13],
    ['有。', 14],
  ]);
  expect(evidence.map(({ html, line }) => [html, line])).toEqual([
    ['一', 18],
    ['二', 19],
  ]);
  expect(notes).toEqual([{ text: '注。', html: '<p>注。</p>', line: 22 }]);
});

// One sentence stands on a line; a browser would show each line end as a space.
test.for([
  ['第一句。\n第二句', '第一句。第二句'],
  ['在 2 小时\n内答复', '在 2 小时内答复'],
  ['见 SE-004\n和 SE-005', '见 SE-004 和 SE-005'],
  ['first line\nsecond line', 'first line second line'],
  ['企业**应**\n答复', '企业应答复'],
  ['见\n**SE-004** 条', '见 SE-004 条'],
] as const)('lines are joined as Chinese is written: %j', ([written, shown]) => {
  expect(read(written).prose[0]?.text).toBe(shown);
});

test('a range with ~ is no deletion, and bold beside Chinese punctuation is bold', () => {
  expect(read('温度 1~2 度，3~4 度。').prose[0]?.html).toBe('<p>温度 1~2 度，3~4 度。</p>');
  expect(read('用**“应当”**表示。').prose[0]?.html).toBe('<p>用<strong>“应当”</strong>表示。</p>');
});

test('what is shown is text: nothing of it becomes markup', () => {
  const [passage] = read('甲 \\<b> & "乙" `<script>` [链接](/a?b=1&c="2")').prose;
  expect(passage?.html).toBe(
    '<p>甲 &lt;b&gt; &amp; &quot;乙&quot; <code>&lt;script&gt;</code> <a href="/a?b=1&amp;c=&quot;2&quot;">链接</a></p>',
  );
});

test('tables and lists keep their form', () => {
  const [table, list] = read('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n2. 二\n3. 三\n').prose;
  expect(table).toMatchObject({
    text: '甲\t乙\n1\t2',
    html: '<table><thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  });
  expect(list).toMatchObject({ text: '二\n三', html: '<ol start="2"><li>二</li><li>三</li></ol>' });
});

test.for([
  ['requirements out of order', '<Requirement id="b">\n甲。\n</Requirement>\n'],
  ['a part inside another', '<Note>\n<Evidence>\n- 一\n</Evidence>\n</Note>\n'],
  ['a part within a sentence', '甲 <Note>乙</Note> 丙\n'],
  ['a step outside', '甲。\n\n<Step n="0">乙。</Step>\n'],
  ['words between the steps', '甲。\n\n<Rubric>\n乙。\n\n<Step n="0">丙。</Step>\n</Rubric>\n'],
  ['two rubrics', '甲。\n\n<Rubric>\n<Step n="0">乙。</Step>\n</Rubric>\n\n<Rubric>\n<Step n="1">丙。</Step>\n</Rubric>\n'],
  ['an empty part', '甲。\n\n<Note>\n</Note>\n'],
  ['nothing at all', ''],
] as const)('%s is a finding', ([, body]) => {
  const reading = parseProvision(file, matter + body);
  expect(reading.ok ? [] : [...new Set(reading.findings.map(({ rule }) => rule))]).toEqual(['provision-structure']);
});
