import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { type Bound, labelled } from './fields.ts';
import { at, isObject, type Json, type Path } from './path.ts';

const words = assessmentWords.question;

/**
 * What was seen, and the names of the files that show it. A file may hold several pieces of evidence; the fields show the first and leave the rest.
 * Where nothing is written, nothing stands in the file.
 */
export function evidenceFields(bound: Bound, path: Path): HTMLElement {
  const evidence = [...path, 'evidence'];
  const text = make('textarea', { rows: '3', maxlength: '8000' });
  const files = make('textarea', { rows: '2', maxlength: '8000' });
  const { open, signal } = bound;
  const pieces = (): readonly Json[] => {
    const found = at(open.document, evidence);
    return Array.isArray(found) ? found : [];
  };
  const first = (): { text: string; files: readonly string[] } => {
    const [piece] = pieces();
    const names = isObject(piece) && Array.isArray(piece.files) ? piece.files.map(String) : [];
    return { text: isObject(piece) ? String(piece.text ?? '') : '', files: names };
  };
  const write = (): void => {
    const names = files.value
      .split('\n')
      .map((line) => line.slice(0, 300))
      .filter((line) => line.trim() !== '');
    const rest = pieces().slice(1);
    const piece = { text: text.value, ...(names.length > 0 && { files: names }) };
    const all = text.value === '' && names.length === 0 ? rest : [piece, ...rest];
    open.set(evidence, all.length === 0 ? undefined : all);
  };
  const show = (): void => {
    const now = first();
    if (text.value !== now.text) text.value = now.text;
    const names = files.value.split('\n').filter((line) => line.trim() !== '');
    if (names.join('\n') !== now.files.join('\n')) files.value = now.files.join('\n');
  };
  show();
  open.addEventListener('change', show, { signal });
  for (const area of [text, files]) area.addEventListener('input', write, { signal });
  return make(
    'div',
    { class: 'fields' },
    labelled(text, { label: words.evidence, hint: words.evidenceHint }),
    labelled(files, { label: words.files, hint: words.filesHint }),
  );
}
