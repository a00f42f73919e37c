import type { Term } from '#domain/assessment/carried.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { links } from '#site/links.ts';
import { make } from '../elements.ts';
import { freshId } from './fields.ts';

const words = assessmentWords.question;

/** Makes the first mention of each term in a text a button that explains it in place. Works on text nodes only. */
export function explainTerms(place: HTMLElement, terms: readonly Term[]): void {
  const left = terms.toSorted((a, b) => b.zh.length - a.zh.length);
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) if (node instanceof Text) nodes.push(node);
  for (const node of nodes) explainIn(node, left);
}

function explainIn(node: Text, left: Term[]): void {
  const found = left.map((term) => ({ term, at: node.data.indexOf(term.zh) })).filter(({ at }) => at >= 0);
  const first = found.toSorted((a, b) => a.at - b.at || b.term.zh.length - a.term.zh.length)[0];
  if (first === undefined || node.parentElement?.closest('a, button') !== null) return;
  const { term, at } = first;
  left.splice(left.indexOf(term), 1);
  const mention = node.splitText(at);
  const rest = mention.splitText(term.zh.length);
  const id = freshId();
  const button = make('button', { type: 'button', class: 'term', popovertarget: id }, term.zh);
  const card = make(
    'span',
    { id, popover: 'auto', class: 'term-card', role: 'note' },
    make('strong', {}, term.zh),
    make('span', {}, term.definition),
    make('a', { href: links.term(term.id) }, words.glossary),
  );
  mention.replaceWith(button, card);
  explainIn(rest, left);
}
