import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { phaseOn, transitionUntil } from '#domain/standard/versions.ts';
import { phaseTones, standardWords as words } from '../labels/standard.ts';

/** Where a version stands, as a word and the tone beside it. */
export function phaseWord(version: StandardVersion, standard: Standard, day: string): { readonly word: string; readonly tone: string } {
  const phase = phaseOn(version, standard, day);
  // A minor version replaces the one before it without any period of grace to speak of.
  const shown = phase === 'transition' && transitionUntil(standard, version.version) === undefined ? 'superseded' : phase;
  return { word: words.phases[shown], tone: phaseTones[shown] };
}
