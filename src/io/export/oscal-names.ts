import { exportPaths } from './paths.ts';
import type { ExportSource } from './source.ts';
import { uuidOf } from './uuid.ts';

/** What names things in a catalog: its address, UUIDs that follow from it, and properties in this scheme's own namespace. */
export interface OscalNames {
  readonly address: string;
  readonly namespace: string;
  uuid(part?: string): string;
  prop(name: string, value: string): OscalProp;
}

export interface OscalProp {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

export function oscalNames({ version, settings }: ExportSource): OscalNames {
  const address = new URL(`/${exportPaths(version.standard, version.version).oscal}`, settings.url).href;
  const namespace = new URL('/ns/oscal', settings.url).href;
  return {
    address,
    namespace,
    uuid: (part) => uuidOf(part === undefined ? address : `${address}#${part}`),
    prop: (name, value) => ({ name, ns: namespace, value }),
  };
}
