import { publishedAddresses } from '#io/publish/openapi.ts';
import { formatDay } from './days.ts';
import type { AboutPart } from './labels/about.ts';
import { aboutParts, aboutWords } from './labels/about.ts';
import type { PageLink } from './links.ts';
import { asOf, pageForm, repository } from './repository.ts';

/** What this site is, who runs it, and what can be relied on. */
export interface AboutPage {
  readonly parts: readonly AboutPart[];
  readonly source: PageLink | undefined;
}

export async function aboutPage(): Promise<AboutPage> {
  const { settings, register } = await repository();
  const owner = register.standards.find((standard) => standard.matter.kind === 'criteria')?.matter.owner ?? settings.title;
  const parts = aboutParts({
    siteTitle: settings.title,
    host: new URL(settings.url).host,
    owner,
    asOf: formatDay(asOf()),
    sampleData: settings.sampleData,
    addresses: publishedAddresses(pageForm()),
  });
  return { parts, source: settings.repository === undefined ? undefined : { href: settings.repository, label: aboutWords.source } };
}
