import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { Assessment } from '#schema/assessment.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { exportFile } from './file-frame.ts';
import { button, paragraph, section } from './kit.ts';
import { newApplication } from './new-file.ts';
import { printButton, reportButtons } from './report-buttons.ts';
import { fragmentOf } from './route.ts';
import type { FileScene } from './scene.ts';

const words = assessmentWords.result;

/** What can be taken from an assessment: the file, a workbook, a print; and an application made of it. */
export function resultTake(scene: FileScene, version: AssessableVersion, assessment: Assessment): HTMLElement {
  const apply = button(words.toApplication, () => {
    const application = newApplication(assessment, scene.day());
    void scene.shelf
      .put({ id: application.id, document: application, changed: scene.stamp().at })
      .then(() => scene.go(fragmentOf(application.id)));
  });
  const take = section(
    words.take,
    paragraph(words.takeLead),
    make(
      'p',
      { class: 'actions' },
      button(words.json, () => exportFile(scene.open.document)),
      ...reportButtons(scene, version),
      printButton(scene, version),
    ),
    make('h3', {}, words.next),
    make('p', { class: 'actions' }, apply),
  );
  take.classList.add('no-print');
  return take;
}
