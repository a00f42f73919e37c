import type { Section } from '#domain/standard/model.ts';
import { oscalControl, withdrawnControl } from './oscal-control.ts';
import type { OscalNames } from './oscal-names.ts';
import { oscalNames } from './oscal-names.ts';
import type { ExportSource } from './source.ts';
import { changedOn } from './source.ts';
import { exportWords as words } from './words.ts';

/** A version as a NIST OSCAL catalog (1.2.1): chapters are groups, provisions are controls, removed provisions are withdrawn controls. */
export function oscalOf(source: ExportSource): string {
  return `${JSON.stringify({ catalog: catalogOf(source) }, undefined, 1)}\n`;
}

function catalogOf(source: ExportSource): object {
  const { version } = source;
  const names = oscalNames(source);
  const removed = version.tombstones.map((tombstone) => withdrawnControl(tombstone, names));
  return {
    uuid: names.uuid(),
    metadata: metadata(source, names),
    groups: [
      ...version.sections.map((section) => group(section, names)),
      ...(removed.length === 0 ? [] : [{ id: 'withdrawn', class: 'withdrawn', title: words.tombstones, controls: removed }]),
    ],
  };
}

function metadata(source: ExportSource, names: OscalNames): object {
  const { version, standard, settings } = source;
  const owner = names.uuid('owner');
  const { published, effective, status } = version.matter;
  return {
    title: version.matter.title,
    ...(published === undefined ? {} : { published: midnight(published) }),
    'last-modified': midnight(changedOn(source) ?? effective ?? '1970-01-01'),
    version: version.version,
    'oscal-version': '1.2.1',
    props: [
      names.prop('status', status),
      ...(effective === undefined ? [] : [names.prop('effective', effective)]),
      names.prop('sample', String(settings.sampleData)),
    ],
    links: [{ href: names.address, rel: 'canonical' }],
    roles: [{ id: 'creator', title: words.facts.owner }],
    parties: [{ uuid: owner, type: 'organization', name: standard.matter.owner }],
    'responsible-parties': [{ 'role-id': 'creator', 'party-uuids': [owner] }],
    remarks: version.matter.summary,
  };
}

function group({ id, number, title, summary, points, provisions }: Section, names: OscalNames): object {
  return {
    id,
    class: points === undefined ? 'chapter' : 'dimension',
    title,
    props: [{ name: 'label', value: number }, ...(points === undefined ? [] : [names.prop('points', String(points))])],
    ...(summary === undefined ? {} : { parts: [{ id: `${id}_overview`, name: 'overview', prose: summary }] }),
    controls: provisions.map((provision) => oscalControl(provision, names)),
  };
}

/** The start of a day in Shanghai. */
function midnight(day: string): string {
  return `${day}T00:00:00+08:00`;
}
