import type { Place } from '#domain/finding.ts';
import type { Passage, Provision } from '../model.ts';

/** A text of a provision with the name that a reader would give it and its place in the file. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly at: Place;
}

/** Every text of a provision, title first, in the order of the page. */
export function textsOf(provision: Provision): NamedText[] {
  return [
    { name: '标题', text: provision.title, at: { path: ['title'] } },
    ...provision.prose.map((passage) => named('正文', passage)),
    ...requirementsOf(provision),
    ...stepsOf(provision),
    ...provision.evidence.map((passage) => named('证据', passage)),
    ...provision.notes.map((passage) => named('注', passage)),
  ];
}

/** The requirements of a provision: 要求 a, 要求 b … */
export function requirementsOf(provision: Provision): NamedText[] {
  return provision.requirements.map((requirement) => named(`要求 ${requirement.label}`, requirement));
}

/** The steps of a provision's rubric: 步级 0, 步级 1 … */
export function stepsOf(provision: Provision): NamedText[] {
  return provision.rubric.map((passage, step) => named(`步级 ${step}`, passage));
}

/** Sentences of a text; line ends and the cells of a table end a sentence too. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？；\n\t])/).filter((sentence) => sentence.trim() !== '');
}

function named(name: string, { text, line }: Passage): NamedText {
  return { name, text, at: { line, column: 1 } };
}
