import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { download, fileName } from './download.ts';
import { button } from './kit.ts';
import { isWorkFile } from './reading.ts';
import type { ReportForm } from './report-file.ts';
import type { FileScene } from './scene.ts';

const words = assessmentWords.result;

/** Buttons that make the report of the file as it stands, as a Word document and as a workbook. */
export function reportButtons({ open, day }: FileScene, version: AssessableVersion): readonly HTMLButtonElement[] {
  const forms: readonly ReportForm[] = ['docx', 'xlsx'];
  return forms.map((form) =>
    making(words[form], async () => {
      const { document } = open;
      if (!isWorkFile(document)) return;
      const { reportFile } = await import('./report-file.ts');
      download(fileName(document.title, form), await reportFile(document, version, day(), form));
    }),
  );
}

/** A button that prints the report of the file as it stands, whatever view it is pressed in. */
export function printButton({ open, day }: FileScene, version: AssessableVersion): HTMLButtonElement {
  return making(words.print, async () => {
    const { document } = open;
    if (!isWorkFile(document)) return;
    const { printReport } = await import('./report-paper.ts');
    printReport(document, version, day());
  });
}

/** A button whose work takes a while: it says so meanwhile, and says when it failed. */
export function making(label: string, act: () => Promise<void>): HTMLButtonElement {
  const made = button(label, () => void run());
  const run = async (): Promise<void> => {
    made.textContent = words.making;
    made.disabled = true;
    try {
      await act();
      made.textContent = label;
    } catch {
      made.textContent = words.failed;
    }
    made.disabled = false;
  };
  return made;
}
