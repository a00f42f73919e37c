import type { Standard } from '#domain/standard/model.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import { formatDay } from '../days.ts';
import { standardWords as words } from '../labels/standard.ts';
import { links } from '../links.ts';
import { asOf, repository } from '../repository.ts';
import type { VersionChoice } from './version-switch.ts';
import { versionSwitch } from './version-switch.ts';

/** One standard in the list of standards: the version in force first, then all of them. */
export interface StandardEntry {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly inForce: { readonly href: string; readonly label: string } | undefined;
  readonly versions: readonly (VersionChoice & { readonly dated: string; readonly summary: string })[];
}

/** All standards, or those of one kind. */
export async function standardEntries(kind?: 'criteria' | 'rules'): Promise<StandardEntry[]> {
  const { register } = await repository();
  return register.standards
    .filter((standard) => kind === undefined || standard.matter.kind === kind)
    .map((standard) => entry(standard, asOf()));
}

function entry(standard: Standard, day: string): StandardEntry {
  const current = versionInForceOn(standard, day);
  const choices = versionSwitch(standard, current, day);
  return {
    id: standard.id,
    title: standard.matter.title,
    titleEn: standard.matter.titleEn,
    owner: standard.matter.owner,
    inForce: current && {
      href: links.version(standard.id, current.version),
      label: words.readInForce(current.version),
    },
    versions: standard.versions.toReversed().flatMap((version, index) => {
      const choice = choices[index];
      const { effective, status, summary } = version.matter;
      const term = status === 'draft' ? words.facts.plannedEffective : words.facts.effective;
      return choice ? [{ ...choice, dated: effective ? `${term} ${formatDay(effective)}` : '', summary }] : [];
    }),
  };
}
