import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import { checkAudit } from '#domain/audit/check-audit.ts';
import { evaluationFacts, surveillanceFacts } from '#domain/audit/event-facts.ts';
import { auditReport } from '#domain/report/audit-report.ts';
import type { Audit } from '#schema/audit.ts';
import { auditWords as words } from '#site/labels/audit.ts';
import { make } from '../elements.ts';
import { fileName } from './download.ts';
import { dayField, labelled, linesField, selectField, textField } from './fields.ts';
import { exportFile, heading } from './file-frame.ts';
import { findingsList } from './findings-list.ts';
import { button, paragraph, section } from './kit.ts';
import { at } from './path.ts';
import { isAudit } from './reading.ts';
import { printButton, reportButtons } from './report-buttons.ts';
import { reportContent } from './report-content.ts';
import type { FileScene, View } from './scene.ts';
import { fetchVersion } from './versions.ts';

/** The most characters of a strength, a weakness or a suggestion; it may take several sentences. */
const longest = 8000;

/** The audit report: what the team writes, the review, the report as it will read, and whether the register can take it (rules RH-008, RJ-001). */
export async function reportView(scene: FileScene): Promise<View | undefined> {
  const { open, signal, day } = scene;
  if (!isAudit(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const preview = make('div', {});
  const checks = make('div', {});
  const register = make('div', { role: 'status' });
  const show = (): void => {
    if (!isAudit(open.document)) return;
    const audit = open.document;
    const findings = checkAudit(audit, version, day());
    checks.replaceChildren(findings.length === 0 ? paragraph(words.noFindings, 'met') : findingsList(findings));
    register.replaceChildren(...registering(audit, version));
    preview.replaceChildren(reportContent(auditReport(audit, version)));
  };
  show();
  open.addEventListener('change', show, { signal });
  return {
    title: words.reportTitle,
    nodes: [
      make('header', { class: 'page-head no-print' }, heading(words.reportTitle)),
      noPrint(writePart(scene)),
      noPrint(reviewPart(scene)),
      noPrint(section(words.check, checks)),
      noPrint(
        section(
          words.register,
          register,
          paragraph(words.exportLead),
          make(
            'p',
            { class: 'actions' },
            button(words.export, () => exportFile(open.document), 'main'),
            ...reportButtons(scene, version),
            printButton(scene, version),
          ),
        ),
      ),
      section(words.preview, preview),
    ],
  };
}

function writePart(scene: FileScene): HTMLElement {
  return section(
    words.write,
    make(
      'div',
      { class: 'card-fields' },
      textField(scene, ['report', 'summary'], { label: words.summary }),
      linesField(scene, ['report', 'strengths'], { label: words.strengths }, 'needed', longest),
      linesField(scene, ['report', 'weaknesses'], { label: words.weaknesses }, 'needed', longest),
      linesField(scene, ['report', 'suggestions'], { label: words.suggestions, hint: words.suggestionsHint }, 'needed', longest),
      selectField(scene, ['report', 'proposal'], { label: words.proposal }, [['', words.none], ...Object.entries(words.proposals)]),
    ),
  );
}

/** A review stands in the file once it has a day and a result; taking the result back takes out the review. */
function reviewPart(scene: FileScene): HTMLElement {
  const { open, signal, day } = scene;
  const result = make(
    'select',
    {},
    make('option', { value: '' }, words.none),
    ...Object.entries(words.reviewResults).map(([value, label]) => make('option', { value }, label)),
  );
  const details = make(
    'div',
    { class: 'card-fields' },
    dayField(scene, ['review', 'on'], { label: words.reviewOn }),
    textField(scene, ['review', 'note'], { label: words.reviewNote }, 'optional', 2),
  );
  const show = (): void => {
    const found = at(open.document, ['review', 'result']);
    result.value = typeof found === 'string' ? found : '';
    details.hidden = found === undefined;
  };
  show();
  open.addEventListener('change', show, { signal });
  result.addEventListener(
    'change',
    () => {
      const on = at(open.document, ['review', 'on']);
      if (result.value === '') open.set(['review'], undefined);
      else if (on === undefined) open.set(['review'], { on: day(), result: result.value });
      else open.set(['review', 'result'], result.value);
    },
    { signal },
  );
  return section(
    words.review,
    paragraph(words.reviewLead),
    make('div', { class: 'card-fields' }, labelled(result, { label: words.reviewResult })),
    details,
  );
}

/** Whether the registrar's command will take the file, judged by the same function. */
function registering(audit: Audit, version: AssessableVersion): readonly Node[] {
  const events = { initial: 'issued', recertification: 'renewed', upgrade: 'upgraded' } as const;
  const facts = audit.kind === 'surveillance' ? surveillanceFacts(audit, version) : evaluationFacts(audit, version, events[audit.kind]);
  if (!facts.ok) return [paragraph(words.registerNot), findingsList(facts.findings)];
  const command = `npm run registry -- ${words.command[audit.kind]} --report ${JSON.stringify(fileName(audit.title, 'json'))}`;
  return [paragraph(words.registerReady, 'met'), make('pre', { class: 'template' }, command)];
}

function noPrint(part: HTMLElement): HTMLElement {
  part.classList.add('no-print');
  return part;
}
