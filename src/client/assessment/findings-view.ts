import { criteriaOf } from '#domain/assessment/assessable.ts';
import { countOf, openAfter } from '#domain/audit/open-findings.ts';
import type { Audit, AuditFinding } from '#schema/audit.ts';
import { applicationWords } from '#site/labels/application.ts';
import { auditWords as words } from '#site/labels/audit.ts';
import { make } from '../elements.ts';
import { cardList } from './card-list.ts';
import { dayField, lineField, selectField, textField, tickField } from './fields.ts';
import { heading } from './file-frame.ts';
import { button, paragraph, section } from './kit.ts';
import { listEditor } from './list-editor.ts';
import { freshFileId } from './new-file.ts';
import { at, type Path } from './path.ts';
import { isAudit } from './reading.ts';
import type { FileScene, View } from './scene.ts';
import { fetchVersion } from './versions.ts';

/** Findings with fact, evidence, criterion and class; and the rounds in which their mending was verified (rules RG-007, RL-003). */
export async function findingsView(scene: FileScene): Promise<View | undefined> {
  const { open, signal } = scene;
  if (!isAudit(open.document)) return undefined;
  const version = await fetchVersion(open.document.standard);
  if (version === undefined) return undefined;
  const criteria = criteriaOf(version).map(({ id, title }) => [id, `${id} ${title}`] as const);
  const left = make('p', { role: 'status' });
  const show = (): void => {
    if (!isAudit(open.document)) return;
    left.textContent = words.open(countOf(openAfter(open.document), 'major'), countOf(openAfter(open.document), 'minor'));
  };
  show();
  open.addEventListener('change', show, { signal });
  const ids = (): readonly string[] => (isAudit(open.document) ? open.document.findings.map(({ id }) => id) : []);
  const cards = cardList(scene, ids, (id) => findingCard(scene, id, criteria), scene.item);
  const add = button(words.add, () => cards.unfold(addFinding(scene, criteria[0]?.[0] ?? '')));
  return {
    title: words.findingsTitle,
    nodes: [
      make('header', { class: 'page-head' }, heading(words.findingsTitle)),
      section(words.findings, left, cards.element, add),
      verificationsPart(scene),
    ],
  };
}

/** Adds an empty finding against a criterion; gives its id. */
export function addFinding({ open }: FileScene, criterion: string): string {
  const id = freshFileId();
  const findings = isAudit(open.document) ? open.document.findings : [];
  open.set(['findings'], [...findings, { id, criterion, class: 'minor', fact: '', evidence: '' }]);
  return id;
}

function findingOf({ open }: FileScene, id: string): AuditFinding | undefined {
  return isAudit(open.document) ? open.document.findings.find((finding) => finding.id === id) : undefined;
}

function findingCard(scene: FileScene, id: string, criteria: readonly (readonly [string, string])[]): readonly [HTMLElement, HTMLElement] {
  const { open, signal, tell } = scene;
  const path = ['findings', id];
  const line = make('summary', {});
  const show = (): void => {
    const finding = findingOf(scene, id);
    if (finding === undefined) return;
    const tone = { major: 'void', minor: 'hold', observation: 'past' } as const;
    line.replaceChildren(
      make('span', { class: 'mono' }, finding.criterion),
      make('bdi', { class: 'card-name' }, finding.fact === '' ? words.untitled : finding.fact),
      make('span', { class: 'tag', 'data-tone': tone[finding.class] }, words.classes[finding.class]),
    );
  };
  show();
  open.addEventListener('change', show, { signal });
  const remove = button(
    words.remove,
    () => {
      const was = isAudit(open.document) ? open.document.findings : [];
      open.set(
        ['findings'],
        was.filter((finding) => finding.id !== id),
      );
      tell(words.removed, { label: words.undo, act: () => open.set(['findings'], was) });
    },
    'text',
  );
  return [
    line,
    make(
      'div',
      { class: 'card-fields' },
      make(
        'div',
        { class: 'field-row' },
        selectField(scene, [...path, 'criterion'], { label: words.criterion }, criteria),
        selectField(scene, [...path, 'class'], { label: words.class }, Object.entries(words.classes)),
        lineField(scene, [...path, 'site'], { label: words.findingSite }, 'optional'),
      ),
      textField(scene, [...path, 'fact'], { label: words.fact }, 'needed', 2),
      textField(scene, [...path, 'evidence'], { label: words.evidence }, 'needed', 2),
      tickField(scene, [...path, 'planAccepted'], { label: words.planAccepted }),
      make('p', {}, remove),
    ),
  ];
}

function verificationsPart(scene: FileScene): HTMLElement {
  const list = listEditor(
    scene,
    ['verifications'],
    { add: words.addVerification, remove: words.removeVerification },
    () => ({ on: scene.day(), closed: [], where: 'on-site' }),
    (path) => [
      dayField(scene, [...path, 'on'], { label: words.on }),
      selectField(scene, [...path, 'where'], { label: words.where }, Object.entries(words.wheres)),
      closedField(scene, path),
      textField(scene, [...path, 'note'], { label: applicationWords.note }, 'optional', 1),
    ],
  );
  return section(words.verifications, paragraph(words.verificationsLead), list);
}

/** Which findings a round closed: a box to tick each. */
function closedField({ open, signal }: FileScene, path: Path): HTMLElement {
  const target = [...path, 'closed'];
  const boxes = make('fieldset', { class: 'field' });
  const show = (): void => {
    const audit: Audit | undefined = isAudit(open.document) ? open.document : undefined;
    const found = at(open.document, target);
    const closed = Array.isArray(found) ? found.map(String) : [];
    const raised = audit?.findings.filter((finding) => finding.class !== 'observation') ?? [];
    const ticks = raised.map(({ id, criterion, fact }) => {
      const box = make('input', { type: 'checkbox', value: id, ...(closed.includes(id) && { checked: '' }) });
      return make('label', { class: 'tick' }, box, make('span', {}, `${criterion} ${fact}`));
    });
    const stood = boxes.querySelector<HTMLInputElement>('input:focus')?.value;
    boxes.replaceChildren(make('legend', {}, words.closed), ...ticks);
    if (stood !== undefined) boxes.querySelector<HTMLInputElement>(`input[value="${stood}"]`)?.focus();
  };
  show();
  open.addEventListener('change', show, { signal });
  boxes.addEventListener(
    'change',
    () =>
      open.set(
        target,
        [...boxes.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value),
      ),
    { signal },
  );
  return boxes;
}
