import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRepository } from '#io/check.ts';
import { textReport } from '#io/report/text.ts';
import { doctored } from '../support/doctored.ts';

/** What a stranger may put into a pull request beside text. */
const tricks: readonly { readonly name: string; readonly play: (root: string) => void; readonly gives: readonly string[] }[] = [
  {
    name: 'a link to a file elsewhere',
    play: (root) => symlinkSync('/etc/passwd', join(root, 'registry/holders/914404009900000099.yaml')),
    gives: ['file-type registry/holders/914404009900000099.yaml'],
  },
  {
    name: 'a folder that is a link',
    play: (root) => {
      renameSync(join(root, 'content/cases'), join(root, 'elsewhere'));
      symlinkSync('../elsewhere', join(root, 'content/cases'));
    },
    gives: ['file-type content/cases'],
  },
  {
    name: 'a top folder that is a link',
    play: (root) => {
      renameSync(join(root, 'registry'), join(root, 'elsewhere'));
      symlinkSync('elsewhere', join(root, 'registry'));
    },
    gives: ['root-folders registry'],
  },
  {
    name: 'a pipe that would never end',
    play: (root) => execFileSync('mkfifo', [join(root, 'registry/bodies/CNCA-R-2099-902.yaml')]),
    gives: ['file-type registry/bodies/CNCA-R-2099-902.yaml'],
  },
  {
    name: 'a folder with the name of a file',
    play: (root) => mkdirSync(join(root, 'registry/bodies/CNCA-R-2099-902.yaml')),
    gives: ['file-name registry/bodies/CNCA-R-2099-902.yaml'],
  },
  {
    name: 'a name that another letter case turns into ours',
    play: (root) => writeFileSync(join(root, 'content/guides/PUBLIC.mdx'), ''),
    gives: ['file-name content/guides/PUBLIC.mdx'],
  },
  {
    name: 'a name with a line end and a colour code',
    play: (root) => writeFileSync(join(root, 'registry/holders/a\n\u001b[31m::error::x.yaml'), ''),
    gives: ['file-name registry/holders/a\n\u001b[31m::error::x.yaml'],
  },
];

test.for(tricks)('$name is a finding', ({ play, gives }) => {
  using copy = doctored();
  play(copy.root);
  const { findings } = checkRepository(copy.root, '2026-07-15');
  expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(gives);
  const report = textReport(findings, { root: copy.root, colour: false, frames: true });
  expect(report).toMatch(/^[^\p{Cc}]*$/mu);
  expect(report).not.toContain('\u001b');
});

test('a file outside that a link shows is never read', () => {
  using copy = doctored();
  symlinkSync('/etc/passwd', join(copy.root, 'registry/holders/914404009900000099.yaml'));
  const { findings } = checkRepository(copy.root, '2026-07-15');
  expect(textReport(findings, { root: copy.root, colour: false, frames: true })).not.toContain('root:');
});
