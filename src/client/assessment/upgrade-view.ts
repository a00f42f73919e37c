import { answersOf } from '#domain/assessment/answers.ts';
import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { VersionChoice } from '#domain/assessment/carried.ts';
import { askedOnly, type Upgrade, upgradedAssessment, upgradeQuestions } from '#domain/assessment/upgrade.ts';
import type { Change, ChangeSet } from '#domain/standard/comparison/change-set.ts';
import type { Assessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { upgradeWords as words } from '#site/labels/upgrade.ts';
import { links } from '#site/links.ts';
import { make } from '../elements.ts';
import { labelled } from './fields.ts';
import { heading } from './file-frame.ts';
import { keep } from './fresh-form.ts';
import { button, link, paragraph } from './kit.ts';
import { freshFileId, newAssessment } from './new-file.ts';
import { isAssessment } from './reading.ts';
import type { FileScene, Scene, View } from './scene.ts';
import { certificateFacts, certificateOrigin, isNumber, type Origin, originForm } from './upgrade-origin.ts';
import { askedPart, carriedPart } from './upgrade-parts.ts';
import { fetchChanges, fetchVersion } from './versions.ts';

/** The way to a newer version from an assessment: exactly what must be judged anew, and what stands. */
export async function upgradeView(scene: FileScene): Promise<View | undefined> {
  const { document } = scene.open;
  if (!isAssessment(document)) return undefined;
  const origin = { standard: document.standard, assessment: document };
  return { title: words.title, nodes: [head(), ...(await way(scene, origin, scene.item, (to) => scene.fragment('upgrade', to)))] };
}

/** The same from a certificate's number or from a version alone. */
export async function upgradeFrom(scene: Scene, from: string | undefined, to: string | undefined): Promise<View> {
  const place = make('p', { class: 'file-place' }, link('#', assessmentWords.views.all));
  const page = (...nodes: readonly Node[]): View => ({ title: words.title, nodes: [place, head(), ...nodes] });
  if (isNumber(from)) {
    const origin = await certificateOrigin(from, scene);
    if (origin?.certificate === undefined) return page(originForm(scene, { number: from }, words.notFound(from)));
    const form = originForm(scene, { number: from });
    return page(form, certificateFacts(origin.certificate), ...(await way(scene, origin, to, (target) => `#upgrade/${from}/${target}`)));
  }
  const older = scene.carried.versions.filter(({ newer }) => newer.length > 0);
  const chosen = older.find(({ version }) => version === from);
  if (chosen === undefined) return page(originForm(scene, {}));
  const form = originForm(scene, { version: chosen.version });
  return page(form, ...(await way(scene, { standard: chosen.ref }, to, (target) => `#upgrade/${chosen.version}/${target}`)));
}

function head(): HTMLElement {
  return make('header', { class: 'page-head' }, heading(words.title), paragraph(words.lead, 'lead'));
}

/** From the origin's version to the one wanted, the one in force, or the newest. `address` leads to another choice. */
async function way(scene: Scene, origin: Origin, wanted: string | undefined, address: (to: string) => string): Promise<readonly Node[]> {
  const { versions } = scene.carried;
  const choice = versions.find(({ ref }) => ref === origin.standard);
  const inForce = versions.find((version) => version.inForce)?.version;
  const target =
    choice?.newer.find((version) => version === wanted) ?? choice?.newer.find((version) => version === inForce) ?? choice?.newer.at(-1);
  if (choice === undefined || target === undefined) return [paragraph(words.none)];
  const { standard, version: older } = choice;
  const chooser = targetChoice(scene, choice, target, address);
  const [from, to, changes] = await Promise.all([
    fetchVersion(choice.ref),
    fetchVersion(`${standard}@${target}`),
    fetchChanges(standard, older, target),
  ]);
  if (from === undefined || to === undefined || changes === undefined) return [chooser, paragraph(words.offline, 'fault')];
  const upgrade = upgradeQuestions(origin.assessment === undefined ? {} : answersOf(origin.assessment.answers), to, changes.changes);
  return [
    chooser,
    ...(from.usableUntil === undefined
      ? []
      : [make('p', { class: 'banner', 'data-tone': 'hold' }, words.deadline(older, formatDay(from.usableUntil)))]),
    beginPart(scene, { from, to }, origin, upgrade, changes),
    askedPart(upgrade, to),
    carriedPart(upgrade, to, from),
    link(links.compare(standard, older, target), words.compare),
  ];
}

function targetChoice({ carried, go }: Scene, { newer }: VersionChoice, target: string, address: (to: string) => string): HTMLElement {
  const phase = (version: string): string => carried.versions.find((each) => each.version === version)?.phase ?? '';
  const select = make(
    'select',
    {},
    ...newer.map((version) =>
      make('option', { value: version, ...(version === target && { selected: '' }) }, `${version} · ${phase(version)}`),
    ),
  );
  select.addEventListener('change', () => go(address(select.value)));
  return labelled(select, { label: words.to });
}

function beginPart(
  scene: Scene,
  versions: { readonly from: AssessableVersion; readonly to: AssessableVersion },
  origin: Origin,
  upgrade: Upgrade<Change>,
  { changes }: ChangeSet,
): HTMLElement {
  const { assessment } = origin;
  const begin = button(
    words.begin(versions.to.version),
    () => {
      const made =
        assessment === undefined
          ? assessmentOfOrigin(scene, versions.to, origin, upgrade)
          : upgradedAssessment(assessment, versions, changes, { id: freshFileId(), on: scene.day() });
      const title = assessment === undefined ? made.title : words.title2(assessment.title, versions.to.version).slice(0, 300);
      void keep(scene, { ...made, title });
    },
    'main',
  );
  return make('div', { class: 'part no-print' }, paragraph(assessment === undefined ? words.beginEmpty : words.beginLead), begin);
}

/** An assessment that asks what the newer version changes, where nothing is known of the rest. */
function assessmentOfOrigin(
  { day }: Scene,
  to: AssessableVersion,
  { standard, certificate }: Origin,
  { asked }: Upgrade<Change>,
): Assessment {
  const title = words.titleOf(to.version, certificate?.number);
  const made = newAssessment(`${to.standard}@${to.version}`, askedOnly(asked), title, certificate?.name ?? '', day());
  return {
    ...made,
    organization: { ...made.organization, ...(certificate && { id: certificate.holder }) },
    upgraded: { from: standard, ...(certificate && { certificate: certificate.number }) },
  };
}
