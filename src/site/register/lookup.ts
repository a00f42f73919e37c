import { bodyNameOn } from '#domain/registry/bodies.ts';
import { provinceCode } from '#domain/registry/regions.ts';
import { lookupWords } from '../labels/lookup.ts';
import { gradeWords } from '../labels/register.ts';
import { statusWords } from '../labels/verdict.ts';
import { industryOf, provinceOf } from './classes.ts';
import { overview, shownRecords } from './shown.ts';
import { versionLabel } from './version.ts';

export interface FilterView {
  readonly name: 'status' | 'grade' | 'region' | 'industry' | 'body' | 'version';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The filters of the lookup, each with the choices that something on record has. */
export async function lookupFilters(): Promise<readonly FilterView[]> {
  const all = await shownRecords();
  const { regions, industries } = await overview();
  const provinces = new Set(Array.from(regions, provinceCode));
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
