import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRepository, hasErrors } from '#io/check.ts';
import { eventCommands } from '#io/registrar/event-commands.ts';
import { requestEvent } from '#io/registrar/request-event.ts';
import { requestHolder } from '#io/registrar/request-holder.ts';
import { requestIssue } from '#io/registrar/request-issue.ts';
import { doctored } from '../../support/doctored.ts';
import { file, given, type Went } from './desktop.ts';

const day = '2026-07-15';
const number = 'ASMM-2026-000001-7';
const path = `registry/certificates/2026/${number}.yaml`;

function event(root: string, name: string, values: Readonly<Record<string, string>>, on: string = day, about: string = number): Went {
  const command = eventCommands.get(name);
  if (command === undefined) throw new Error(`No command ${name}`);
  return file(root, on, (desk) => requestEvent(desk, command, about, given(values)));
}

function read(root: string, at: string = path): string {
  return readFileSync(join(root, at), 'utf8');
}

const fresh = { holder: '911100000000004570', body: 'CNCA-R-2099-901', scope: '热水器的维修@总部,城东网点', grade: 'pass' };
const named = { name: '示例热水器服务有限公司', address: '北京市示例路 3 号', region: '110000', industry: '81' };

describe('an issue', () => {
  test('brings a holder along that is not on record; the number is the next of the block', () => {
    using copy = doctored();
    expect(file(copy.root, day, (desk) => requestIssue(desk, given(fresh)))).toEqual({
      faults: ['--name 缺少企业名称', '--address 缺少地址', '--region 缺少行政区划代码', '--industry 缺少行业代码'],
    });
    const went = file(copy.root, day, (desk) => requestIssue(desk, given({ ...fresh, ...named, note: 'a: b # c' })));
    expect(went).toMatchObject({
      written: ['registry/holders/911100000000004570.yaml', 'registry/certificates/2026/ASMM-2026-000003-3.yaml'],
    });
    expect(read(copy.root, 'registry/certificates/2026/ASMM-2026-000003-3.yaml')).toBe(`\
# yaml-language-server: $schema=../../../src/schema/json/certificate.schema.json
number: ASMM-2026-000003-3
holder: "911100000000004570"
body: CNCA-R-2099-901
standard: asmm@1.0
scope:
  - { service: 热水器的维修, sites: [总部, 城东网点] }
validUntil: "2029-07-14"
history:
  - event: issued
    decided: "2026-07-15"
    effective: "2026-07-15"
    recorded: "2026-07-15"
    grade: pass
    note: "a: b # c"
`);
    expect(hasErrors(checkRepository(copy.root, day).findings)).toBe(false);
  });

  test('takes its grade from the scores, and none where they give none', () => {
    using copy = doctored();
    const scored = { ...fresh, holder: '914404009900000098', 'failed-keys': 'none' };
    const { grade: _, ...ungraded } = scored;
    const good = { ...ungraded, scores: 'service-quality=200/240 service-efficiency=120/160' };
    expect(file(copy.root, day, (desk) => requestIssue(desk, given(good)))).toHaveProperty('written');
    const bad = { ...ungraded, scores: 'service-quality=20/240 service-efficiency=12/160' };
    expect(file(copy.root, day, (desk) => requestIssue(desk, given(bad)))).toEqual({ refusals: ['grade-follows'] });
    const wished = { ...good, grade: 'excellent' };
    expect(file(copy.root, day, (desk) => requestIssue(desk, given(wished)))).toEqual({ refusals: ['grade-follows'] });
  });

  test('with the number before writes both certificates, or none', () => {
    using copy = doctored();
    const changed = { ...fresh, holder: '914404009900000098', 'previous-number': number, reason: '更换编号。' };
    const issue = (): Went => file(copy.root, day, (desk) => requestIssue(desk, given(changed)));
    expect(issue()).toHaveProperty('written');
    expect(read(copy.root)).toContain('nextNumber: ASMM-2026-000003-3');
    expect(issue()).toMatchObject({ refusals: expect.arrayContaining(['allowed-transition']) });
    expect(readdirSync(join(copy.root, 'registry/certificates/2026'))).toHaveLength(3);
  });

  test.for([
    [{ number: 'ASMM-2026-000001-7' }, 'unique-number'],
    [{ number: '../../etc/passwd' }, 'known-certificate'],
    [{ body: 'CNCA-R-2099-999' }, 'known-records'],
    [{ 'valid-until': '2029-07-15' }, 'validity'],
    [{ standard: 'asmm@9.0' }, 'known-version'],
    [{ effective: '2027-01-01' }, 'serial-block'],
    [{ note: '联系 13800138000' }, 'personal-data'],
    [{ scope: '热水器的维修@总\u202e部' }, 'plain-text'],
  ] as const)('%j is refused by %s', ([values, rule]) => {
    using copy = doctored();
    const all = given({ ...fresh, holder: '914404009900000098', ...values });
    expect(file(copy.root, day, (desk) => requestIssue(desk, all))).toMatchObject({ refusals: expect.arrayContaining([rule]) });
    expect(readdirSync(join(copy.root, 'registry/certificates/2026'))).toHaveLength(2);
  });
});

