import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'layers-'));
cpSync('biome.json', join(root, 'biome.json'));
afterAll(() => rmSync(root, { recursive: true }));

/** Lints a line in a file of a scratch project that has this project's configuration. */
function lint(file: string, line: string): string {
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), `${line}\n`);
  const biome = resolve('node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', file, '--colors=off'], { cwd: root, encoding: 'utf8' });
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
    ['src/client/new.ts', "import { assessmentSchema } from '#schema/assessment.ts';"],
    ['src/pages/new.ts', "import { readRepository } from '#io/repository.ts';"],
    ['src/io/publish/new.ts', "import { today } from '../../client/clock.ts';"],
  ] as const)('%s must not say %s', ([file, line]) => {
    expect(lint(file, line)).toContain('lint/style/noRestrictedImports');
  });

  test.for([
    ['src/domain/new.ts', "import type { Certificate } from '#schema/certificate.ts';"],
    ['src/io/new.ts', "import { certificateSchema } from '#schema/certificate.ts';"],
    ['src/client/new.ts', "import { statusInTimeline } from '#domain/registry/segments.ts';"],
    ['src/client/new.ts', "import type { Assessment } from '#schema/assessment.ts';"],
    ['src/site/new.ts', "import { readRepository } from '#io/repository.ts';"],
  ] as const)('%s may say %s', ([file, line]) => {
    const report = lint(file, line);
    expect(report).toContain('Checked 1 file');
    expect(report).not.toContain('noRestrictedImports');
  });
});
