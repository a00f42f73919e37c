import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { standardWords as words } from '../labels/standard.ts';
import { links } from '../links.ts';
import { phaseWord } from './phase.ts';

/** One version in the row of versions, with the same place in it where it has one. */
export interface VersionChoice {
  readonly href: string;
  readonly label: string;
  readonly phase: string;
  readonly tone: string;
  readonly current: 'page' | 'true' | undefined;
}

/** All versions, newest first. `place` finds the same place in another version; without one its first page stands in. */
export function versionSwitch(
  standard: Standard,
  current: StandardVersion | undefined,
  day: string,
  place: (version: StandardVersion) => string | undefined = () => undefined,
): VersionChoice[] {
  return standard.versions.toReversed().map((version) => {
    const { word, tone } = phaseWord(version, standard, day);
    return {
      href: place(version) ?? links.version(standard.id, version.version),
      label: words.version(version.version),
      phase: word,
      tone,
      current: version === current ? 'true' : undefined,
    };
  });
}
