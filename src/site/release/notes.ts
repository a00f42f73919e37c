import type { ChangeSet } from '#domain/standard/comparison/change-set.ts';
import { type DeclaredChange, type DeclaredChangeSet, withDeclarations } from '#domain/standard/comparison/declared.ts';
import type { Impact } from '#domain/standard/impact.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { nameOf } from '#domain/standard/policy/steps.ts';
import type { ChangeClass } from '#schema/standard.ts';
import { impactLines, summaryLine } from '#site/comparison/outline.ts';
import { comparisonLabels as labels } from '#site/labels/comparison.ts';
import { matterLines } from './matter-lines.ts';

/** What the release notes of a version are made of. */
export interface ReleaseMatter {
  readonly standard: Standard;
  readonly version: StandardVersion;
  /** Nothing for the first version. */
  readonly before: { readonly version: StandardVersion; readonly changes: ChangeSet } | undefined;
  readonly impacts: readonly { readonly from: string; readonly impact: Impact }[];
  readonly published: string;
}

/** The release notes of a version, in Markdown: dates and resolution, every change with class and reason, comments, impact (rules, RQ-005 b). */
export function releaseNotes({ standard, version, before, impacts, published }: ReleaseMatter): string {
  const { effective, summary } = version.matter;
  const blocks = [
    `# ${standard.matter.title} ${version.version} 发布说明`,
    text(summary),
    list([
      `发布日期：${published}`,
      `实施日期：${effective ?? ''}`,
      ...(version.matter.transition
        ? [`过渡期：${version.matter.transition.from.join('、')} 版用到 ${version.matter.transition.until}（含当日）`]
        : []),
      ...(version.changes ? [`通过本版的决议：${version.changes.resolution}`] : []),
    ]),
    ...(before === undefined ? [] : changeBlocks(version, before)),
    ...impacts.flatMap(({ from, impact }) => [`## 受影响的证书：依据 ${from} 版`, list(impactLines(impact))]),
    ...commentBlocks(version),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const order: readonly ChangeClass[] = ['tightening', 'substantive', 'relaxing', 'editorial'];

function changeBlocks(version: StandardVersion, before: NonNullable<ReleaseMatter['before']>): string[] {
  const set = withDeclarations(before.changes, version.changes);
  const changed = set.changes.filter(({ relation }) => relation !== 'unchanged');
  const classed = order.flatMap((kind) => {
    const changes = changed.filter((change) => (change.declared ?? change.class) === kind);
    if (changes.length === 0) return [];
    return [
      `### ${labels.class[kind]}（${changes.length}）`,
      list(changes.map((change) => changeLine(change, version.changes?.resolution))),
    ];
  });
  const matter = matterLines(before.version, version, { dates: false });
  return [
    `## 对 ${before.version.version} 版的变化`,
    text(summaryLine(countedAsDeclared(set))),
    ...classed,
    ...(matter.length > 0 ? ['### 分值与评级规则', list(matter)] : []),
  ];
}

/** The figures by what the committee declared, as the changes are listed; what the texts alone show stands in the comparison. */
function countedAsDeclared(set: DeclaredChangeSet): DeclaredChangeSet {
  const count = (kind: ChangeClass): number => set.changes.filter((change) => (change.declared ?? change.class) === kind).length;
  const classes = {
    editorial: count('editorial'),
    relaxing: count('relaxing'),
    tightening: count('tightening'),
    substantive: count('substantive'),
  };
  return { ...set, summary: { ...set.summary, ...classes } };
}

function changeLine(change: DeclaredChange, resolution: string | undefined): string {
  const title = change.title.to || change.title.from;
  const facets = change.facets.map((facet) => labels.facet[facet]).join('、');
  const kind = [labels.relation[change.relation], facets].filter((part) => part !== '').join('：');
  const own = change.resolution === undefined || change.resolution === resolution ? '' : `（${change.resolution}）`;
  return `**${nameOf(change)} ${title}**（${kind}）${change.reason ? `：${change.reason}` : ''}${own}`;
}

const dispositions = { accepted: '采纳', 'partly-accepted': '部分采纳', 'not-accepted': '未采纳', pending: '待处理' } as const;

function commentBlocks({ comments }: StandardVersion): string[] {
  if (comments.length === 0) return [];
  const counts = Object.entries(dispositions).flatMap(([disposition, name]) => {
    const count = comments.filter((comment) => comment.disposition === disposition).length;
    return count === 0 ? [] : [`${name} ${count} 条`];
  });
  return ['## 意见处理', `征求意见期间收到 ${comments.length} 条意见：${counts.join('，')}。逐条处理见 \`comments.yaml\`。`];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${text(item)}`).join('\n');
}

/** Our own wording, in a file of our own: only what Markdown would take for a tag, a link or code is escaped. */
function text(line: string): string {
  return line.replace(/[\\`<[\]]/g, (mark) => `\\${mark}`);
}
