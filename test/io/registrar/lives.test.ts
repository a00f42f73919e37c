import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '#domain/finding.ts';
import { checkRegister } from '#domain/registry/check.ts';
import { emptyProposal } from '#domain/registry/proposal.ts';
import type { Register } from '#domain/registry/register.ts';
import { statusOn } from '#domain/registry/status.ts';
import { commitWrites } from '#io/registrar/commit-writes.ts';
import { decide } from '#io/registrar/decide.ts';
import type { Requested } from '#io/registrar/desk.ts';
import { eventCommands } from '#io/registrar/event-commands.ts';
import type { Given } from '#io/registrar/given.ts';
import { plannedWrites } from '#io/registrar/planned-writes.ts';
import { requestEvent } from '#io/registrar/request-event.ts';
import { requestIssue } from '#io/registrar/request-issue.ts';
import { yamlLines } from '#io/registrar/yaml-lines.ts';
import { readRegistry } from '#io/registry.ts';
import type { Certificate } from '#schema/certificate.ts';
import { type CertificateEvent, eventSchema } from '#schema/event.ts';
import { heldOn } from '../../domain/registry/oracle.ts';
import { bodyNamed, holder, holderNamed, otherHolder, standards } from '../../domain/registry/sample.ts';
import { forbidden, type Life, lastOf, type Measure, shift, standingOf, world } from './rulebook.ts';

const long = process.env.LONG !== undefined;
const lives = long ? 3000 : 200;

/** The limits of the rules; at each of them the day before, the day itself and the day after must have been tried. */
const limits = [
  'recorded to today',
  'recorded to the one before',
  'recorded to decided',
  'effective to decided',
  'effective to end of validity',
  'decided to end of approval',
  'audited to decided',
  'audited to audit due',
  'granted to audit due',
  'over a suspension',
  'renewed to the old end',
  'renewed to three years',
  'renewed to end of transition',
  'upgraded to the new version',
  'upgrade decided to end of transition',
  'gone on to closing of a major finding',
  'verified to closing of a major finding',
] as const;

const [first, second] = ['CNCA-R-2099-901', 'CNCA-R-2099-902'] as const;
const services = ['家用空调的安装与维修', '热水器的维修'] as const;
const sites = ['总部', '城东网点', '城西网点'] as const;

const anyMove = fc.record({
  name: fc.constantFrom(...eventCommands.keys(), 'surveil', 'surveil', 'extend', 'suspend', 'reinstate', 'renew', 'upgrade'),
  aim: fc.constantFrom('soon', 'soon', 'later', 'audit', 'pause', 'end', 'transition', 'version', 'approval', 'major'),
  offset: fc.integer({ min: -1, max: 1 }),
  gap: fc.oneof(fc.constant(0), fc.nat(25)),
  odd: fc.constantFrom('', '', 'recorded', 'decided', 'effective', 'audited', 'ahead'),
  pick: fc.nat(11),
});

/** Two moves that belong together: what opens a time limit, and what is tried about its end. */
const scenes = fc
  .tuple(anyMove, anyMove, fc.constantFrom('major', 'pause'), fc.constantFrom('surveil', 'extend', 'transfer', 'regrade', 'reinstate'))
  .map(([opening, closing, aim, name]) => [
    { ...opening, name: aim === 'major' ? 'surveil' : 'suspend', aim: 'soon', odd: '', pick: 0 },
    { ...closing, name: aim === 'pause' && name === 'extend' ? 'upgrade' : name, aim, odd: '' },
  ]);

/** What turns on the day of a version, tried about that day. */
const changes = fc
  .tuple(anyMove, fc.constantFrom('renew', 'upgrade'), fc.constantFrom('transition', 'version'))
  .map(([move, name, aim]) => [{ ...move, name, aim, odd: '' }]);

const moves = fc
  .array(
    fc.oneof(
      anyMove.map((move) => [move]),
      scenes,
      changes,
    ),
    { minLength: 3, maxLength: 9 },
  )
  .map((each) => each.flat());

type Move = typeof moves extends fc.Arbitrary<readonly (infer M)[]> ? M : never;

const issues = fc.record({
  day: fc.constantFrom(
    '2023-11-03',
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2024-03-10',
    '2024-08-31',
    '2024-12-31',
    '2025-03-02',
    '2026-03-31',
  ),
  offset: fc.integer({ min: -1, max: 1 }),
});

