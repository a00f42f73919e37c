import { answersOf } from '#domain/assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { percent } from '#domain/assessment/score.ts';
import { type Upgrade, upgradedAssessment, upgradeQuestions } from '#domain/assessment/upgrade.ts';
import type { Change, ChangeSet } from '#domain/standard/comparison/change-set.ts';
import type { TextChange } from '#domain/standard/comparison/word-diff.ts';
import type { Assessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { upgradeWords as words } from '#site/labels/work-files.ts';
import { links } from '#site/links.ts';
import { make } from '../elements.ts';
import { labelled } from './fields.ts';
import { heading } from './file-frame.ts';
import { keep } from './fresh-form.ts';
import { button, link, paragraph, section } from './kit.ts';
import { freshFileId, newAssessment } from './new-file.ts';
import { isAssessment } from './reading.ts';
import type { FileScene, Scene, View } from './scene.ts';
import { gradeLine } from './standing.ts';
import { fetchJson, fetchVersion } from './versions.ts';

/** The way to a newer version from an assessment: exactly what must be judged anew, and what stands. */
export async function upgradeView(scene: FileScene): Promise<View | undefined> {
  const { document } = scene.open;
  if (!isAssessment(document)) return undefined;
  return view(scene, document.standard, scene.item, document, (to) => scene.go(scene.fragment('upgrade', to)));
}

/** The same from a version alone, as for a certificate: its record has scores, not judgements. */
export async function upgradeFromVersion(scene: Scene, from: string | undefined, to: string | undefined): Promise<View> {
  const older = scene.carried.versions.filter(({ newer }) => newer.length > 0);
  const chosen = older.find(({ version }) => version === from) ?? older.findLast(({ inForce }) => !inForce);
  if (chosen === undefined) return { title: words.title, nodes: [heading(words.title), paragraph(words.none)] };
  const select = make(
    'select',
    {},
    ...older.map(({ version, phase }) =>
      make('option', { value: version, ...(version === chosen.version && { selected: '' }) }, `${version} · ${phase}`),
    ),
  );
  select.addEventListener('change', () => scene.go(`#upgrade/${select.value}`));
  const made = await view(scene, chosen.ref, to, undefined, (target) => scene.go(`#upgrade/${chosen.version}/${target}`));
  const [head, ...rest] = made.nodes;
  return {
    ...made,
    nodes: [
      make('p', { class: 'file-place' }, link('#', assessmentWords.views.all)),
      ...(head ? [head] : []),
      labelled(select, { label: words.from }),
      ...rest,
    ],
  };
}

async function view(
  scene: Scene,
  standing: string,
  wanted: string | undefined,
  assessment: Assessment | undefined,
  choose: (to: string) => void,
): Promise<View> {
  const head = make('header', { class: 'page-head' }, heading(words.title), paragraph(words.lead, 'lead'));
  const choice = scene.carried.versions.find(({ ref }) => ref === standing);
  const inForce = scene.carried.versions.find((version) => version.inForce)?.version;
  const target =
    choice?.newer.find((version) => version === wanted) ?? choice?.newer.find((version) => version === inForce) ?? choice?.newer.at(-1);
  if (choice === undefined || target === undefined) return { title: words.title, nodes: [head, paragraph(words.none)] };
  const { standard, version: older } = choice;
  const [from, to, changes] = await Promise.all([
    fetchVersion(standing),
    fetchVersion(`${standard}@${target}`),
    fetchJson<ChangeSet>(links.compareFile(standard, older, target)),
  ]);
  const select = make(
    'select',
    {},
    ...choice.newer.map((version) =>
      make('option', { value: version, ...(version === target && { selected: '' }) }, label(scene, version)),
    ),
  );
  select.addEventListener('change', () => choose(select.value));
  const chooser = labelled(select, { label: words.to });
  if (from === undefined || to === undefined || changes === undefined)
    return { title: words.title, nodes: [head, chooser, paragraph(words.offline, 'fault')] };
  const upgrade = upgradeQuestions(assessment === undefined ? {} : answersOf(assessment.answers), to, changes.changes);
  return {
    title: words.title,
    nodes: [
      head,
      chooser,
      ...(from.usableUntil === undefined
        ? []
        : [make('p', { class: 'banner', 'data-tone': 'hold' }, words.deadline(older, formatDay(from.usableUntil)))]),
      beginPart(scene, { from, to }, assessment, changes),
      askedPart(upgrade, to),
      carriedPart(upgrade, to, from),
      link(links.compare(standard, older, target), words.compare),
    ],
  };
}

function label({ carried }: Scene, version: string): string {
  const phase = carried.versions.find((each) => each.version === version)?.phase ?? '';
  return `${version} · ${phase}`;
}

function beginPart(
  scene: Scene,
  versions: { readonly from: AssessableVersion; readonly to: AssessableVersion },
  assessment: Assessment | undefined,
  { changes }: ChangeSet,
): HTMLElement {
  const { to } = versions;
  const begin = button(
    words.begin(to.version),
    () => {
      const ref = `${to.standard}@${to.version}`;
      const made =
        assessment === undefined
          ? newAssessment(ref, { scan: 'full' }, assessmentWords.start.titles.full(to.version), '', scene.day())
          : upgradedAssessment(assessment, versions, changes, { id: freshFileId(), on: scene.day() });
      const title = assessment === undefined ? made.title : words.title2(assessment.title, to.version).slice(0, 300);
      void keep(scene, { ...made, title });
    },
    'main',
  );
  return make('div', { class: 'part no-print' }, ...(assessment === undefined ? [] : [paragraph(words.beginLead)]), begin);
}

function askedPart({ asked }: Upgrade<Change>, to: AssessableVersion): HTMLElement {
  const titles = new Map(criteriaOf(to).map((criterion) => [criterion.id, criterion]));
  const items = asked.map(({ id, because, change, before }) =>
    make(
      'li',
      { 'data-id': id },
      make(
        'h3',
        {},
        make('span', { class: 'mono' }, id),
        ` ${titles.get(id)?.title ?? ''} `,
        make('span', { class: 'tag', 'data-tone': because === 'tightened' ? 'void' : 'accent' }, words.because[because]),
      ),
      make('p', { class: 'change-words' }, ...runs(change.text)),
      ...(before.length === 0
        ? []
        : [paragraph(before.map(({ id: old, answer }) => words.before(old, stepText(answer))).join('；'), 'small soft')]),
    ),
  );
  return section(words.asked(asked.length), make('ol', { class: 'asked' }, ...items));
}

function carriedPart({ carried, removed, soFar }: Upgrade<Change>, to: AssessableVersion, from: AssessableVersion): HTMLElement {
  const titles = new Map([...criteriaOf(from), ...criteriaOf(to)].map(({ id, title }) => [id, title]));
  const line = (id: string, note: string): HTMLElement =>
    make(
      'li',
      {},
      make('span', {}, make('span', { class: 'mono' }, id), ` ${titles.get(id) ?? ''}`),
      make('span', { class: 'soft' }, note),
    );
  const judged = soFar.total === undefined ? [] : [make('p', {}, `${words.soFar}：${percent(soFar.total)}　${gradeLine(soFar)}`)];
  return make(
    'div',
    {},
    ...(judged.length === 0 ? [] : [section(words.soFar, ...judged)]),
    make(
      'details',
      { class: 'part answers' },
      make('summary', {}, words.carried(carried.length)),
      make('ul', { class: 'gap-list' }, ...carried.map(({ id, answer }) => line(id, stepText(answer)))),
    ),
    ...(removed.length === 0 ? [] : [section(words.removed, make('ul', { class: 'gap-list' }, ...removed.map((id) => line(id, ''))))]),
  );
}

/** The words of a change, deleted and inserted marked; lines stay lines. */
function runs(text: readonly TextChange[]): readonly Node[] {
  return text.map(({ op, value }) => (op === 'equal' ? document.createTextNode(value) : make(op === 'insert' ? 'ins' : 'del', {}, value)));
}

function stepText(answer: number | 'n/a' | undefined): string {
  if (answer === undefined) return words.unjudged;
  return answer === 'n/a' ? assessmentWords.question.notApplicable : words.step(String(answer));
}
