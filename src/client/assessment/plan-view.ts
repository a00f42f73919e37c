import { answersOf } from '#domain/assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { planFindingsOf } from '#domain/assessment/check-assessment.ts';
import type { WorkFinding } from '#domain/assessment/work-file.ts';
import { gapsOf } from '#domain/improvement/gaps.ts';
import { overdueActions } from '#domain/improvement/plan.ts';
import { planCalendar } from '#domain/improvement/plan-calendar.ts';
import type { Assessment } from '#schema/assessment.ts';
import { planWords as words } from '#site/labels/plan.ts';
import { make } from '../elements.ts';
import { actionCard } from './action-card.ts';
import { cardList } from './card-list.ts';
import { download, fileName } from './download.ts';
import { effectsPart } from './effects-part.ts';
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
  const top = make('div', {});
  const effects = make('div', {});
  const ids = (): readonly string[] => (isAssessment(open.document) ? open.document.plan.actions.map(({ id }) => id) : []);
  const findings = findingsOf(scene, version);
  const cards = cardList(scene, ids, (id) => actionCard(scene, version, id, findings));
  const add = (criteria: readonly string[]): void => cards.unfold(addActions(scene, criteria));
  const show = (): void => {
    if (!isAssessment(open.document)) return;
    top.replaceChildren(...overview(scene, version, open.document, findings(), add));
    effects.replaceChildren(...effectsPart(open.document.plan.actions));
  };
  show();
  open.addEventListener('change', show, { signal });
  const head = make('header', { class: 'page-head' }, heading(words.title), paragraph(words.lead, 'lead'));
  const one = button(words.add, () =>
    add(
      criteriaOf(version)
        .slice(0, 1)
        .map(({ id }) => id),
    ),
  );
  return { title: words.title, nodes: [head, top, section(words.actions, cards.element, one), effects, tools(scene, version)] };
}

/** What is to be said of the plan as it stands; worked out once a change, however many cards ask. */
function findingsOf({ open, day }: FileScene, version: AssessableVersion): () => readonly WorkFinding[] {
  let of: unknown;
  let found: readonly WorkFinding[] = [];
  return () => {
    if (of !== open.document && isAssessment(open.document)) {
      of = open.document;
      found = planFindingsOf(open.document, version, day());
    }
    return found;
  };
}

function overview(
  scene: FileScene,
  version: AssessableVersion,
  assessment: Assessment,
  findings: readonly WorkFinding[],
  add: (criteria: readonly string[]) => void,
): readonly Node[] {
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
        const act = button(words.add, () => add([id]), 'text');
        act.ariaLabel = words.addFor(id);
        return make('li', {}, make('span', {}, make('span', { class: 'mono' }, id), ` ${title}`), act);
      }),
    ),
    left.length < 2 ? undefined : button(words.addAll, () => add(left.map(({ id }) => id))),
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

/** Adds a measure for each criterion; gives the id of the first. */
function addActions({ open }: FileScene, criteria: readonly string[]): string {
  if (!isAssessment(open.document)) return '';
  const { answers, plan } = open.document;
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
  return actions[0]?.id ?? '';
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
