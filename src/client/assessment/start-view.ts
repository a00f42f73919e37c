import { assessmentWords as all } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { heading } from './file-frame.ts';
import { freshForm } from './fresh-form.ts';
import { keptList } from './kept-list.ts';
import { paragraph } from './kit.ts';
import type { Scene, View } from './scene.ts';

const words = all.start;

/** Where everyone begins: the files of this browser, and a new one. */
export async function startView(scene: Scene): Promise<View> {
  const head = make('div', { class: 'page-head' }, heading(all.title), paragraph(all.lead, 'lead'));
  const standing = make('p', { class: 'banner standing' }, all.standing);
  const memory =
    scene.shelf.kind === 'memory' ? make('p', { class: 'banner', 'data-tone': 'hold', role: 'alert' }, all.safety.memory) : undefined;
  const columns = make('div', { class: 'start' }, await keptList(scene), freshForm(scene));
  return { title: words.list, nodes: [head, standing, ...(memory ? [memory] : []), columns] };
}
