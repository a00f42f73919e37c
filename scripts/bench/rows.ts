import { answers } from './answers.ts';
import { build } from './build.ts';
import { diff } from './diff.ts';
import { exact } from './exact.ts';
import { growth } from './growth.ts';
import { load } from './load.ts';
import { lookupIndex } from './lookup-index.ts';
import { names } from './names.ts';
import { noise } from './noise.ts';
import { pagefind } from './pagefind.ts';
import { rebuild } from './rebuild.ts';
import type { Row } from './row.ts';
import { validate } from './validate.ts';
import { weight } from './weight.ts';
import { writers } from './writers.ts';

/** Everything that the bench measures, in the order of measuring: what times matter for comes while the machine is quiet. */
export const rows: readonly Row[] = [
  noise,
  validate,
  build,
  rebuild,
  lookupIndex,
  exact,
  names,
  answers,
  weight,
  diff,
  load,
  writers,
  pagefind,
  growth,
];