describe('a holder', () => {
  test('gets a new name and address in the middle of its file; the old ones stay', () => {
    using copy = doctored();
    const holder = 'registry/holders/914404009900000098.yaml';
    const before = read(copy.root, holder).split('\n');
    const values = { name: '示例家电（集团）有限公司', address: '广东省珠海市新路 1 号', region: '440400' };
    expect(file(copy.root, day, (desk) => requestHolder(desk, '914404009900000098', given(values)))).toHaveProperty('written');
    const after = read(copy.root, holder).split('\n');
    expect(after.filter((line) => before.includes(line))).toEqual(before);
    expect(after.length - before.length).toBe(7);
    expect(hasErrors(checkRepository(copy.root, day).findings)).toBe(false);
  });

  test.for([
    ['../../etc/passwd', { name: '某' }, { faults: [expect.stringContaining('不是统一社会信用代码')] }],
    ['914404009900000098', {}, { faults: [expect.stringContaining('--name')] }],
    ['914404009900000098', { address: '新址' }, { faults: [expect.stringContaining('--region')] }],
    ['914404009900000098', { name: '示例家电服务（珠海）有限公司' }, { refusals: ['holder-history'] }],
    ['914404009900000098', { name: '某', since: '2019-01-01' }, { refusals: ['holder-history'] }],
    ['914404009900000098', { name: '某', recorded: '2026-07-01' }, { refusals: ['recorded-today'] }],
    ['914404009900000098', { 'merged-into': '911100000000004570' }, { refusals: ['known-records'] }],
    ['911100000000004571', named, { refusals: ['credit-code'] }],
  ] as const)('%s with %j goes nowhere', ([id, values, expected]) => {
    using copy = doctored();
    expect(file(copy.root, day, (desk) => requestHolder(desk, id, given(values)))).toEqual(expected);
  });
});

describe('an event', () => {
  test('corrects a slip with the old value taken from the record, once', () => {
    using copy = doctored();
    const values = { field: 'scope.0.sites.1', is: '城西网点', reason: '登记时误写。' };
    expect(event(copy.root, 'correct', values)).toHaveProperty('written');
    expect(read(copy.root)).toContain('    correction: { field: scope.0.sites.1, was: 城东网点, is: 城西网点 }\n');
    expect(event(copy.root, 'correct', values)).toEqual({ refusals: ['correction'] });
  });

  test('works out what follows from the record', () => {
    using copy = doctored();
    expect(event(copy.root, 'renew', { grade: 'pass', decided: '2026-07-14' })).toHaveProperty('written');
    expect(read(copy.root)).toContain('    validUntil: "2032-03-09"\n');
    expect(read(copy.root)).toContain(
      '  - event: renewed\n    decided: "2026-07-14"\n    effective: "2026-07-15"\n    recorded: "2026-07-15"\n',
    );
  });

  test('is not passed over an overdue audit, and the way out is told', () => {
    using copy = doctored();
    expect(event(copy.root, 'extend', { add: '热水器的维修@总部' }, '2026-09-09')).toHaveProperty('written');
    expect(event(copy.root, 'extend', { add: '冰箱的维修@总部' }, '2026-09-10')).toEqual({ refusals: ['surveillance-overdue'] });
    const late = { audited: '2026-09-10', result: 'conforming', major: '0', minor: '0', closed: '0' };
    expect(event(copy.root, 'surveil', late, '2026-09-11')).toEqual({ refusals: ['late-surveillance'] });
    expect(event(copy.root, 'suspend', { cause: 'surveillance-overdue', reason: '逾期。' }, '2026-09-11')).toHaveProperty('written');
    expect(event(copy.root, 'surveil', { ...late, audited: '2026-09-12' }, '2026-09-12')).toHaveProperty('written');
    expect(event(copy.root, 'reinstate', { reason: '已补做。' }, '2026-09-13')).toHaveProperty('written');
  });

  test.for([
    ['suspend', { cause: 'anger', reason: '无' }, '--cause “anger”不在可用的值之中'],
    ['surveil', { audited: '2026-02-30' }, '--audited “2026-02-30”不是日历上的日期'],
    ['reduce', { remove: '没有场所', reason: '无' }, '--remove “没有场所”应写成'],
    ['annul', { annuls: 'zwei', reason: '无' }, '--annuls “zwei”不是整数'],
    ['annul', { annuls: '0', reason: '无' }, '--annuls 字段“annuls”的值 0 不对'],
    ['renew', { grade: 'pass', scores: 'service-quality=9' }, '--scores “service-quality=9”应写成'],
    ['withdraw', { cause: 'other' }, '--reason 缺少原因'],
  ] as const)('%s with %j is wrong usage', ([name, values, said]) => {
    using copy = doctored();
    expect(event(copy.root, name, values)).toEqual({ faults: [expect.stringContaining(said)] });
  });

  test.for([
    ['ASMM-2026-000001-8', 'known-certificate'],
    ['ASMM-2026-000009-2', 'known-certificate'],
    ['../../../etc/passwd', 'known-certificate'],
  ] as const)('about %s is refused', ([about, rule]) => {
    using copy = doctored();
    expect(event(copy.root, 'withdraw', { cause: 'other', reason: '无' }, day, about)).toEqual({ refusals: [rule] });
  });

  test('finds no fault of another certificate in its way', () => {
    using copy = doctored({ file: path, from: 'grade: pass', to: 'grade: excellent' });
    const values = { cause: 'other', reason: '另一张证书的错误不妨碍这一张。' };
    expect(event(copy.root, 'withdraw', values, day, 'ASMM-2026-000002-5')).toHaveProperty('written');
  });
});
