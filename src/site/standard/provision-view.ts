import type { Passage, Provision, Standard, StandardVersion } from '#domain/standard/model.ts';
import { formatDay } from '../days.ts';
import { standardWords as words } from '../labels/standard.ts';
import { links } from '../links.ts';
import { linkProvisions } from './cross-references.ts';
import type { HistoryLine } from './history.ts';
import { historyOf } from './history.ts';

/** A provision as a page shows it: its text in the middle, its margin beside it. */
export interface ProvisionView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly points: string | undefined;
  readonly key: boolean;
  readonly href: string;
  readonly life: string;
  readonly prose: readonly string[];
  readonly requirements: readonly { readonly label: string; readonly html: string }[];
  readonly steps: readonly string[];
  readonly notes: readonly string[];
  readonly errata: readonly ErratumView[];
  readonly history: readonly HistoryLine[];
  readonly margin: Margin;
}

export interface ErratumView {
  readonly id: string;
  readonly heading: string;
  readonly className: string;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
}

export interface Margin {
  readonly evidence: readonly string[];
  readonly verification: string | undefined;
  readonly references: readonly string[];
  readonly history: readonly HistoryLine[];
}

/** One provision of one version, with links in place of the ids it names. */
export function provisionView(provision: Provision, version: StandardVersion, standard: Standard, all: readonly Standard[]): ProvisionView {
  const linked = (passage: Passage): string => linkProvisions(passage.html, version, all);
  return {
    id: provision.id,
    number: provision.number,
    title: provision.title,
    points: provision.points === undefined ? undefined : words.points(provision.points),
    key: provision.kind === 'key',
    href: links.provision(standard.id, version.version, provision.id),
    life: links.provisionLife(standard.id, provision.id),
    prose: provision.prose.map(linked),
    requirements: provision.requirements.map((passage) => ({ label: passage.label, html: linked(passage) })),
    steps: provision.rubric.map(linked),
    notes: provision.notes.map(linked),
    errata: errataOf(standard, version.version, provision.id),
    history: historyOf(standard, provision.id),
    margin: {
      evidence: provision.evidence.map(linked),
      verification: provision.verification.map((each) => words.verifications[each]).join(words.listSeparator) || undefined,
      references: provision.references,
      history: historyOf(standard, provision.id).filter((line) => !line.unchanged),
    },
  };
}

function errataOf(standard: Standard, version: string, id: string): ErratumView[] {
  return standard.errata
    .filter((each) => each.version === version && each.provision === id)
    .map((each) => ({
      id: each.id,
      heading: words.erratum(formatDay(each.dated), each.version),
      className: words.changeClasses[each.class],
      was: each.was,
      is: each.is,
      reason: each.reason,
    }));
}
