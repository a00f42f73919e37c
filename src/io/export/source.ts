import type { Day } from '#domain/day.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import type { Glossary, SiteSettings } from '#schema/prose.ts';

/** All that an export is made from; equal sources give equal bytes. */
export interface ExportSource {
  readonly version: StandardVersion;
  readonly standard: Standard;
  readonly glossary: Glossary;
  readonly settings: SiteSettings;
}

/** The last day on which what a version's exports say was changed: its publication, a comment on the draft, or an erratum. */
export function changedOn({ version, standard }: ExportSource): Day | undefined {
  const days = [
    version.matter.published,
    ...version.comments.map((comment) => comment.received),
    ...standard.errata.filter((erratum) => erratum.version === version.version).map((erratum) => erratum.dated),
    ...standard.extensions.filter((extension) => extension.version === version.version).map((extension) => extension.dated),
  ];
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}
