import { crossReference } from './cross-reference.ts';
import { duplicateRequirement } from './duplicate-requirement.ts';
import { forceAndKind } from './force-and-kind.ts';
import { fullWidthPunctuation } from './full-width-punctuation.ts';
import { hanLatinSpace } from './han-latin-space.ts';
import { noteWithoutForce } from './note-without-force.ts';
import { oneRequirement } from './one-requirement.ts';
import { preferredTerm } from './preferred-term.ts';
import { referenceForm } from './reference-form.ts';
import { requirementForce } from './requirement-force.ts';
import { rubricLikeness } from './rubric-likeness.ts';
import { rubricSteps } from './rubric-steps.ts';
import type { LintRule } from './rule.ts';
import { thresholdInProse } from './threshold-in-prose.ts';
import { vagueWord } from './vague-word.ts';

/** The rules of the lint of criteria, in the order in which a writer would want to hear of them. */
export const lintRules: readonly LintRule[] = [
  requirementForce,
  forceAndKind,
  oneRequirement,
  noteWithoutForce,
  vagueWord,
  thresholdInProse,
  rubricSteps,
  crossReference,
  duplicateRequirement,
  rubricLikeness,
  preferredTerm,
  referenceForm,
  fullWidthPunctuation,
  hanLatinSpace,
];
