import { versionInForceOn } from '#domain/standard/versions.ts';
import { asOf, repository } from '../repository.ts';
import type { Banner } from './banner.ts';
import { versionBanner } from './banner.ts';
import type { ContentsSection } from './contents.ts';
import { contentsOf } from './contents.ts';
import type { StandardEntry } from './standards-page.ts';
import { standardEntries } from './standards-page.ts';

/** The permanent address of the rules: what is in force, and every version of them. */
export interface RulesPage {
  readonly entries: readonly StandardEntry[];
  readonly inForce: readonly { readonly banner: Banner; readonly contents: readonly ContentsSection[] }[];
}

export async function rulesPage(): Promise<RulesPage> {
  const day = asOf();
  const { register } = await repository();
  const rules = register.standards.filter((standard) => standard.matter.kind === 'rules');
  return {
    entries: await standardEntries('rules'),
    inForce: rules.flatMap((standard) => {
      const version = versionInForceOn(standard, day);
      return version ? [{ banner: versionBanner(standard, version, day), contents: contentsOf(version) }] : [];
    }),
  };
}
