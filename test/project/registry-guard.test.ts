import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { gitRepository } from '../support/git-repository.ts';

const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()),
      steps: z.array(
        z.object({
          name: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

const workflow = workflowSchema.parse(load(readFileSync('.github/workflows/registry-guard.yml', 'utf8')));
const steps = Object.entries(workflow.jobs).flatMap(([job, { steps: list }]) => list.map((step) => ({ job, ...step })));

function script(job: string, name: string): string {
  const found = steps.find((step) => step.job === job && step.name === name)?.run;
  if (found === undefined) throw new Error(`no step ${name} in ${job}`);
  return found;
}

describe('the workflow', () => {
  test('is the base branch’s, whatever the pull request says', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request_target', 'workflow_run', 'push']);
  });

  test('gives each job no more than it needs; who reads the pull request’s files writes nothing', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.check?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
    expect(workflow.jobs.verdict?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read', statuses: 'write' });
    expect(workflow.jobs.main?.permissions).toEqual({ contents: 'read' });
    const proposal = steps.filter((step) => step.with?.path === 'proposal').map(({ job }) => job);
    expect(proposal).toEqual(['check']);
  });

  test('leaves no credentials behind, and puts nothing of the event into a script', () => {
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout')) expect(step.with).toMatchObject({ 'persist-credentials': false });
      expect(step.run ?? '').not.toContain('${{');
    }
  });

  test.for(steps.flatMap(({ job, name, run }) => (run === undefined ? [] : [[`${job}: ${name ?? run}`, run] as const])))(
    '%s is a shell script',
    ([, run]) => {
      expect(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    },
  );
});

const folder = mkdtempSync(join(tmpdir(), 'guard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step as the runner does, with stand-ins for the programs that it calls. */
function play(run: string, cwd: string, env: Readonly<Record<string, string>>, programs: Readonly<Record<string, string>>) {
  const bin = mkdtempSync(join(folder, 'bin-'));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const output = join(bin, 'output');
  writeFileSync(output, '');
  const all = { ...process.env, PATH: `${bin}:${process.env.PATH}`, GITHUB_OUTPUT: output, RUNNER_TEMP: bin, NO_COLOR: '1', ...env };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], { cwd, encoding: 'utf8', env: all });
  return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
}

/** `npm run --silent NAME -- …` of this repository. */
const npm = `name=$3; shift 4; exec '${process.execPath}' '${resolve('scripts')}'/"$name".ts "$@"`;
const second = 'registry/certificates/2026/ASMM-2026-000002-5.yaml';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function decision(event: string, more: string): string {
  return `  - event: ${event}\n    decided: "${today}"\n    effective: "${today}"\n    recorded: "${today}"\n${more}    reason: 示例。\n`;
}

const certificates = ['registry/certificates/2026/ASMM-2026-000001-7.yaml', second];
const withdrawal = decision('withdrawn', '    cause: misuse\n');

test.for([
  ['a decision on one certificate', [[second, withdrawal]], 'clean'],
  ['decisions on more than the limit', certificates.map((file) => [file, withdrawal]), 'review'],
  ['an event that cannot be', [[second, decision('reinstated', '')]], 'refused'],
] as const)('%s', ([, additions, verdict]) => {
  using repository = gitRepository({ below: 'proposal' });
  const { git, root, read, write, commit } = repository;
  git('checkout', '--quiet', '-b', 'change');
  for (const [file, text] of additions) write(file, read(file) + text);
  commit('registry: decide');
  const head = git('rev-parse', 'HEAD').trim();
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const tool = join(root, '../tool');
  mkdirSync(tool);
  expect(play(script('check', 'Check'), tool, { HEAD: head }, { npm })).toMatchObject({ status: 0, output: `verdict=${verdict}\n` });
  expect(play(script('check', 'Check'), tool, { HEAD: 'f'.repeat(40) }, { npm }).status).toBe(1);
});

/** GitHub's API for the two steps of the verdict. */
const gh = `case "$*" in
  *teams/registrars/members*) [ "$GH_TOKEN" = teams ] && echo registrar-one ;;
  *pulls/7/reviews*) echo "$REVIEWS" ;;
  *statuses*) printf '%s\\n' "$@" > "$RUNNER_TEMP/status"; grep ^state= "$RUNNER_TEMP/status" >> "$GITHUB_OUTPUT" ;;
esac`;
const head = 'b'.repeat(40);
const approval = JSON.stringify({ user: 'registrar-one', state: 'APPROVED', commit: head });

test.for([
  ['an owner approved the newest commit', approval, 'teams', 'yes'],
  ['an owner approved an older one', approval.replaceAll('b', 'a'), 'teams', 'no'],
  ['a stranger approved it', approval.replace('registrar-one', 'stranger'), 'teams', 'no'],
  ['nobody did', '', 'teams', 'no'],
] as const)('%s', ([, reviews, token, passed]) => {
  const env = {
    REPOSITORY: 'asmm/register',
    NUMBER: '7',
    HEAD: head,
    AUTHOR: 'clerk',
    TEAMS_TOKEN: token,
    GH_TOKEN: 'own',
    REVIEWS: reviews,
  };
  expect(play(script('verdict', 'Read the reviews'), '.', env, { npm, gh })).toMatchObject({ status: 0, output: `passed=${passed}\n` });
});

test('without the right to read the teams nothing passes', () => {
  const env = {
    REPOSITORY: 'asmm/register',
    NUMBER: '7',
    HEAD: head,
    AUTHOR: 'clerk',
    TEAMS_TOKEN: '',
    GH_TOKEN: 'own',
    REVIEWS: approval,
  };
  expect(play(script('verdict', 'Read the reviews'), '.', env, { npm, gh }).output).not.toContain('passed=yes');
});

test.for([
  ['clean', '', 'success'],
  ['review', 'yes', 'success'],
  ['review', 'no', 'pending'],
  ['review', '', 'pending'],
  ['refused', 'yes', 'failure'],
  ['', 'yes', 'error'],
] as const)('the verdict %s with a review %s is posted as %s', ([verdict, passed, state]) => {
  const env = { REPOSITORY: 'asmm/register', HEAD: head, VERDICT: verdict, PASSED: passed, RUN: 'https://example.invalid/' };
  expect(play(script('verdict', 'Post the status'), '.', env, { gh })).toMatchObject({ status: 0, output: `state=${state}\n` });
});
