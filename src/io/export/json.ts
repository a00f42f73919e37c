import { comparable } from '#domain/standard/comparison/comparable.ts';
import type { Provision } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import type { ExportedStandard } from '#schema/export.ts';
import type { ExportSource } from './source.ts';

/** A whole version as JSON. Its criteria say what the comparison reads, so that two exported files compare as two versions do. */
export function jsonOf(source: ExportSource): string {
  return `${JSON.stringify(exportedStandard(source), undefined, 1)}\n`;
}

export function exportedStandard({ version, standard, settings }: ExportSource): ExportedStandard {
  const { matter } = version;
  const texts = new Map(comparable(version).criteria.map(({ id, text }) => [id, text]));
  const ends = standard.extensions.filter((extension) => extension.version === version.version).map(({ until }) => until);
  return {
    standard: version.standard,
    version: version.version,
    title: matter.title,
    titleEn: standard.matter.titleEn,
    owner: standard.matter.owner,
    ids: 'permanent',
    status: matter.status,
    sample: settings.sampleData,
    dates: {
      published: matter.published,
      effective: matter.effective,
      commentsUntil: matter.commentsUntil,
      transitionUntil: matter.transition && [matter.transition.until, ...ends].toSorted().at(-1),
    },
    summary: matter.summary,
    sections: version.sections.map(({ provisions, ...section }) => ({ ...section, criteria: provisions.map(({ id }) => id) })),
    grading: version.grading,
    criteria: provisionsOf(version).map((provision) => criterion(provision, texts.get(provision.id) ?? '')),
    tombstones: [...version.tombstones],
    errata: standard.errata.filter((erratum) => erratum.version === version.version).map(({ version: _, ...erratum }) => erratum),
  };
}

function criterion(provision: Provision, text: string): ExportedStandard['criteria'][number] {
  const texts = (passages: readonly { readonly text: string }[]): string[] => passages.map((passage) => passage.text);
  return {
    id: provision.id,
    number: provision.number,
    title: provision.title,
    section: provision.section,
    text,
    points: provision.points,
    kind: provision.kind,
    requirements: provision.requirements.map((requirement) => ({ label: requirement.label, text: requirement.text })),
    prose: texts(provision.prose),
    thresholds: [...provision.thresholds],
    rubric: texts(provision.rubric),
    evidence: texts(provision.evidence),
    notes: texts(provision.notes),
    verification: [...provision.verification],
    references: [...provision.references],
    predecessors: [...provision.predecessors],
  };
}
