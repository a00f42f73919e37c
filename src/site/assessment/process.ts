import { versionInForceOn } from '#domain/standard/versions.ts';
import { processOrder as order, type ProcessStep, processWords as words } from '../labels/process.ts';
import { links } from '../links.ts';
import { asOf, repository } from '../repository.ts';

/** The certification process as a picture, lying where there is room and standing where there is not (scheme B1 to B8). */
export interface ProcessPicture {
  readonly label: string;
  readonly steps: readonly ProcessStepView[];
  readonly lying: Drawing;
  readonly standing: Drawing;
}

export interface ProcessStepView {
  readonly id: ProcessStep;
  readonly place: number;
  readonly title: string;
  readonly text: string;
  /** The chapter of the rules in force; none where a repository has no such chapter. */
  readonly href: string | undefined;
  readonly here: boolean;
}

/** Coordinates of a drawing: a node a step, and the ways back. */
export interface Drawing {
  readonly viewBox: string;
  readonly nodes: readonly { readonly x: number; readonly y: number }[];
  readonly line: string;
  readonly loops: readonly { readonly path: string; readonly label: string; readonly x: number; readonly y: number }[];
}

/** `here` names the step that the reader stands in. */
export async function processPicture(here?: ProcessStep): Promise<ProcessPicture> {
  const { register } = await repository();
  const rules = register.standards.find(({ matter }) => matter.kind === 'rules');
  const version = rules && versionInForceOn(rules, asOf());
  return {
    label: words.describedBy(order.length),
    steps: order.map((id, index) => ({
      id,
      place: index + 1,
      ...words.steps[id],
      href: rules && version?.sections.some((section) => section.id === id) ? links.section(rules.id, version.version, id) : undefined,
      here: id === here,
    })),
    lying: lying(),
    standing: standing(),
  };
}

/** Nodes on one line; the ways back arch over it. */
function lying(): Drawing {
  const [gap, left, y] = [126, 56, 128];
  const nodes = order.map((_, index) => ({ x: left + index * gap, y }));
  const x = (id: ProcessStep): number => left + order.indexOf(id) * gap;
  const arch = (from: number, to: number, height: number): string =>
    `M${from} ${y - 28} C${from} ${y - height} ${to} ${y - height} ${to} ${y - 32}`;
  const [decision, scoring, certificate, surveillance, recertification] = [
    x('decision'),
    x('scoring'),
    x('certificate'),
    x('surveillance'),
    x('recertification'),
  ];
  return {
    viewBox: `0 -10 ${2 * left + (order.length - 1) * gap} 224`,
    nodes,
    line: `M${left} ${y} H${left + (order.length - 1) * gap}`,
    loops: [
      { path: arch(decision, scoring, 92), label: words.loops.rectification, x: (decision + scoring) / 2, y: 42 },
      { path: arch(surveillance + 14, surveillance - 14, 76), label: words.loops.surveillance, x: surveillance, y: 52 },
      { path: arch(recertification, certificate, 144), label: words.loops.recertification, x: surveillance, y: 4 },
    ],
  };
}

/** Nodes one below the other; the ways back run along the left edge. */
function standing(): Drawing {
  const [gap, top, x] = [84, 36, 88];
  const nodes = order.map((_, index) => ({ x, y: top + index * gap }));
  const y = (id: ProcessStep): number => top + order.indexOf(id) * gap;
  const back = (from: number, to: number, reach: number): string =>
    `M${x - 28} ${from} C${x - reach} ${from} ${x - reach} ${to} ${x - 32} ${to}`;
  const surveillance = y('surveillance');
  return {
    viewBox: `0 0 360 ${2 * top + (order.length - 1) * gap}`,
    nodes,
    line: `M${x} ${top} V${top + (order.length - 1) * gap}`,
    loops: [
      { path: back(y('decision'), y('scoring'), 66), label: words.loops.rectification, x: 126, y: y('decision') - 34 },
      { path: back(surveillance + 12, surveillance - 12, 62), label: words.loops.surveillance, x: 126, y: surveillance - 34 },
      { path: back(y('recertification'), y('certificate'), 92), label: words.loops.recertification, x: 126, y: y('recertification') - 34 },
    ],
  };
}
