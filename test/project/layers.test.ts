import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Lints a line as if it stood in a file of the project, by the project's own configuration. */
function lint(file: string, line: string): string {
  const run = spawnSync('biome', ['lint', `--stdin-file-path=${file}`, '--colors=off'], { input: `${line}\n`, encoding: 'utf8' });
  return run.stdout + run.stderr;
}

describe('imports go downwards only', () => {
  test.for([
    ['src/schema/new.ts', "export { today } from '#io/clock.ts';"],
    ['src/domain/new.ts', "import { certificateSchema } from '#schema/certificate.ts';"],
    ['src/domain/new.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/domain/registry/new.ts', "import { z } from 'zod';"],
    ['src/domain/registry/new.ts', "import { repository } from '#site/repository.ts';"],
    ['src/io/new.ts', "import { repository } from '#site/repository.ts';"],
    ['src/site/new.ts', "import { today } from '#client/clock.ts';"],
    ['src/client/new.ts', "import { readRepository } from '#io/repository.ts';"],
    ['src/client/new.ts', "import { repository } from '#site/repository.ts';"],
    ['src/pages/new.ts', "import { readRepository } from '#io/repository.ts';"],
    ['src/io/publish/new.ts', "import { today } from '../../client/clock.ts';"],
  ] as const)('%s must not say %s', ([file, line]) => {
    expect(lint(file, line)).toContain('lint/style/noRestrictedImports');
  });

  test.for([
    ['src/domain/new.ts', "import type { Certificate } from '#schema/certificate.ts';"],
    ['src/io/new.ts', "import { certificateSchema } from '#schema/certificate.ts';"],
    ['src/client/new.ts', "import { statusInTimeline } from '#domain/registry/timeline.ts';"],
    ['src/site/new.ts', "import { readRepository } from '#io/repository.ts';"],
  ] as const)('%s may say %s', ([file, line]) => {
    expect(lint(file, line)).not.toContain('noRestrictedImports');
  });
});