test(`what the commands let pass, and the status of every day, are what an independent rulebook says, through ${lives} lives`, () => {
  const met = new Map<string, Set<number>>();
  const measure: Measure = (limit, day, last) => {
    const distance = Math.round((Date.parse(day) - Date.parse(last)) / 86_400_000);
    if (Math.abs(distance) <= 1) met.set(limit, (met.get(limit) ?? new Set()).add(distance));
  };
  const said = { filed: 0, refused: 0, days: 0 };
  fc.assert(
    fc.property(issues, moves, (issue, sequence) => {
      using desk = desktop();
      const life = live(desk, issue, sequence, measure, said);
      if (life !== undefined) said.days += compareDays(desk, life);
    }),
    { numRuns: lives, seed: long ? Date.now() : 20_261_127, endOnFailure: long },
  );
  expect(said.filed).toBeGreaterThan(lives);
  expect(said.refused).toBeGreaterThan(lives);
  const missed = limits.flatMap((limit) =>
    [-1, 0, 1].flatMap((distance) => (met.get(limit)?.has(distance) ? [] : [`${limit} ${distance}`])),
  );
  expect(missed).toEqual([]);
}, 3_600_000);

/** An empty register on the disk: two bodies, two holders, no certificate. */
function desktop(): { readonly root: string; readonly read: () => Register; [Symbol.dispose](): void } {
  const root = mkdtempSync(join(tmpdir(), 'registrar-'));
  const write = (file: string, record: object): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `# 手写的注释\n${yamlLines(record, '').join('\n')}\n`);
  };
  for (const [place, approval] of [first, second].entries()) {
    const serials = [2023, 2024, 2025, 2026].map((year) => ({ year, from: place * 1000 + 1, to: place * 1000 + 999 }));
    const until = world.approvedUntil[approval] ?? '';
    const history = [{ event: 'approved' as const, effective: '2020-01-01', recorded: '2023-11-01', until }];
    write(`registry/bodies/${approval}.yaml`, bodyNamed(approval, { serials, history }));
  }
  for (const id of [holder, otherHolder]) write(`registry/holders/${id}.yaml`, holderNamed(id));
  mkdirSync(join(root, 'registry/certificates'));
  const read = (): Register => {
    const findings: Finding[] = [];
    const register = { ...readRegistry(root, findings), standards };
    expect(findings).toEqual([]);
    return register;
  };
  return { root, read, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

type Desktop = ReturnType<typeof desktop>;

/** One request through the whole way of a command: request, judgement, lines, files. The rules that said no, or none. */
function ask({ root, read }: Desktop, day: string, request: (register: Register) => Requested): ReadonlySet<string> {
  const register = read();
  const requested = request(register);
  if (requested.kind === 'faulty') throw new Error(JSON.stringify(requested.faults));
  if (requested.kind === 'refused') return new Set(requested.findings.map(({ rule }) => rule));
  const { proposal } = requested;
  const { refusals } = decide({ register, proposal, day });
  if (refusals.length === 0) commitWrites(root, plannedWrites(root, register, proposal, { sample: false }));
  return new Set(refusals.map(({ rule }) => rule));
}

function live(
  desk: Desktop,
  { day, offset }: { readonly day: string; readonly offset: number },
  sequence: readonly Move[],
  measure: Measure,
  said: { filed: number; refused: number },
): Life | undefined {
  const full = lastOf(day, 36);
  const issued = (validUntil: string): ReadonlySet<string> => {
    const scope = `${services[0]}@${sites[0]},${sites[1]}`;
    const given = flags({ holder, body: first, standard: 'asmm@1.0', scope, 'valid-until': validUntil, grade: 'pass', decided: day });
    return ask(desk, day, (register) => requestIssue({ register, proposal: emptyProposal, day }, given));
  };
  const validUntil = shift(full, offset);
  expect(issued(validUntil)).toEqual(new Set(validUntil > full ? ['validity'] : []));
  if (validUntil > full) issued(full);
  const [number = ''] = desk.read().certificates.map(({ value }) => value.number);
  let life: Life = {
    holder,
    body: first,
    standard: 'asmm@1.0',
    scope: [`${services[0]}@${sites[0]}`, `${services[0]}@${sites[1]}`],
    validUntil: [validUntil, full].sort()[0] ?? full,
    entries: [eventSchema.parse({ event: 'issued', decided: day, effective: day, recorded: day, grade: 'pass' })],
  };
  let today = day;
  for (const move of sequence) {
    const planned = plan(life, today, move);
    today = planned.today;
    const command = eventCommands.get(move.name);
    if (command === undefined) continue;
    const refusals = ask(desk, today, (register) =>
      requestEvent({ register, proposal: emptyProposal, day: planned.today }, command, number, planned.given),
    );
    const why = forbidden(life, planned.entry, today, measure);
    if ((refusals.size === 0) !== (why.size === 0) || (why.size > 0 && ![...why].some((rule) => refusals.has(rule)))) {
      throw new Error(JSON.stringify({ said: [...refusals], expected: [...why], today, entry: planned.entry, life }, undefined, 1));
    }
    if (why.size > 0) said.refused++;
    else {
      said.filed++;
      life = { ...life, entries: [...life.entries, planned.entry] };
    }
  }
  return life;
}

interface Planned {
  readonly today: string;
  readonly given: Given;
  readonly entry: CertificateEvent;
}

/** The day that a move aims at and what is given to the command on it; and, put together apart from the command, the entry that must come of it. */
function plan(life: Life, before: string, { name, aim, offset, gap, odd, pick }: Move): Planned {
  const limit = aims(life, before);
  const aimed = { ...limit, soon: shift(before, gap), later: shift(before, 40 + gap * 7) }[aim] ?? before;
  const today = [before, shift(aimed, aim === 'soon' ? 0 : offset)].sort().at(-1) ?? before;
  const decided = odd === 'decided' ? shift(today, offset) : today;
  const effective = odd === 'effective' ? shift(decided, offset) : odd === 'ahead' ? shift(decided, pick * 40) : decided;
  const recorded = odd === 'recorded' ? shift(today, offset * (pick % 2 ? 1 : 2)) : today;
  const held = standingOf(life, effective);
  const item = `${services[pick % 2] ?? ''}@${sites[pick % 3] ?? ''}`;
  const scope = [{ service: services[pick % 2] ?? '', sites: [sites[pick % 3] ?? ''] }];
  const reason = `第 ${life.entries.length} 项决定`;
  const audited = odd === 'audited' ? shift(decided, offset) : aim === 'soon' ? shift(decided, -(pick % 4)) : decided;
  const major = pick % 3 === 0 ? 1 : 0;
  const conforming = major === 0 || pick === 9;
  const closed = pick === 7 ? 2 : 0;
  const target = (pick % Math.max(life.entries.length, 1)) + 1;
  const latest = lastOf(shift(held.validUntil, 1), 36);
  const renewedTo = pick % 3 === 0 ? shift(held.validUntil, offset) : shift(latest, offset);
  const toHolder = pick % 3 === 0;
  const atTheEnd = pick % 2 === 0;
  const more: Readonly<Record<string, readonly [given: Readonly<Record<string, string>>, entry: object]>> = {
    surveil: [
      { audited, result: conforming ? 'conforming' : 'nonconforming', major: String(major), minor: '1', closed: String(closed) },
      { event: 'surveilled', audited, result: conforming ? 'conforming' : 'nonconforming', findings: { major, minor: 1, closed } },
    ],
    regrade: [
      { grade: 'excellent', reason },
      { event: 'regraded', grade: 'excellent', reason },
    ],
    suspend: [
      { cause: 'complaint', reason },
      { event: 'suspended', cause: 'complaint', reason },
    ],
    reinstate: [{ reason }, { event: 'reinstated', reason }],
    reduce: [
      { remove: item, reason },
      { event: 'reduced', remove: scope, reason },
    ],
    extend: [{ add: item }, { event: 'extended', add: scope }],
    renew: [
      { 'valid-until': renewedTo, grade: 'pass' },
      { event: 'renewed', validUntil: renewedTo, grade: 'pass' },
    ],
    upgrade: [
      { standard: 'asmm@2.0', grade: 'pass' },
      { event: 'upgraded', standard: 'asmm@2.0', grade: 'pass' },
    ],
    transfer: toHolder
      ? [
          { holder: otherHolder, reason },
          { event: 'transferred', holder: otherHolder, reason },
        ]
      : [
          { body: second, reason },
          { event: 'transferred', body: second, reason },
        ],
    withdraw: [
      { cause: 'false-information', reason },
      { event: 'withdrawn', cause: 'false-information', reason },
    ],
    cancel: atTheEnd
      ? [
          { cause: 'transition-ended', standard: 'asmm@1.0', reason },
          { event: 'cancelled', cause: 'transition-ended', standard: 'asmm@1.0', reason },
        ]
      : [
          { cause: 'holder-request', reason },
          { event: 'cancelled', cause: 'holder-request', reason },
        ],
    correct: [
      { entry: String(target), field: 'reason', is: `更正后的${reason}`, reason },
      { event: 'corrected', correction: { event: target, field: 'reason', was: reasonNow(life, target), is: `更正后的${reason}` }, reason },
    ],
    annul: [
      { annuls: String(target), reason },
      { event: 'annulled', annuls: target, reason },
    ],
  };
  const [given = {}, entry = {}] = more[name] ?? [];
  const days = { decided, effective, recorded };
  return { today, given: flags({ ...given, ...days }), entry: eventSchema.parse({ ...days, ...entry }) };
}

/** The days at which something ends or begins. */
function aims(life: Life, today: string): Readonly<Record<string, string | undefined>> {
  const audits = life.entries.flatMap((entry) =>
    entry.event === 'surveilled' ? [entry.audited] : entry.event === 'issued' ? [entry.effective] : [],
  );
  const pause = life.entries.findLast(({ event }) => event === 'suspended');
  const major = life.entries.findLast((entry) => entry.event === 'surveilled' && entry.findings.major > entry.findings.closed);
  return {
    audit: lastOf(audits.sort().at(-1) ?? today, 6),
    pause: pause === undefined || standingOf(life, pause.effective).status !== 'suspended' ? undefined : lastOf(pause.effective, 6),
    end: standingOf(life, today).validUntil,
    transition: world.transitionUntil,
    version: world.newVersionFrom,
    approval: world.approvedUntil[standingOf(life, today).body],
    major: major?.event === 'surveilled' && major === life.entries.at(-1) ? shift(major.audited, 30) : undefined,
  };
}

/** The reason of an entry as corrected so far. */
function reasonNow(life: Life, target: number): string | null {
  const entry = life.entries[target - 1];
  const mended = life.entries.findLast(
    (each) => each.event === 'corrected' && each.correction.event === target && each.correction.field === 'reason',
  );
  if (mended?.event === 'corrected') return String(mended.correction.is);
  return entry !== undefined && 'reason' in entry ? entry.reason : null;
}

function flags(given: Readonly<Record<string, string>>): Given {
  return new Map(Object.entries(given).map(([flag, text]) => [flag, [text]]));
}

/** The file as another program reads it holds just the entries that were let pass, and every day has the status that the rulebook gives it. */
function compareDays({ read, root }: Desktop, life: Life): number {
  const register = read();
  const [filed] = register.certificates;
  if (filed === undefined) throw new Error('no certificate');
  const text = readFileSync(join(root, filed.file), 'utf8');
  const foreign: Certificate = parse(text);
  expect(foreign.history).toEqual(life.entries);
  expect(checkRegister(register, '2031-01-01').filter(({ severity }) => severity === 'error')).toEqual([]);
  const days = life.entries.map(({ effective }) => effective).sort();
  const ends = [life.validUntil, ...life.entries.flatMap((entry) => (entry.event === 'renewed' ? [entry.validUntil] : []))];
  const last = shift([...days, ...ends].sort().at(-1) ?? '', 2);
  let count = 0;
  for (let day = shift(days[0] ?? '', -2); day <= last; day = shift(day, 1)) {
    count++;
    const [given, expected] = [statusOn(filed.value, day), standingOf(life, day).status];
    if (given !== expected) throw new Error(`${day}: ${given}, not ${expected}\n${text}`);
  }
  for (const day of long ? [...days, ...ends].flatMap((each) => [shift(each, -1), each, shift(each, 1)]) : ends) {
    expect(heldOn(filed.value, day).status).toBe(standingOf(life, day).status);
  }
  return count;
}
