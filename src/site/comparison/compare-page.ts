import type { Overview } from '#domain/registry/overview.ts';
import { changesBetween, pairsOf } from '#domain/standard/comparison/between.ts';
import type { DeclaredChange, DeclaredChangeSet } from '#domain/standard/comparison/declared.ts';
import type { TextChange } from '#domain/standard/comparison/word-diff.ts';
import { upgradeDeadline } from '#domain/standard/impact.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionById } from '#domain/standard/tree.ts';
import { versionRef } from '#domain/standard/versions.ts';
import { formatDay } from '../days.ts';
import { comparisonLabels as labels } from '../labels/comparison.ts';
import { changeTones } from '../labels/standard.ts';
import { links, type PageLink } from '../links.ts';
import { overview } from '../register/shown.ts';
import { asOf, repository } from '../repository.ts';
import { cellwise } from './cells.ts';
import { changeNotes } from './outline.ts';

/** What changed from one version to another, as its page shows it. */
export interface ComparePage {
  readonly kind: 'criteria' | 'rules';
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly backwards: string | undefined;
  readonly trail: readonly PageLink[];
  readonly pairs: readonly (PageLink & { readonly current: 'page' | undefined })[];
  readonly figures: readonly Figure[];
  readonly counted: string;
  readonly file: string;
  readonly schema: string;
  readonly classes: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly sections: readonly { readonly value: string; readonly label: string }[];
  readonly changes: readonly ChangeView[];
  readonly unchanged: readonly PageLink[];
}

export interface Figure {
  readonly value: number;
  readonly label: string;
  readonly tone: string | undefined;
}

/** One change: what it touches, what it is, its words, and why. */
export interface ChangeView {
  readonly id: string;
  readonly section: string;
  readonly class: string;
  readonly number: string;
  readonly ids: readonly PageLink[];
  readonly title: string;
  readonly titleText: readonly TextChange[];
  readonly tags: readonly { readonly label: string; readonly tone: string | undefined }[];
  readonly text: readonly TextChange[];
  readonly parts: readonly { readonly label: string; readonly text: readonly TextChange[] }[];
  readonly notes: readonly string[];
  readonly reason: string | undefined;
}

interface Pair {
  readonly standard: Standard;
  readonly from: StandardVersion;
  readonly to: StandardVersion;
  readonly backwards: boolean;
}

/** The compare pages of every pair of versions of every standard, in both directions. */
export async function comparePages(): Promise<{ params: { standard: string; pair: string }; props: ComparePage }[]> {
  const { register } = await repository();
  const { standing } = await overview();
  const pairs = register.standards.flatMap((standard) =>
    pairsOf(standard).map(({ from, to }) => ({
      standard,
      from,
      to,
      backwards: standard.versions.indexOf(from) > standard.versions.indexOf(to),
    })),
  );
  return pairs.map((pair) => ({
    params: { standard: pair.standard.id, pair: `${pair.from.version}...${pair.to.version}` },
    props: comparePage(pair, changesBetween(pair.standard, pair.from, pair.to), figuresOf(pair, standing)),
  }));
}

function comparePage(pair: Pair, set: DeclaredChangeSet, impact: readonly Figure[]): ComparePage {
  const { standard, from, to } = pair;
  const changed = set.changes.filter(({ relation }) => relation !== 'unchanged');
  const unchanged = set.changes.filter(({ relation }) => relation === 'unchanged');
  const changes = changed.map((change) => changeView(pair, change));
  return {
    kind: standard.matter.kind,
    title: labels.title(standard.matter.shortTitle, from.version, to.version),
    heading: labels.heading(from.version, to.version),
    description: labels.description(from.version, to.version),
    backwards: pair.backwards ? labels.backwards(from.version, to.version) : undefined,
    trail: [
      { href: links.standards, label: '标准' },
      { href: links.version(standard.id, to.version), label: standard.matter.shortTitle },
    ],
    pairs: otherPairs(pair),
    figures: [...figuresOfChanges(pair, set), ...impact],
    counted: labels.countedOn(formatDay(asOf())),
    file: links.compareFile(standard.id, from.version, to.version),
    schema: links.schemaFile('change-set'),
    classes: Object.entries(labels.class).map(([value, label]) => ({
      value,
      label,
      count: changes.filter((change) => change.class === value).length,
    })),
    sections: to.sections
      .filter(({ id }) => changes.some(({ section }) => section === id))
      .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
    changes,
    unchanged: unchanged.flatMap(({ to: ids }) => ids.map((id) => provisionLink(pair, id))),
  };
}

