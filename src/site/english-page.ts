import type { Standard } from '#domain/standard/model.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import { dimensionNames, type WordRow, englishWords as words } from './labels/english.ts';
import { links } from './links.ts';
import { asOf, pageForm, repository } from './repository.ts';

/** What the page for readers of English says of the register and of the criteria in force. */
export interface EnglishPage {
  readonly sampleData: boolean;
  readonly steps: readonly string[];
  readonly criteria:
    | { readonly text: string; readonly dimensions: readonly WordRow[]; readonly href: string; readonly label: string }
    | undefined;
  /** What programs find, by address. */
  readonly files: readonly { readonly code: string; readonly text: string }[];
}

/** The criteria in force, in short. */
type Criteria = NonNullable<EnglishPage['criteria']>;

export async function englishPage(): Promise<EnglishPage> {
  const { settings, register } = await repository();
  return {
    sampleData: settings.sampleData,
    steps: words.check.steps(new URL(settings.url).host),
    criteria: register.standards.filter(({ matter }) => matter.kind === 'criteria').map((standard) => inForce(standard, asOf()))[0],
    files: pageForm() === 'files' ? [...words.machines.files, words.machines.record] : words.machines.files,
  };
}

function inForce(standard: Standard, day: string): Criteria | undefined {
  const version = versionInForceOn(standard, day);
  if (version === undefined) return undefined;
  const dimensions = version.sections.filter(({ points }) => points !== undefined);
  const count = dimensions.flatMap(({ provisions }) => provisions).length;
  return {
    text: words.criteria.inForce(standard.matter.titleEn, version.version, version.matter.effective ?? '', count),
    dimensions: dimensions.map(({ id, title, points = 0 }) => ({
      zh: title,
      en: dimensionNames[id] ?? '',
      text: words.criteria.points(points),
    })),
    href: links.version(standard.id, version.version),
    label: words.criteria.read(version.version),
  };
}
