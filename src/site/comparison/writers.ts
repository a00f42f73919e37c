import { styleText } from 'node:util';
import type { TextChange } from '#domain/standard/comparison/word-diff.ts';
import { printable } from '#io/report/printable.ts';
import { escapeHtml, escapeInComment, escapeMarkdown } from './escape.ts';
import type { Writer } from './outline.ts';

/** Lines for a terminal: the texts may be a stranger's, and nothing in them may steer it. */
function lines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** For a terminal or a pipe; without colour, changes carry the marks that plain diffs of words use. */
export function textWriter(colour: boolean): Writer {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const run = ({ op, value: raw }: TextChange): string => {
    const value = lines(raw);
    if (op === 'equal') return value;
    const marked = op === 'delete' ? `[-${value}-]` : `{+${value}+}`;
    return colour ? style(op === 'delete' ? ['red', 'strikethrough'] : ['green', 'underline'], value) : marked;
  };
  const indent = (text: string): string => text.replaceAll('\n', '\n    ');
  return {
    heading: (text) => `${style('bold', lines(text))}\n`,
    paragraph: (text) => `${lines(text)}\n\n`,
    change: (heading, tags, text, notes) =>
      [
        `${style('bold', lines(heading))}  ${style('dim', tags.join(' · '))}`,
        `    ${indent(text.map(run).join(''))}`,
        ...notes.map((note) => style('dim', `    ${lines(note)}`)),
        '\n',
      ].join('\n'),
    list: (items) => `${items.map((item) => `  · ${lines(item)}\n`).join('')}\n`,
  };
}

/** For a comment on a pull request. The texts may be a stranger's: nothing in them may act as markup. */
export const markdownWriter: Writer = {
  heading: (text) => `## ${escapeMarkdown(text)}\n\n`,
  paragraph: (text) => `${escapeMarkdown(text)}\n\n`,
  change: (heading, tags, text, notes) =>
    [
      `### ${escapeMarkdown(heading)}\n`,
      `${tags.map((tag) => `\`${tag}\``).join(' ')}\n`,
      // A paragraph of HTML: nothing in it is read as Markdown.
      `<p>${htmlRuns(text, escapeInComment)}</p>\n`,
      ...notes.map((note) => `> ${escapeMarkdown(note)}\n`),
      '',
    ].join('\n'),
  list: (items) => `${items.map((item) => `- ${escapeMarkdown(item)}\n`).join('')}\n`,
};

/** A fragment of HTML that says the same without colour: `del` and `ins`. */
export const htmlWriter: Writer = {
  heading: (text) => `<h2>${escapeHtml(text)}</h2>\n`,
  paragraph: (text) => `<p>${escapeHtml(text)}</p>\n`,
  change: (heading, tags, text, notes) =>
    `<section><h3>${escapeHtml(heading)}</h3>\n<p>${tags.map((tag) => `<span>${escapeHtml(tag)}</span>`).join(' ')}</p>\n` +
    `<p>${htmlRuns(text)}</p>\n${notes.map((note) => `<p><small>${escapeHtml(note)}</small></p>\n`).join('')}</section>\n`,
  list: (items) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>\n`,
};

function htmlRuns(text: readonly TextChange[], escaped: (value: string) => string = escapeHtml): string {
  const inner = (value: string): string => escaped(value).replaceAll('\n', '<br>');
  return text
    .map(({ op, value }) => (op === 'equal' ? inner(value) : op === 'delete' ? `<del>${inner(value)}</del>` : `<ins>${inner(value)}</ins>`))
    .join('');
}
