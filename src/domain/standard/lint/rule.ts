import type { Finding } from '#domain/finding.ts';
import type { Glossary } from '#schema/prose.ts';
import type { Provision, StandardVersion } from '../model.ts';

/** One rule of the lint of criteria. Its name is also the name of its module. */
export type LintRule = ProvisionRule | VersionRule;

/** A rule that looks at one provision; the version is at hand for what a provision names. */
export interface ProvisionRule extends RuleMatter<string | Sketch> {
  readonly scope: 'provision';
  check(provision: Provision, surroundings: Surroundings): Iterable<Finding>;
}

/** A rule that holds the provisions of a version against each other. */
export interface VersionRule extends RuleMatter<readonly Sketch[]> {
  readonly scope: 'version';
  check(version: StandardVersion, surroundings: Surroundings): Iterable<Finding>;
}

interface RuleMatter<Example> {
  readonly name: string;
  /** Chinese: what the rule asks for, in one line. */
  readonly describe: string;
  /** Executed as tests: a good example gives nothing, a bad one exactly one finding of this rule. */
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
}

export interface Surroundings {
  readonly version: StandardVersion;
  readonly glossary: Glossary;
  /** The ids of all provisions of the version. */
  readonly ids: ReadonlySet<string>;
}

/** As much of a provision as an example needs; a bare string is the text of one requirement of a general criterion. */
export type Sketch = Partial<Pick<Provision, 'id' | 'title' | 'kind' | 'thresholds' | 'references'>> & {
  readonly requirements?: readonly string[];
  readonly prose?: readonly string[];
  readonly rubric?: readonly string[];
  readonly evidence?: readonly string[];
  readonly notes?: readonly string[];
};
