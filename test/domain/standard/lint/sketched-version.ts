import type { Sketch } from '#domain/standard/lint/rule.ts';
import type { Passage, Provision, StandardVersion } from '#domain/standard/model.ts';

/** A version 2.0 of `asmm` from the sketches of an example; what a sketch leaves out is sound. */
export function sketchedVersion(sketches: readonly (string | Sketch)[]): StandardVersion {
  const provisions = sketches.map((sketch, index) => provisionOf(typeof sketch === 'string' ? { requirements: [sketch] } : sketch, index));
  return {
    standard: 'asmm',
    version: '2.0',
    file: 'standards/asmm/2.0/version.yaml',
    matter: {
      standard: 'asmm',
      version: '2.0',
      title: '评价准则',
      status: 'draft',
      summary: '示例',
      sections: [{ id: 'service-quality', title: '服务质量', criteria: provisions.map(({ id }) => id) }],
      tombstones: [],
    },
    sections: [{ id: 'service-quality', number: '1', title: '服务质量', summary: undefined, points: undefined, provisions }],
    grading: undefined,
    tombstones: [],
    changes: undefined,
    comments: [],
  };
}

function provisionOf(sketch: Sketch, index: number): Provision {
  const id = sketch.id ?? `SQ-${String(index + 1).padStart(3, '0')}`;
  const kind = 'kind' in sketch ? sketch.kind : 'general';
  return {
    id,
    file: `standards/asmm/2.0/service-quality/${id}.mdx`,
    section: 'service-quality',
    number: `1.${index + 1}`,
    title: sketch.title ?? '示例条款',
    points: kind === undefined ? undefined : 2,
    kind,
    verification: [],
    thresholds: sketch.thresholds ?? [],
    references: sketch.references ?? [],
    predecessors: [],
    prose: passages(sketch.prose),
    requirements: passages(sketch.requirements).map((passage, place) => ({ ...passage, label: String.fromCodePoint(97 + place) })),
    rubric: passages(sketch.rubric ?? (kind === undefined ? [] : steps[index % steps.length])),
    evidence: passages(sketch.evidence),
    notes: passages(sketch.notes),
  };
}

const steps: readonly (readonly string[])[] = [
  ['没有做。', '做了一部分。', '大体做到。', '全部做到，有一年的记录。', '结果逐年改善。'],
  ['查无此事。', '刚刚起步。', '多数合乎要求。', '无一遗漏，经得起复查。', '领先同行且还在进步。'],
];

function passages(texts: readonly string[] = []): Passage[] {
  return texts.map((text, index) => ({ text, html: `<p>${text}</p>`, line: index + 10 }));
}
