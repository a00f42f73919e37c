import { answersOf } from '#domain/assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import type { WorkFinding } from '#domain/assessment/work-file.ts';
import type { Day } from '#domain/day.ts';
import { gapsOf } from '#domain/improvement/gaps.ts';
import { overdueActions } from '#domain/improvement/plan.ts';
import { planCalendar } from '#domain/improvement/plan-calendar.ts';
import { planFindings } from '#domain/improvement/plan-checks.ts';
import type { Assessment } from '#schema/assessment.ts';
import { planWords as words } from '#site/labels/work-files.ts';
import { make } from '../elements.ts';
import { actionCard } from './action-card.ts';
import { download, fileName } from './download.ts';
import { heading } from './file-frame.ts';
import { button, paragraph, section } from './kit.ts';
import { freshFileId } from './new-file.ts';
import { isAssessment } from './reading.ts';
import { making } from './report-buttons.ts';
import type { FileScene, View } from './scene.ts';
import { fetchVersion } from './versions.ts';

/** The improvement plan: gaps that have no measure yet, what is overdue, and each measure with its effect (rules RR-001, RR-002). */
export async function planView(scene: FileScene): Promise<View | undefined> {
  const { open, signal } = scene;
  if (!isAssessment(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const cards = make('div', { class: 'cards' });
  const top = make('div', {});
  let shown = '';
  const show = (): void => {
    if (!isAssessment(open.document)) return;
    const assessment = open.document;
    const findings = findingsOf(assessment, version, scene.day());
    top.replaceChildren(...overview(scene, version, assessment, findings));
    const order = assessment.plan.actions.map(({ id }) => id).join();
    if (order !== shown) {
      // Cards bind their own fields; they are made anew only when one comes or goes.
      const unfolded = new Set([...cards.querySelectorAll<HTMLDetailsElement>('details.card[open]')].map(({ id }) => id));
      cards.replaceChildren(...assessment.plan.actions.map(({ id }) => actionCard(scene, version, id, unfolded.has(`card-${id}`))));
      shown = order;
    }
    cards.dispatchEvent(new CustomEvent('findings', { detail: findings }));
  };
  scene.signal.addEventListener('abort', () => cards.replaceChildren());
  show();
  open.addEventListener('change', show, { signal });
  const head = make('header', { class: 'page-head' }, heading(words.title), paragraph(words.lead, 'lead'));
  return { title: words.title, nodes: [head, top, section(words.actions, cards, addButton(scene, version)), tools(scene, version)] };
}

function findingsOf({ plan, answers }: Assessment, version: AssessableVersion, day: Day): readonly WorkFinding[] {
  const requirements = new Map(criteriaOf(version).map((each) => [each.id, each.requirements.map(({ text }) => text).join('\n')]));
  const gaps = gapsOf(version, answersOf(answers)).map(({ id }) => id);
  return [...planFindings(plan, { requirements, gaps, day })];
}

function overview(scene: FileScene, version: AssessableVersion, assessment: Assessment, findings: readonly WorkFinding[]): readonly Node[] {
  const planned = new Set(assessment.plan.actions.filter(({ status }) => status !== 'dropped').map(({ criterion }) => criterion));
  const left = gapsOf(version, answersOf(assessment.answers)).filter(({ id }) => !planned.has(id));
  const overdue = overdueActions(assessment.plan, scene.day());
  const gaps = section(
    words.gaps,
    paragraph(left.length === 0 ? words.noGaps : words.gapsLead),
    make(
      'ul',
      { class: 'gap-list' },
      ...left.map(({ id, title }) => {
        const act = button(words.add, () => add(scene, assessment, [id]), 'text');
        act.ariaLabel = words.addFor(id);
        return make('li', {}, make('span', {}, make('span', { class: 'mono' }, id), ` ${title}`), act);
      }),
    ),
    left.length < 2
      ? undefined
      : button(words.addAll, () =>
          add(
            scene,
            assessment,
            left.map(({ id }) => id),
          ),
        ),
  );
  const late = overdue.map(({ action, days }) =>
    make(
      'li',
      {},
      make('span', {}, action.criterion, ' ', make('bdi', {}, action.measure || words.untitled)),
      make('span', { class: 'short' }, words.overdueBy(days)),
    ),
  );
  const told = findings.filter(({ rule }) => rule !== 'gap-without-action');
  return [
    gaps,
    ...(late.length === 0 ? [] : [section(words.overdue, make('ul', { class: 'gap-list' }, ...late))]),
    ...(assessment.plan.actions.length === 0
      ? []
      : [make('p', { class: told.length === 0 ? 'met' : 'soft', role: 'status' }, words.findings(told.length))]),
  ];
}

function add({ open }: FileScene, { answers, plan }: Assessment, criteria: readonly string[]): void {
  const actions = criteria.map((criterion) => ({
    id: freshFileId(),
    criterion,
    gap: answers[criterion]?.note ?? '',
    rootCause: '',
    measure: '',
    responsible: answers[criterion]?.responsible ?? '',
    status: 'planned' as const,
    effect: { metric: '', unit: '', readings: [] },
  }));
  open.set(['plan', 'actions'], [...plan.actions, ...actions]);
  const [first] = actions;
  if (first === undefined) return;
  const card = document.querySelector<HTMLDetailsElement>(`#card-${first.id}`);
  if (card === null) return;
  card.open = true;
  card.querySelector('summary')?.focus();
}

function addButton(scene: FileScene, version: AssessableVersion): HTMLElement {
  return button(words.add, () => {
    const { document } = scene.open;
    const [first] = criteriaOf(version);
    if (isAssessment(document) && first !== undefined) add(scene, document, [first.id]);
  });
}

function tools({ open, day }: FileScene, version: AssessableVersion): HTMLElement {
  const titles = new Map(criteriaOf(version).map(({ id, title }) => [id, title]));
  const calendar = button(words.ics, () => {
    if (!isAssessment(open.document)) return;
    const text = planCalendar(open.document, (id) => titles.get(id) ?? '');
    download(fileName(open.document.title, 'ics'), new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  });
  const sheet = making(words.xlsx, async () => {
    if (!isAssessment(open.document)) return;
    const [{ planReport }, { written }] = await Promise.all([import('#domain/report/plan-report.ts'), import('./report-file.ts')]);
    const report = planReport(open.document, version, day());
    download(fileName(`${words.title} ${open.document.title} ${day()}`, 'xlsx'), await written(report, 'xlsx'));
  });
  return make('div', { class: 'part no-print' }, make('p', { class: 'actions' }, calendar, sheet));
}
