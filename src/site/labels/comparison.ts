import type { Relation } from '#domain/standard/comparison/change-set.ts';
import type { Facet } from '#domain/standard/comparison/pair-change.ts';
import type { ChangeClass } from '#schema/standard.ts';

/** What a comparison says, in the words of its readers. */
export const comparisonLabels = {
  relation: {
    unchanged: '未变',
    modified: '修改',
    added: '新增',
    removed: '删除',
    moved: '移动',
    split: '拆分',
    merged: '合并',
    replaced: '取代',
  } satisfies Record<Relation, string>,
  class: {
    editorial: '编辑性',
    relaxing: '放宽',
    tightening: '收紧',
    substantive: '实质性',
  } satisfies Record<ChangeClass, string>,
  facet: {
    title: '标题',
    wording: '措辞',
    punctuation: '标点与格式',
    'cross-reference': '引用序号',
    strength: '约束力',
    threshold: '数值',
    points: '分值',
    level: '关键项或级别',
    rubric: '评分步骤',
    evidence: '证据',
    references: '引用文件',
    section: '所在章',
    'requirement-added': '增加要求',
    'requirement-removed': '减少要求',
  } satisfies Record<Facet, string>,
  grade: { excellent: '优秀', pass: '合格', fail: '不合格' },
  reason: '理由',
  declared: '申明',
  detected: '检出',
  suggestions: '文字相近、也许有承接关系的条款（须由编辑确认，写进 predecessors）',
  nothing: '两份文本的条款没有差别。',
  impact: '影响',
} as const;
