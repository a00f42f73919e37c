import type { Carried } from '#domain/assessment/carried.ts';
import { phaseOn, transitionUntil, versionInForceOn } from '#domain/standard/versions.ts';
import { glossaryTerms } from '../prose/glossary.ts';
import { asOf, repository } from '../repository.ts';
import { phaseWord } from '../standard/phase.ts';

/** Terms of the evaluation, in the glossary's order; those of the register's own machinery would only distract from a criterion. */
const explained: ReadonlySet<string> = new Set([
  'body',
  'scope',
  'dimension',
  'rubric',
  'step',
  'key',
  'notApplicable',
  'finding',
  'major',
  'minor',
  'observation',
  'grade',
  'round',
]);

/** What the self-assessment page carries for its script: the versions to choose from, and the terms that it explains in place. */
export async function workspaceData(): Promise<Carried> {
  const { register } = await repository();
  const day = asOf();
  const criteria = register.standards.filter(({ matter }) => matter.kind === 'criteria');
  return {
    versions: criteria.flatMap((standard) =>
      standard.versions
        .filter(({ grading }) => grading !== undefined)
        .map((version) => {
          const until = phaseOn(version, standard, day) === 'transition' ? transitionUntil(standard, version.version) : undefined;
          const { word, tone } = phaseWord(version, standard, day);
          return {
            ref: `${standard.id}@${version.version}`,
            standard: standard.id,
            version: version.version,
            phase: word,
            tone,
            inForce: versionInForceOn(standard, day) === version,
            ...(until && { until }),
            newer: standard.versions.slice(standard.versions.indexOf(version) + 1).map((each) => each.version),
          };
        }),
    ),
    terms: (await glossaryTerms()).filter(({ id }) => explained.has(id)).map(({ id, zh, definition }) => ({ id, zh, definition })),
  };
}
