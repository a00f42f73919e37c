import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type EvaluationFacts, evaluationFacts } from '#domain/audit/event-facts.ts';
import { emptyProposal } from '#domain/registry/proposal.ts';
import type { Given } from '#io/registrar/given.ts';
import { reportGiven } from '#io/registrar/report-given.ts';
import { readRepository } from '#io/repository.ts';
import { readYaml } from '#io/yaml.ts';
import type { Audit } from '#schema/audit.ts';
import { issuedSchema } from '#schema/event.ts';
import { type Ran, runScript } from '../support/run-script.ts';
import { ourVersion, wholeAudit } from '../support/work-files.ts';

const root = mkdtempSync(join(tmpdir(), 'report-'));
for (const folder of ['content', 'standards', 'registry']) cpSync(folder, join(root, folder), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

function saved(audit: Audit): string {
  const path = join(root, 'audit.json');
  writeFileSync(path, JSON.stringify(audit, undefined, 1));
  return path;
}

const audit = wholeAudit('2.0');
const holder = ['--region', '440402', '--industry', '81'];
const issue = (report: string, ...more: readonly string[]): Ran =>
  runScript('registry', 'issue', '--root', root, '--as-of', '2026-11-25', '--report', report, '--decided', '2026-11-20', '--yes', ...more);

describe('an accepted audit report', () => {
  test('becomes a certificate by one command, figures carried over', () => {
    const { code, out, err } = issue(saved(audit), ...holder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const file = /registry\/certificates\/\S+\.yaml/.exec(out)?.[0] ?? expect.fail(out);
    const { name, id, address } = audit.organization;
    expect(readYaml(readFileSync(join(root, `registry/holders/${id}.yaml`), 'utf8'))).toMatchObject({
      value: { names: [{ name }], addresses: [{ address }] },
    });
    const reading = readYaml(readFileSync(join(root, file), 'utf8'));
    if (!reading.ok) return expect.fail('the file is YAML');
    expect(reading.value).toMatchObject({ holder: audit.organization.id, body: audit.body, standard: 'asmm@2.0', scope: audit.scope });
    const [entry] = Object(reading.value).history;
    const issued = issuedSchema.parse(entry);
    const facts = evaluationFacts(audit, ourVersion('2.0'), 'issued');
    expect(facts).toMatchObject({
      ok: true,
      facts: { rounds: issued.rounds, scores: issued.scores, failedKeys: issued.failedKeys, grade: issued.grade },
    });
    expect(runScript('validate', '--root', root, '--as-of', '2026-11-25').code).toBe(0);

    const number = Object(reading.value).number;
    const surveillance = saved({
      ...audit,
      kind: 'surveillance',
      certificate: number,
      auditedOn: '2027-04-10',
      verifications: [{ on: '2027-04-15', closed: ['f-01'], where: 'on-site' }],
      review: { on: '2027-04-20', result: 'accepted' },
      report: { ...audit.report, proposal: 'maintain' },
    });
    const surveil = runScript('registry', 'surveil', number, '--root', root, '--as-of', '2027-04-25', '--report', surveillance, '--yes');
    expect(surveil).toMatchObject({ code: 0, err: '' });
    const [, surveilled] = Object(Object(readYaml(readFileSync(join(root, file), 'utf8'))).value).history;
    expect(surveilled).toMatchObject({
      event: 'surveilled',
      audited: '2027-04-10',
      result: 'conforming',
      findings: { major: 1, minor: 1, closed: 1 },
    });
  });

  test('upgrades a certificate and renews it, each by one command', () => {
    const number = 'ASMM-2024-000007-7';
    const file = join(root, `registry/certificates/2024/${number}.yaml`);
    const written = (): { readonly history: readonly Readonly<Record<string, unknown>>[] } => {
      const reading = readYaml(readFileSync(file, 'utf8'));
      return reading.ok ? Object(reading.value) : expect.fail('the file is YAML');
    };
    const entries = written().history.length;
    const command = (event: string, kind: Audit['kind'], ...more: readonly string[]): Ran =>
      runScript(
        ...(['registry', event, number, '--root', root, '--as-of', '2026-11-25', '--decided', '2026-11-24'] as const),
        ...['--report', saved({ ...audit, kind, certificate: number }), '--yes', ...more],
      );
    const { rounds, scores, failedKeys, grade } = reported();

    expect(command('upgrade', 'upgrade')).toMatchObject({ code: 0, err: '' });
    expect(written().history[entries]).toMatchObject({ event: 'upgraded', standard: 'asmm@2.0', rounds, scores, failedKeys, grade });
    expect(command('renew', 'upgrade', '--valid-until', '2029-12-31')).toMatchObject({ code: 1, out: '' });
    expect(command('renew', 'recertification', '--valid-until', '2029-12-31')).toMatchObject({ code: 0, err: '' });
    expect(written().history[entries + 1]).toMatchObject({ event: 'renewed', validUntil: '2029-12-31', rounds, scores, failedKeys, grade });
    expect(written().history).toHaveLength(entries + 2);
    expect(runScript('validate', '--root', root, '--as-of', '2026-11-25').code).toBe(0);
  });

  const desk = { register: readRepository('.').register, proposal: emptyProposal, day: '2026-11-25' };
  const typed = new Map([['decided', ['2026-11-20']]]);
  test.for([
    ['not reviewed', { review: undefined }, typed, 'refused', '还没有复核'],
    ['with a finding open', { verifications: [] }, typed, 'refused', '没有关闭的不符合：f-01'],
    ['of another kind', { kind: 'surveillance' }, typed, 'refused', '这一事件要初次审核'],
    ['reviewed after the decision', { review: { on: '2026-11-21', result: 'accepted' } }, typed, 'faulty', '晚于决定日期 2026-11-20'],
    ['beside a grade that is typed', {}, new Map([['grade', ['excellent']]]), 'faulty', '由报告带入'],
    ['with a service that reads as two', { scope: [{ service: '安装；维修', sites: ['总部'] }] }, typed, 'faulty', '不能由报告带入'],
  ] as const satisfies readonly (readonly [string, Partial<Audit>, Given, string, string])[])(
    '%s gives nothing',
    ([, change, given, kind, said]) => {
      const reported = reportGiven(desk, 'issued', saved({ ...audit, ...change }), given);
      expect(reported.kind).toBe(kind);
      expect(JSON.stringify(reported)).toContain(said);
    },
  );
});

/** What the report's figures come to, worked out apart from the command. */
function reported(): EvaluationFacts {
  const facts = evaluationFacts(audit, ourVersion('2.0'), 'issued');
  return facts.ok ? facts.facts : expect.fail('the report is accepted');
}
