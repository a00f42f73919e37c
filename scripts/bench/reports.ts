import type { Results, RowResult } from './results.ts';
import type { Figure } from './row.ts';
import { budgetOf, grouped, markOf, measuredOf } from './tables.ts';

const [begin, end] = ['<!-- bench: written by npm run bench -->', '<!-- /bench -->'];

/** `bench/README.md`: every figure of every size. */
export function markdownReport(all: readonly Results[]): string {
  const head = '# 测量结果\n\n由 `npm run bench` 写成，不要手工修改。中位数之后的括号里是次数、最小值和最大值。\n';
  const parts = all.map((results) => {
    const rows = Object.values(results.rows).map(section);
    return `\n## ${grouped(results.certificates)} 张证书\n\n${machineOf(results)}\n${rows.join('')}`;
  });
  return head + parts.join('');
}

function section({ title, figures, fault }: RowResult): string {
  return `\n### ${title}\n\n${fault === undefined ? '' : `没有测成：${fault.replaceAll('\n', ' ')}\n`}${figures.length > 0 ? table(['', '实测', '预算', ''], figures.map(lineOf)) : ''}`;
}

function lineOf(figure: Figure): readonly string[] {
  return [figure.what, measuredOf(figure), budgetOf(figure), markOf(figure)];
}

/** The text of a README with its table written anew between the two marks: what has a budget, and what compares with others. */
export function withShortTable(readme: string, results: Results): string {
  const [before, rest] = [readme.indexOf(begin), readme.indexOf(end)];
  if (before === -1 || rest < before) throw new Error(`README.md 里没有 ${begin} 和 ${end} 两个标记。`);
  return `${readme.slice(0, before + begin.length)}\n${shortTable(results)}\n${readme.slice(rest)}`;
}

export function shortTable(results: Results): string {
  const lines = Object.values(results.rows).flatMap(({ title, figures, fault }) => {
    const shown = figures.filter((figure) => figure.detail === undefined && (budgetOf(figure) !== '' || figure.unit === '×'));
    const name = title.replace(/（.*$/, '');
    return fault === undefined
      ? shown.map((figure) => [`${name}：${figure.what}`, ...lineOf(figure).slice(1)])
      : [[name, '没有测成', '', '']];
  });
  return `${grouped(results.certificates)} 张证书，${machineOf(results)}\n\n${table(['', '实测', '预算', ''], lines)}`;
}

function machineOf({ machine: { processors, model, memory, node }, asOf }: Results): string {
  return `${processors} 个处理器（${model}），${memory} GB 内存，Node ${node}，${asOf}。`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
