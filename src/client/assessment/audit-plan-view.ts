import { samplesOf } from '#domain/audit/sampling.ts';
import type { Application } from '#schema/application.ts';
import type { Audit } from '#schema/audit.ts';
import { applicationWords } from '#site/labels/application.ts';
import { auditWords as words } from '#site/labels/audit.ts';
import { make } from '../elements.ts';
import { placesPart } from './application-view.ts';
import { dayField, labelled, lineField, linesField, numberField, selectField, textField, tickField } from './fields.ts';
import { heading } from './file-frame.ts';
import { button, paragraph, section, table } from './kit.ts';
import { listEditor } from './list-editor.ts';
import { isApplication, isAudit } from './reading.ts';
import type { FileScene, View } from './scene.ts';

/** The plan of an audit: what is audited, how much must be sampled by the rules, when and by whom (rules RG-002 to RG-006). */
export async function auditPlanView(scene: FileScene): Promise<View | undefined> {
  const { open, signal } = scene;
  if (!isAudit(open.document)) return undefined;
  const samples = make('div', {});
  const show = (): void => {
    if (isAudit(open.document)) samples.replaceChildren(sampleTable(open.document));
  };
  show();
  open.addEventListener('change', show, { signal });
  return {
    title: words.title,
    nodes: [
      make('header', { class: 'page-head' }, heading(words.title)),
      await aboutPart(scene),
      placesPart(scene),
      section(words.samples, paragraph(words.samplesLead), samples),
      samplingPart(scene),
      stagesPart(scene),
    ],
  };
}

async function aboutPart(scene: FileScene): Promise<HTMLElement> {
  const applications = (await scene.shelf.all()).map(({ document }) => document).filter(isApplication);
  const choice = make('select', {}, ...applications.map(({ id, title }) => make('option', { value: id }, title)));
  const take = button(words.take, () => {
    const application = applications.find(({ id }) => id === choice.value);
    if (application !== undefined) takeOver(scene, application);
  });
  return section(
    words.about,
    ...(applications.length === 0
      ? []
      : [make('div', { class: 'field-row' }, labelled(choice, { label: words.take, hint: words.takeHint }), take)]),
    make(
      'div',
      { class: 'card-fields' },
      lineField(scene, ['organization', 'name'], { label: applicationWords.name }),
      lineField(scene, ['organization', 'id'], { label: applicationWords.code }, 'optional'),
      make(
        'div',
        { class: 'field-row' },
        selectField(scene, ['kind'], { label: words.kind }, Object.entries(words.kinds)),
        lineField(scene, ['body'], { label: words.body }, 'optional'),
        lineField(scene, ['certificate'], { label: words.certificate }, 'optional'),
        numberField(scene, ['staff'], { label: applicationWords.staff }),
      ),
      tickField(scene, ['consent', 'scores'], { label: words.consentScores }, 'needed'),
      tickField(scene, ['consent', 'rounds'], { label: words.consentRounds }, 'needed'),
    ),
  );
}

/** Carries over what the enterprise has said already: nothing is typed twice. */
function takeOver({ open }: FileScene, { organization, scope, sites, staff, declarations, standard }: Application): void {
  open.set(['organization'], organization);
  open.set(['standard'], standard);
  open.set(['scope'], scope);
  open.set(['sites'], sites);
  open.set(['staff'], staff);
  open.set(['consent'], { scores: declarations.publishScores === true, rounds: declarations.publishRounds === true });
}

function sampleTable(audit: Audit): HTMLElement {
  const rows = samplesOf(audit).map(({ title, unit, least, planned, rule, clause }) => {
    const said = (number: number | undefined, kind?: string): HTMLElement =>
      make('span', { class: `amount ${kind ?? ''}`.trim() }, number === undefined ? words.unknown : `${number} ${unit}`);
    // What is not known to be needed is neither enough nor too little.
    const judged = least === undefined ? undefined : (planned ?? 0) >= least ? 'met' : 'short';
    return [title, said(least), said(planned, judged), `${rule}（${clause}）`];
  });
  return table(words.samples, [words.sample, words.least, words.planned, words.rule], rows);
}

function samplingPart(scene: FileScene): HTMLElement {
  const plan = (key: string): readonly string[] => ['plan', key];
  return section(
    words.sampling,
    make(
      'div',
      { class: 'card-fields' },
      make(
        'div',
        { class: 'field-row' },
        linesField(scene, plan('sampledSites'), { label: words.sampledSites }),
        linesField(scene, plan('randomSites'), { label: words.randomSites }),
      ),
      make(
        'div',
        { class: 'field-row' },
        numberField(scene, plan('staffOnDuty'), { label: words.staffOnDuty }),
        numberField(scene, plan('orders'), { label: words.orders }),
        numberField(scene, plan('sampledOrders'), { label: words.sampledOrders }),
      ),
      make(
        'div',
        { class: 'field-row' },
        numberField(scene, plan('witnessedJobs'), { label: words.witnessedJobs }),
        numberField(scene, plan('channelTests'), { label: words.channelTests }),
        numberField(scene, plan('customersChecked'), { label: words.customersChecked }),
      ),
      textField(scene, plan('samplingMethod'), { label: words.method, hint: words.methodHint }),
      make('h3', {}, words.interviews),
      listEditor(
        scene,
        plan('interviews'),
        { add: words.addInterview, remove: applicationWords.removeRow },
        () => ({ role: '', count: 1 }),
        (path) => [
          lineField(scene, [...path, 'role'], { label: words.role }),
          numberField(scene, [...path, 'count'], { label: words.count }),
        ],
      ),
    ),
  );
}

function stagesPart(scene: FileScene): HTMLElement {
  return section(
    words.stages,
    listEditor(
      scene,
      ['plan', 'stages'],
      { add: words.addStage, remove: applicationWords.removeRow },
      () => ({ stage: 'site' }),
      (path) => [
        selectField(scene, [...path, 'stage'], { label: words.stage }, Object.entries(words.stageNames)),
        dayField(scene, [...path, 'from'], { label: words.from }),
        dayField(scene, [...path, 'to'], { label: words.to }),
        numberField(scene, [...path, 'days'], { label: words.days }, 'any'),
        tickField(scene, [...path, 'remote'], { label: words.remote }),
      ],
    ),
    make('div', { class: 'card-fields' }, dayField(scene, ['auditedOn'], { label: words.auditedOn })),
  );
}