function otherPairs({ standard, from, to }: Pair): ComparePage['pairs'] {
  return standard.versions.flatMap((older, place) =>
    standard.versions.slice(place + 1).map((newer) => ({
      href: links.compare(standard.id, older.version, newer.version),
      label: labels.pair(older.version, newer.version),
      current: older === from && newer === to ? ('page' as const) : undefined,
    })),
  );
}

function figuresOfChanges({ from, to }: Pair, { changes, summary }: DeclaredChangeSet): Figure[] {
  const count = (version: StandardVersion): number => version.sections.reduce((sum, { provisions }) => sum + provisions.length, 0);
  const classes = (['tightening', 'relaxing', 'substantive', 'editorial'] as const).map((name) => ({
    value: changes.filter((change) => (change.declared ?? change.class) === name).length,
    label: labels.class[name],
    tone: changeTones[name],
  }));
  const relations = (['added', 'removed', 'split', 'merged', 'replaced', 'moved'] as const).map((name) => ({
    value: summary[name],
    label: labels.relation[name],
    tone: undefined,
  }));
  const total = { value: count(to), label: labels.provisions(count(from)), tone: undefined };
  return [total, ...[...classes, ...relations].filter(({ value }) => value > 0)];
}

/** Whom the step touches; only forwards, and only where certificates can stand on a version at all. */
function figuresOf({ standard, from, to, backwards }: Pair, standing: Overview['standing']): Figure[] {
  if (backwards || from.grading === undefined) return [];
  const deadline = upgradeDeadline(standard, from, to);
  const label = deadline ? labels.certificatesToUpgrade(formatDay(deadline)) : labels.certificatesUnaffected;
  return [{ value: standing.get(versionRef(from)) ?? 0, label, tone: 'accent' }];
}

function changeView(pair: Pair, change: DeclaredChange): ChangeView {
  const anchor = change.to[0] ?? change.from[0] ?? '';
  const here = provisionById(pair.to, anchor) ?? provisionById(pair.from, anchor);
  const kind = change.declared ?? change.class ?? 'editorial';
  const facets = change.facets.filter((facet) => change.relation === 'modified' || facet === 'section');
  return {
    id: anchor,
    section: here?.section ?? '',
    class: kind,
    number: change.number.from === change.number.to ? change.number.to : [change.number.from, change.number.to].filter(Boolean).join(' → '),
    ids: [...new Set([...change.from, ...change.to])].map((id) => ({ href: links.provisionLife(pair.standard.id, id), label: id })),
    title: change.title.to || change.title.from,
    titleText: change.titleText ?? [],
    tags: [
      ...(change.relation === 'modified' ? [] : [{ label: labels.relation[change.relation], tone: 'accent' }]),
      { label: labels.class[kind], tone: changeTones[kind] },
      ...facets.map((facet) => ({ label: labels.facet[facet], tone: undefined })),
    ],
    text: cellwise(change.text),
    parts: Object.entries(change.parts ?? {}).map(([part, text]) => ({ label: partLabel(part), text: cellwise(text ?? []) })),
    notes: changeNotes(change),
    reason: change.reason,
  };
}

function partLabel(part: string): string {
  return Object.entries(labels.parts).find(([name]) => name === part)?.[1] ?? part;
}

function provisionLink({ standard, to }: Pair, id: string): PageLink {
  const provision = provisionById(to, id);
  return { href: links.provision(standard.id, to.version, id), label: `${provision?.number ?? ''} ${provision?.title ?? id}` };
}
