import type { Passage, Provision } from '#domain/standard/model.ts';
import type { ExportSource } from '#io/export/source.ts';

/** A small version of a scored standard with everything that exports must carry: rare characters, a formula's look, markup in words. */
export function sampleSource(): ExportSource {
  const clause = provision({ id: 'GEN-001', number: '1.1', section: 'scope', title: '范围', prose: [passage('适用于售后服务。', 9)] });
  const key = provision({
    id: 'SE-004',
    number: '2.1',
    section: 'efficiency',
    title: '首次响应时限',
    points: 3,
    kind: 'key',
    verification: ['records', 'sampling'],
    thresholds: [{ quantity: 'first-response', max: 2, unit: 'h' }],
    references: ['GB/T 19012-2019 7.4'],
    predecessors: ['SE-001'],
    requirements: [
      {
        label: 'a',
        text: '企业应在 2 小时内首次响应顾客，见 SE-005。',
        html: '<p>企业<strong>应</strong>在 2 小时内首次响应顾客，见 SE-005。</p>',
        line: 12,
      },
      { label: 'b', ...passage('#set text(red) <b> & "引号" \\ $x$ *星* 不是标记。', 16) },
    ],
    rubric: ['没有记录', '有记录', '达到 60%', '达到 80%', '达到 95%'].map((text, step) => passage(text, 20 + step, false)),
    evidence: [passage('工单系统导出的时间', 30, false), passage('访谈记录', 31, false)],
    notes: [passage('首次响应指人员的第一次联系。', 34)],
  });
  const general = provision({
    id: 'SE-005',
    number: '2.2',
    section: 'efficiency',
    title: '=1+1',
    points: 2,
    kind: 'general',
    requirements: [{ label: 'a', ...passage('𬭚、䶮、㛃、㎡ 等字宜完整印出。', 12) }],
    prose: [
      {
        text: '项目\t数\n甲\t1',
        html: '<table><thead><tr><th scope="col">项目</th><th scope="col">数</th></tr></thead><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>',
        line: 9,
      },
    ],
    rubric: ['〇', '一', '二', '三', '四'].map((text, step) => passage(text, 20 + step, false)),
  });
  const tombstone = { id: 'SE-001', title: '响应', reason: '由 SE-004 替代。', successors: ['SE-004'] };
  const erratum = {
    id: 'E-001',
    version: '2.0',
    provision: 'SE-004',
    dated: '2026-08-20',
    class: 'editorial' as const,
    was: '顾客，见',
    is: '顾客；见',
    reason: '标点。',
  };
  const version: ExportSource['version'] = {
    standard: 'sample',
    version: '2.0',
    file: 'standards/sample/2.0/version.yaml',
    matter: {
      standard: 'sample',
      version: '2.0',
      title: '样例准则',
      status: 'published',
      published: '2026-06-01',
      effective: '2026-09-01',
      summary: '样例。',
      transition: { from: ['1.0'], until: '2027-08-31' },
      sections: [],
      tombstones: [tombstone],
    },
    sections: [
      { id: 'scope', number: '1', title: '范围', summary: undefined, points: undefined, provisions: [clause] },
      { id: 'efficiency', number: '2', title: '服务效率', summary: '快慢。', points: 5, provisions: [key, general] },
    ],
    grading: undefined,
    tombstones: [tombstone],
    changes: {
      against: '1.0',
      resolution: '第 1 号决议',
      changes: [{ from: ['SE-001'], to: ['SE-004'], class: 'tightening', reason: '收紧。' }],
    },
    comments: [],
  };
  return {
    version,
    standard: {
      id: 'sample',
      file: 'standards/sample/standard.yaml',
      matter: {
        id: 'sample',
        title: '样例准则',
        titleEn: 'Sample criteria',
        shortTitle: '准则',
        owner: '样例委员会',
        kind: 'criteria',
        versions: ['2.0'],
      },
      versions: [version],
      errata: [erratum],
      extensions: [],
    },
    glossary: { terms: [{ id: 'step', zh: '步级', en: 'step', definition: '评分表的一级。', avoid: [] }] },
    settings: { title: '样例', titleEn: 'Sample', url: 'https://asmm.example', sampleData: true },
  };
}

/** The same as a draft. */
export function sampleDraft(): ExportSource {
  const source = sampleSource();
  const { published, ...matter } = source.version.matter;
  return { ...source, version: { ...source.version, matter: { ...matter, status: 'draft', commentsUntil: '2026-12-31' } } };
}

function passage(text: string, line: number, block = true): Passage {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { text, html: block ? `<p>${html}</p>` : html, line };
}

function provision(part: Pick<Provision, 'id' | 'number' | 'section' | 'title'> & Partial<Provision>): Provision {
  return {
    file: `standards/sample/2.0/${part.section}/${part.id}.mdx`,
    points: undefined,
    kind: undefined,
    verification: [],
    thresholds: [],
    references: [],
    predecessors: [],
    prose: [],
    requirements: [],
    rubric: [],
    evidence: [],
    notes: [],
    ...part,
  };
}
