import type { Provision, Standard, StandardVersion } from '#domain/standard/model.ts';
import type { Changes, VersionFile } from '#schema/standard.ts';
import { sketchedVersion } from '../lint/sketched-version.ts';

/** A criterion of a test: its requirements, and what else matters there. */
export interface Criterion extends Partial<Pick<Provision, 'kind' | 'points' | 'title' | 'thresholds'>> {
  readonly id?: string;
  readonly text: string;
  readonly rubric?: readonly string[];
}

/** A version of a test: its number, its criteria, and what its files say. */
export interface Written {
  readonly version: string;
  readonly criteria?: readonly Criterion[];
  readonly matter?: Partial<VersionFile>;
  readonly changes?: Partial<Changes> | undefined;
  readonly comments?: StandardVersion['comments'];
}

/** A published version with criteria of the given words. */
export function writtenVersion({
  version,
  criteria = [{ text: '企业**应**答复顾客。' }],
  matter,
  changes,
  comments = [],
}: Written): StandardVersion {
  const base = sketchedVersion(
    criteria.map(({ id, text, title, thresholds, rubric }) => ({
      requirements: text.replaceAll('**', '').split('\n'),
      ...(id && { id }),
      ...(title && { title }),
      ...(thresholds && { thresholds }),
      ...(rubric && { rubric }),
    })),
  );
  return {
    ...base,
    version,
    file: `standards/asmm/${version}/version.yaml`,
    matter: { ...base.matter, version, status: 'published', ...matter },
    sections: base.sections.map((section) => ({
      ...section,
      provisions: section.provisions.map((provision, index) => ({
        ...provision,
        kind: criteria[index]?.kind ?? provision.kind,
        points: criteria[index]?.points ?? provision.points,
      })),
    })),
    changes: changes && { against: '1.0', resolution: '技术委员会 2026 年第 1 号决议（示例）', changes: [], ...changes },
    comments,
  };
}

/** A standard that holds some versions. */
export function writtenStandard(versions: readonly StandardVersion[], more: Partial<Standard> = {}): Standard {
  return {
    id: 'asmm',
    file: 'standards/asmm/standard.yaml',
    matter: {
      id: 'asmm',
      title: '评价准则',
      titleEn: 'Criteria',
      shortTitle: '评价准则',
      owner: '技术委员会',
      kind: 'criteria',
      versions: versions.map(({ version }) => version),
    },
    versions,
    errata: [],
    extensions: [],
    ...more,
  };
}
