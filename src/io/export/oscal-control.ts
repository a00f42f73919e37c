import type { Provision } from '#domain/standard/model.ts';
import type { Threshold } from '#schema/provision.ts';
import type { Tombstone } from '#schema/standard.ts';
import type { OscalNames } from './oscal-names.ts';
import { exportWords as words } from './words.ts';

/** A provision as a control: requirements are its statement, limits its parameters, rubric and evidence parts of their own. */
export function oscalControl(provision: Provision, names: OscalNames): object {
  const { id, number, title, points, kind, verification, references, predecessors, thresholds } = provision;
  const parts = partsOf(provision, names);
  return {
    id,
    class: points === undefined ? 'clause' : 'criterion',
    title,
    ...(thresholds.length === 0 ? {} : { params: thresholds.map((threshold, index) => param(id, threshold, index, names)) }),
    props: [
      { name: 'label', value: number },
      {
        name: 'sort-id',
        value: number
          .split('.')
          .map((part) => part.padStart(3, '0'))
          .join('.'),
      },
      ...(points === undefined ? [] : [names.prop('points', String(points))]),
      ...(kind === undefined ? [] : [names.prop('kind', kind)]),
      ...verification.map((way) => names.prop('verification', way)),
      ...references.map((reference) => names.prop('reference', reference)),
      ...predecessors.map((predecessor) => names.prop('predecessor', predecessor)),
    ],
    ...(parts.length === 0 ? {} : { parts }),
  };
}

/** A removed provision, as OSCAL keeps withdrawn controls: the id stays, with where its matter went. */
export function withdrawnControl({ id, title, reason, successors }: Tombstone, names: OscalNames): object {
  return {
    id,
    class: 'withdrawn',
    title,
    props: [{ name: 'status', value: 'withdrawn' }, names.prop('reason', reason)],
    ...(successors.length === 0 ? {} : { links: successors.map((successor) => ({ href: `#${successor}`, rel: 'incorporated-into' })) }),
  };
}

function param(id: string, { quantity, min, max, unit }: Threshold, index: number, names: OscalNames): object {
  const value = [min === undefined ? '' : `≥ ${min}`, max === undefined ? '' : `≤ ${max}`].filter((bound) => bound !== '').join(', ');
  return {
    id: `${id}_limit-${index + 1}`,
    props: [names.prop('quantity', quantity), names.prop('unit', unit)],
    label: quantity,
    values: [`${value} ${unit}`],
  };
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly ns?: string;
  readonly title?: string;
  readonly parts: readonly object[];
}

function partsOf({ id, prose, requirements, rubric, evidence, notes }: Provision, { namespace: ns, prop }: OscalNames): object[] {
  const some = (part: Part): object[] => (part.parts.length === 0 ? [] : [part]);
  const item = (kind: string) => (text: string, index: number) => ({ id: `${id}_${kind}.${index + 1}`, name: 'item', prose: text });
  const texts = (passages: readonly { readonly text: string }[]): string[] => passages.map(({ text }) => text);
  const statement = requirements.map(({ label, text }) => ({
    id: `${id}_smt.${label}`,
    name: 'item',
    props: [{ name: 'label', value: `${label})` }],
    prose: text,
  }));
  const steps = rubric.map(({ text }, step) => ({
    id: `${id}_step.${step}`,
    name: 'step',
    ns,
    props: [prop('step', String(step))],
    prose: text,
  }));
  return [
    ...some({ id: `${id}_ovw`, name: 'overview', parts: texts(prose).map(item('ovw')) }),
    ...some({ id: `${id}_smt`, name: 'statement', title: words.requirement, parts: statement }),
    ...some({ id: `${id}_rub`, name: 'rubric', ns, title: words.rubric, parts: steps }),
    ...some({ id: `${id}_obj`, name: 'assessment-objects', title: words.evidence, parts: texts(evidence).map(item('obj')) }),
    ...some({ id: `${id}_gdn`, name: 'guidance', title: words.note, parts: texts(notes).map(item('gdn')) }),
  ];
}
