import { checkApplication } from '#domain/application/check-application.ts';
import { completenessOf } from '#domain/application/completeness.ts';
import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { Application } from '#schema/application.ts';
import { formatDay } from '#site/days.ts';
import { applicationWords as words } from '#site/labels/application.ts';
import { make } from '../elements.ts';
import { documentsPart } from './application-documents.ts';
import { servicePart } from './application-service.ts';
import { dayField, labelled, lineField, linesField, numberField, selectField, tickField } from './fields.ts';
import { exportFile, heading } from './file-frame.ts';
import { findingsList } from './findings-list.ts';
import { button, paragraph, section } from './kit.ts';
import { listEditor, yesNoField } from './list-editor.ts';
import { isApplication, isAssessment } from './reading.ts';
import { printButton, reportButtons } from './report-buttons.ts';
import type { FileScene, View } from './scene.ts';
import { fetchVersion } from './versions.ts';

/** An application as one file: what rules RE-002 and RE-003 ask for, how complete it is, and what the checks say. */
export async function applicationView(scene: FileScene): Promise<View | undefined> {
  const { open, signal } = scene;
  if (!isApplication(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const progress = make('div', {});
  const checks = make('div', { role: 'status' });
  const show = (): void => {
    if (!isApplication(open.document)) return;
    progress.replaceChildren(...completeness(open.document));
    checks.replaceChildren(...checked(open.document, version, scene.day()));
  };
  show();
  open.addEventListener('change', show, { signal });
  return {
    title: words.title,
    nodes: [
      make('header', { class: 'page-head' }, heading(words.title), paragraph(words.lead, 'lead')),
      progress,
      basicPart(scene),
      placesPart(scene),
      documentsPart(scene),
      servicePart(scene),
      declarationsPart(scene),
      await assessmentPart(scene),
      section(words.findings, checks),
      sendPart(scene, version),
    ],
  };
}

function completeness(application: Application): readonly Node[] {
  const items = completenessOf(application);
  const there = items.filter(({ state }) => state !== 'missing').length;
  const entries = items.map(({ title, state, clause }) =>
    make(
      'li',
      {},
      make('span', {}, title, make('small', { class: 'soft' }, `　${clause}`)),
      make('span', { class: state === 'missing' ? 'short' : state === 'complete' ? 'met' : 'soft' }, words.states[state]),
    ),
  );
  return [
    section(
      words.completeness,
      paragraph(words.complete(there, items.length)),
      make('details', { class: 'inner-fold' }, make('summary', {}, words.each), make('ul', { class: 'gap-list' }, ...entries)),
    ),
  ];
}

function checked(application: Application, version: AssessableVersion, day: string): readonly Node[] {
  const findings = checkApplication(application, version, day);
  return [findings.length === 0 ? paragraph(words.noFindings, 'met') : findingsList(findings)];
}

function basicPart(scene: FileScene): HTMLElement {
  return section(
    words.basic,
    make(
      'div',
      { class: 'card-fields' },
      lineField(scene, ['organization', 'name'], { label: words.name }),
      lineField(scene, ['organization', 'id'], { label: words.code }, 'optional'),
      lineField(scene, ['organization', 'address'], { label: words.address }, 'optional'),
      make(
        'div',
        { class: 'field-row' },
        selectField(scene, ['purpose'], { label: words.purpose }, Object.entries(words.purposes)),
        lineField(scene, ['certificate'], { label: words.certificate, hint: words.certificateHint }, 'optional'),
      ),
      make(
        'div',
        { class: 'field-row' },
        dayField(scene, ['operatingSince'], { label: words.since }),
        numberField(scene, ['staff'], { label: words.staff }),
      ),
    ),
  );
}

/** Sites and scope; the auditor's workbook asks the same. */
export function placesPart(scene: FileScene): HTMLElement {
  const sites = listEditor(
    scene,
    ['sites'],
    { add: words.addSite, remove: words.removeRow },
    () => ({ name: '', kind: 'own' }),
    (path) => [
      lineField(scene, [...path, 'name'], { label: words.site }),
      selectField(scene, [...path, 'kind'], { label: words.kind }, Object.entries(words.kinds)),
      lineField(scene, [...path, 'address'], { label: words.siteAddress }, 'optional'),
      numberField(scene, [...path, 'staff'], { label: words.siteStaff }),
      numberField(scene, [...path, 'requests'], { label: words.siteRequests }),
    ],
  );
  const scope = listEditor(
    scene,
    ['scope'],
    { add: words.addScope, remove: words.removeRow },
    () => ({ service: '', sites: [] }),
    (path) => [
      lineField(scene, [...path, 'service'], { label: words.service }),
      linesField(scene, [...path, 'sites'], { label: words.scopeSites }),
    ],
  );
  return make('div', {}, section(words.sites, sites), section(words.scope, paragraph(words.scopeHint, 'hint'), scope));
}

function declarationsPart(scene: FileScene): HTMLElement {
  const options = { yes: words.agree, no: words.disagree, open: words.unsaid };
  return section(
    words.declarations,
    make(
      'div',
      { class: 'card-fields' },
      tickField(scene, ['declarations', 'truthful'], { label: words.truthful }),
      tickField(scene, ['declarations', 'lawful'], { label: words.lawful }),
      make(
        'div',
        { class: 'field-row' },
        yesNoField(scene, ['declarations', 'publishScores'], words.publishScores, options),
        yesNoField(scene, ['declarations', 'publishRounds'], words.publishRounds, options),
      ),
    ),
  );
}

/** Which assessment goes with it. It is taken in whole, as it is at that moment. */
async function assessmentPart({ open, shelf, signal }: FileScene): Promise<HTMLElement> {
  const assessments = (await shelf.all()).map(({ document }) => document).filter(isAssessment);
  const now = make('p', {});
  const show = (): void => {
    const included = isApplication(open.document) ? open.document.assessment : undefined;
    now.textContent = included === undefined ? words.states.missing : words.included(included.title, formatDay(included.updated));
  };
  show();
  open.addEventListener('change', show, { signal });
  const choice = make('select', {}, ...assessments.map(({ id, title }) => make('option', { value: id }, title)));
  const take = button(words.includeNow, () =>
    open.set(
      ['assessment'],
      assessments.find(({ id }) => id === choice.value),
    ),
  );
  return section(
    words.assessment,
    now,
    ...(assessments.length === 0 ? [] : [make('div', { class: 'field-row' }, labelled(choice, { label: words.include }), take)]),
  );
}

function sendPart(scene: FileScene, version: AssessableVersion): HTMLElement {
  const send = section(
    words.send,
    paragraph(words.sendLead),
    make(
      'p',
      { class: 'actions' },
      button(words.export, () => exportFile(scene.open.document), 'main'),
      ...reportButtons(scene, version),
      printButton(scene, version),
    ),
  );
  send.classList.add('no-print');
  return send;
}
