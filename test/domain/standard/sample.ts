import type { Passage, Provision, Section, Standard, StandardVersion } from '#domain/standard/model.ts';
import type { VersionFile } from '#schema/standard.ts';

export function passage(text: string, line = 12): Passage {
  return { text, html: `<p>${text}</p>`, line };
}

/** A scored criterion that no rule finds fault with. */
export function provision(id: string, more: Partial<Provision> = {}): Provision {
  return {
    id,
    file: '',
    section: '',
    number: '',
    title: `条款 ${id}`,
    points: 10,
    kind: 'general',
    verification: ['records'],
    thresholds: [],
    references: [],
    predecessors: [],
    prose: [],
    requirements: [{ label: 'a', ...passage(`企业应当保存 ${id} 的记录。`) }],
    rubric: ['0', '1', '2', '3', '4'].map((step) => passage(`步级 ${step}`)),
    evidence: [],
    notes: [],
    ...more,
  };
}

export interface Chapter {
  readonly id: string;
  readonly points?: number;
  readonly provisions: readonly Provision[];
}

/** Two dimensions of 60 and 40 points, two criteria each, the first of each a key one. */
export const chapters: readonly Chapter[] = [
  {
    id: 'service-quality',
    points: 60,
    provisions: [
      provision('SQ-001', { points: 40, kind: 'key', requirements: [{ label: 'a', ...passage('企业应公开承诺。') }] }),
      provision('SQ-002', { points: 20 }),
    ],
  },
  {
    id: 'improvement-innovation',
    points: 40,
    provisions: [
      provision('CI-001', { points: 25, kind: 'key', requirements: [{ label: 'a', ...passage('企业不得隐瞒缺陷。') }] }),
      provision('CI-002', { points: 15 }),
    ],
  },
];

const grading: NonNullable<VersionFile['grading']> = {
  keyStep: 2,
  notApplicableCap: 15,
  grades: [
    { grade: 'excellent', total: 85, everySection: 70, sections: { 'service-quality': 80, 'improvement-innovation': 75 }, failedKeys: 0 },
    { grade: 'pass', total: 60, everySection: 50, sections: {}, failedKeys: 0 },
  ],
};

/** A version of the sample standard with its chapters as given. */
export function version(number: string, matter: Partial<VersionFile> = {}, content: readonly Chapter[] = chapters): StandardVersion {
  const folder = `standards/asmm/${number}`;
  const sections = content.map(({ id, points, provisions }, index): Section => {
    const placed = provisions.map((each, place) => ({
      ...each,
      file: each.file || `${folder}/${id}/${each.id}.mdx`,
      section: id,
      number: `${index + 1}.${place + 1}`,
    }));
    return { id, number: String(index + 1), title: id, summary: undefined, points, provisions: placed };
  });
  const file: VersionFile = {
    standard: 'asmm',
    version: number,
    title: '示例评价准则',
    status: 'published',
    ...(matter.status === 'draft' ? { commentsUntil: '2026-12-31' } : { published: matter.effective, effective: matter.effective }),
    summary: '示例',
    sections: content.map(({ id, points, provisions }) => ({ id, title: id, points, criteria: provisions.map((each) => each.id) })),
    grading: content.some(({ points }) => points !== undefined) ? grading : undefined,
    tombstones: [],
    ...matter,
  };
  return {
    standard: file.standard,
    version: file.version,
    file: `${folder}/version.yaml`,
    matter: file,
    sections,
    grading: file.grading,
    tombstones: file.tombstones,
    changes: undefined,
    comments: [],
  };
}

export function standard(versions: readonly StandardVersion[], more: Partial<Standard> = {}): Standard {
  return {
    id: 'asmm',
    file: 'standards/asmm/standard.yaml',
    matter: {
      id: 'asmm',
      title: '示例评价准则',
      titleEn: 'Sample criteria',
      shortTitle: '准则',
      owner: '示例委员会',
      kind: 'criteria',
      versions: versions.map(({ version: number }) => number),
    },
    versions,
    errata: [],
    extensions: [],
    ...more,
  };
}
