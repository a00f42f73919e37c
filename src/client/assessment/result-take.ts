import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { AssessmentResult } from '#domain/assessment/result.ts';
import type { Assessment } from '#schema/assessment.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { download, fileName } from './download.ts';
import { exportFile } from './file-frame.ts';
import { button, paragraph, section } from './kit.ts';
import { newApplication } from './new-file.ts';
import { fragmentOf } from './route.ts';
import type { FileScene } from './scene.ts';

const words = assessmentWords.result;

/** What can be taken from an assessment: the file, a workbook, a print; and an application made of it. */
export function resultTake(scene: FileScene, version: AssessableVersion, assessment: Assessment, result: AssessmentResult): HTMLElement {
  const apply = button(words.toApplication, () => {
    const application = newApplication(assessment, scene.day());
    void scene.shelf
      .put({ id: application.id, document: application, changed: scene.stamp().at })
      .then(() => scene.go(fragmentOf(application.id)));
  });
  const sheets = button(
    words.xlsx,
    () =>
      void made(sheets, async () => {
        const { assessmentWorkbook } = await import('./assessment-workbook.ts');
        download(fileName(assessment.title, 'xlsx'), await assessmentWorkbook(version, assessment, result));
      }),
  );
  const take = section(
    words.take,
    paragraph(words.takeLead),
    make(
      'p',
      { class: 'actions' },
      button(words.json, () => exportFile(scene.open.document)),
      sheets,
      button(words.print, () => printAll()),
    ),
    make('h3', {}, words.next),
    make('p', { class: 'actions' }, apply),
  );
  take.classList.add('no-print');
  return take;
}

/** Runs what takes a while behind a button, which says so meanwhile. */
export async function made(button: HTMLButtonElement, act: () => Promise<void>): Promise<void> {
  const label = button.textContent;
  button.textContent = words.making;
  button.disabled = true;
  try {
    await act();
    button.textContent = label;
  } catch {
    button.textContent = words.failed;
  }
  button.disabled = false;
}

/** Prints with everything that is folded open. */
function printAll(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('assessment-workspace details')) fold.open = true;
  window.print();
}
