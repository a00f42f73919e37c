import type { Finding } from '#domain/finding.ts';
import type { Provision } from '#domain/standard/model.ts';
import { blockPassage, inlinePassage } from './passage.ts';
import type { TextNode } from './text-node.ts';

/** The body of a provision, taken apart. */
export type ProvisionParts = Pick<Provision, 'prose' | 'requirements' | 'rubric' | 'evidence' | 'notes'>;

/** Takes the body of a provision apart; what stands in the wrong place is a finding. */
export function provisionParts(file: string, tree: TextNode): { readonly parts: ProvisionParts; readonly findings: readonly Finding[] } {
  const prose: Provision['prose'][number][] = [];
  const requirements: Provision['requirements'][number][] = [];
  const rubric: Provision['rubric'][number][] = [];
  const evidence: Provision['evidence'][number][] = [];
  const notes: Provision['notes'][number][] = [];
  const findings: Finding[] = [];
  const report = (node: TextNode, message: string, hint: string): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    findings.push({ rule: 'provision-structure', severity: 'error', file, at: { line, column }, message, hint });
  };

  const readers: Readonly<Record<string, (node: TextNode) => void>> = {
    Requirement(node) {
      const label = attribute(node, 'id');
      const due = String.fromCodePoint(97 + requirements.length);
      if (label !== due) report(node, `要求的编号是 ${label}，应是 ${due}。`, '要求按 a、b、c 的顺序编号，不跳号、不重号。');
      requirements.push({ ...blockPassage(node.children ?? []), label });
    },
    Rubric(node) {
      if (rubric.length > 0) report(node, '评分尺度写了两次。', '一条只写一个 <Rubric>。');
      for (const step of node.children ?? []) {
        if (step.name !== 'Step') {
          report(step, '<Rubric> 里只放 <Step>。', '把这段文字移到 <Step> 里或 <Rubric> 外。');
          continue;
        }
        const n = attribute(step, 'n');
        if (n !== String(rubric.length)) report(step, `步级是 ${n}，应是 ${rubric.length}。`, '五个步级按 0、1、2、3、4 的顺序各写一次。');
        rubric.push(inlinePassage(step.children ?? []));
      }
    },
    Evidence(node) {
      for (const block of node.children ?? []) {
        if (block.type === 'list') evidence.push(...(block.children ?? []).map((item) => inlinePassage(item.children ?? [])));
        else evidence.push(inlinePassage([block]));
      }
    },
    Note(node) {
      notes.push(blockPassage(node.children ?? []));
    },
  };

  for (const node of tree.children ?? []) {
    const name = isElement(node) ? node.name : undefined;
    const read = name ? readers[name] : undefined;
    if (node.type === 'yaml') continue;
    if (name === 'Step') report(node, '<Step> 不在 <Rubric> 里。', '把它移到 <Rubric> 里。');
    else if (read === undefined) prose.push(blockPassage([node]));
    else read(node);
    for (const stray of strayElements(node))
      report(stray, `<${stray.name}> 不能放在这里。`, '各部分并列书写，不互相嵌套，也不写在一句话当中。');
  }
  for (const [name, passages] of Object.entries({ Requirement: requirements, Step: rubric, Note: notes })) {
    for (const passage of passages) {
      if (passage.text.trim() !== '') continue;
      const at = { line: passage.line, column: 1 };
      findings.push({
        rule: 'provision-structure',
        severity: 'error',
        file,
        at,
        message: `<${name}> 是空的。`,
        hint: '写上内容，或整段删去。',
      });
    }
  }
  return { parts: { prose, requirements, rubric, evidence, notes }, findings };
}

/** Elements below a top-level node, other than the steps of a rubric. */
function* strayElements(node: TextNode): Iterable<TextNode> {
  for (const child of node.children ?? []) {
    const step = node.name === 'Rubric' && child.name === 'Step';
    if (isElement(child) && !step) yield child;
    yield* strayElements(child);
  }
}

function isElement(node: TextNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function attribute(node: TextNode, name: string): string {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
