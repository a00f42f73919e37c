import { bodyNameOn } from '#domain/registry/bodies.ts';
import { addressOn } from '#domain/registry/holders.ts';
import { provinceCode } from '#domain/registry/regions.ts';
import { lookupWords } from '../labels/lookup.ts';
import { gradeWords, statusWords } from '../labels/register.ts';
import { industryOf, provinceOf } from './classes.ts';
import { records } from './records.ts';
import { versionLabel } from './version.ts';

export interface FilterView {
  readonly name: 'status' | 'grade' | 'region' | 'industry' | 'body' | 'version';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The filters of the lookup, each with the choices that something on record has. */
export async function lookupFilters(): Promise<readonly FilterView[]> {
  const all = await records();
  const holders = Array.from(all.holders.values(), ({ value }) => value);
  const provinces = new Set(holders.map((holder) => provinceCode(addressOn(holder, all.asOf)?.region ?? '')));
  const industries = new Set(holders.map(({ industry }) => industry));
  const versions = [...all.standards.values()]
    .filter(({ matter }) => matter.kind === 'criteria')
    .flatMap(({ versions: each }) => each.filter(({ matter }) => matter.status === 'published'))
    .map(({ standard, version }) => `${standard}@${version}`);
  const options = {
    status: Object.entries(statusWords).map(([value, label]) => ({ value, label })),
    grade: Object.entries(gradeWords).map(([value, label]) => ({ value, label })),
    region: [...provinces].toSorted().map((code) => ({ value: code, label: provinceOf(code) })),
    industry: [...industries].toSorted().map((code) => ({ value: code, label: industryOf(code) })),
    body: Array.from(all.bodies.values(), ({ value }) => ({ value: value.approval, label: bodyNameOn(value, all.asOf) })),
    version: versions.map((ref) => ({ value: ref, label: versionLabel(all, ref) })),
  };
  return (['status', 'grade', 'region', 'industry', 'body', 'version'] as const).map((name) => ({
    name,
    label: lookupWords.filterLabels[name],
    options: options[name],
  }));
}
