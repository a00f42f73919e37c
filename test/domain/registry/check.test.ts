import { describe, expect, test } from 'vitest';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { checkRegister, registerRules } from '#domain/registry/check.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Body } from '#schema/body.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { bodyNamed, certificate, entry, filed, holder, holderNamed, otherHolder, register, scoresAt } from './sample.ts';

const today = '2024-06-01';
type Path = readonly (string | number)[];
/** What is done to the good register, and the places that the rule then names; none where it stays good. */
type Case = readonly [string, Register, ...Path[]];

function facts(more: Partial<Certificate>): Register {
  return register([{ ...certificate(), ...more }]);
}

function issue(more: Readonly<Record<string, unknown>>): Register {
  return register([{ ...certificate(), history: [entry('issued', '2024-03-10', more)] }]);
}

function then(...later: CertificateEvent[]): Register {
  return register([certificate(...later)]);
}

function ofHolder(more: Partial<Holder>): Register {
  return register([certificate()], {
    holders: [
      filed(`registry/holders/${holder}.yaml`, holderNamed(holder, more)),
      filed(`registry/holders/${otherHolder}.yaml`, holderNamed(otherHolder)),
    ],
  });
}

function ofBody(more: Partial<Body>): Register {
  return register([certificate()], { bodies: [filed('registry/bodies/CNCA-R-2099-901.yaml', bodyNamed('CNCA-R-2099-901', more))] });
}

function correcting(correction: unknown): Register {
  return then(entry('surveilled', '2024-05-01', { audited: '2024-04-28' }), entry('corrected', '2024-05-10', { correction }));
}

/** The second of two holders is the one that is looked at. */
function twoNames(one: string, other: string): Register {
  const holders = [holderNamed(holder, { names: [named(one)] }), holderNamed(otherHolder, { names: [named(other)] })];
  return register([certificate()], { holders: holders.map((value) => filed(`registry/holders/${value.id}.yaml`, value)) });
}

function named(name: string): Holder['names'][number] {
  return { name, from: '2015-01-01', recorded: '2024-03-10' };
}

/** A surveillance audit recorded on the day that it ended. */
function audit(day: string, findings: Partial<{ major: number; closed: number }> = {}): CertificateEvent {
  const { major = 0, closed = 0 } = findings;
  return entry('surveilled', day, {
    audited: day,
    result: closed < major ? 'nonconforming' : 'conforming',
    findings: { major, minor: 0, closed },
  });
}

const [old, next] = [certificate().number, formatCertificateNumber(2024, 124)];
const changed = entry('cancelled', '2024-05-01', { cause: 'number-changed', nextNumber: next });
const approved = { event: 'approved', effective: '2020-01-01', recorded: '2023-11-01', until: '2024-03-31' } as const;
const rounds = (...list: readonly (readonly [string, 'conforming' | 'rectification', number])[]) =>
  list.map(([on, result, major]) => ({ on, result, major, minor: 0 }));

const cases: Readonly<Record<string, readonly Case[]>> = {
  'certificate-number': [['a wrong check digit', facts({ number: 'ASMM-2024-000123-7' }), ['number']]],
  'certificate-file': [
    ['another file name', register([], { certificates: [filed(`registry/certificates/2024/${next}.yaml`, certificate())] }), ['number']],
    ['another year', register([], { certificates: [filed(`registry/certificates/2025/${old}.yaml`, certificate())] }), ['number']],
  ],
  'unique-number': [['two certificates with one number', register([certificate(), certificate()]), ['number']]],
  'serial-block': [
    ['a serial of another body', facts({ number: formatCertificateNumber(2024, 1500) }), ['number']],
    ['a year without a block', facts({ number: formatCertificateNumber(2025, 1) }), ['number']],
    ['the first of a block', facts({ number: formatCertificateNumber(2024, 1) })],
    ['the last of a block', facts({ number: formatCertificateNumber(2024, 999) })],
    ['one past the last', facts({ number: formatCertificateNumber(2024, 1000) }), ['number']],
    [
      'blocks that overlap',
      ofBody({
        serials: [
          { year: 2024, from: 1, to: 500 },
          { year: 2024, from: 500, to: 999 },
        ],
      }),
      ['serials', 1],
    ],
    [
      'the same block in another year',
      ofBody({
        serials: [
          { year: 2024, from: 1, to: 500 },
          { year: 2025, from: 1, to: 500 },
        ],
      }),
    ],
    [
      'a block that ends before it begins',
      ofBody({
        serials: [
          { year: 2024, from: 1, to: 500 },
          { year: 2024, from: 900, to: 800 },
        ],
      }),
      ['serials', 1],
    ],
  ],
  'number-change': [
    ['both name each other', register([certificate(changed), { ...certificate(), number: next, previousNumber: old }])],
    ['a new number that nobody has', register([certificate(changed)]), ['history', 1, 'nextNumber']],
    ['an old number that nobody has', facts({ previousNumber: next }), ['previousNumber']],
    ['the new one silent', register([certificate(changed), { ...certificate(), number: next }]), ['history', 1, 'nextNumber']],
    ['the old one silent', register([certificate(), { ...certificate(), number: next, previousNumber: old }]), ['previousNumber']],
  ],
  'record-file': [
    ['a holder elsewhere', register([], { holders: [filed(`registry/holders/${otherHolder}.yaml`, holderNamed(holder))] }), ['id']],
    [
      'a body elsewhere',
      register([], { bodies: [filed('registry/bodies/CNCA-R-2099-902.yaml', bodyNamed('CNCA-R-2099-901'))] }),
      ['approval'],
    ],
  ],
  'known-records': [
    ['an unknown holder', facts({ holder: 'HK-12345678' }), ['holder']],
    ['an unknown body', facts({ body: 'CNCA-R-2099-999' }), ['body']],
    ['a transfer to nobody', then(entry('transferred', '2024-05-01', { holder: 'HK-12345678' })), ['history', 1, 'holder']],
    ['a transfer to no body', then(entry('transferred', '2024-05-01', { body: 'CNCA-R-2099-999' })), ['history', 1, 'body']],
    [
      'a merger into nobody',
      ofHolder({ merged: { into: 'HK-12345678', effective: '2024-05-01', recorded: '2024-05-01' } }),
      ['merged', 'into'],
    ],
  ],
  'known-version': [
    ['an unknown version', facts({ standard: 'asmm@9.0' }), ['standard']],
    ['an unknown standard', facts({ standard: 'other@1.0' }), ['standard']],
    ['an upgrade to nothing', then(entry('upgraded', '2024-05-01', { standard: 'asmm@9.0' })), ['history', 1, 'standard']],
  ],
  'history-in-order': [
    ['recorded on one day', then(entry('suspended', '2024-05-01'), entry('reinstated', '2024-05-01'))],
    [
      'recorded going back',
      then(entry('suspended', '2024-05-02'), entry('reinstated', '2024-05-03', { recorded: '2024-05-01', decided: '2024-05-01' })),
      ['history', 2, 'recorded'],
    ],
    ['no issue first', register([{ ...certificate(), history: [entry('suspended', '2024-05-01')] }]), ['history', 0, 'event']],
    ['a second issue', then(entry('issued', '2024-05-01')), ['history', 1, 'event']],
  ],
  'event-days': [
    ['decided, then recorded, then in effect', then(entry('suspended', '2024-05-10', { decided: '2024-05-01', recorded: '2024-05-04' }))],
    ['in effect before it was recorded', then(entry('suspended', '2024-05-01', { recorded: '2024-05-06' }))],
    [
      'recorded before decided',
      then(entry('suspended', '2024-05-10', { decided: '2024-05-02', recorded: '2024-05-01' })),
      ['history', 1, 'recorded'],
    ],
    [
      'in effect before decided',
      then(entry('suspended', '2024-05-01', { decided: '2024-05-02', recorded: '2024-05-02' })),
      ['history', 1, 'effective'],
    ],
    ['audited after the decision', then(entry('surveilled', '2024-05-01', { audited: '2024-05-02' })), ['history', 1, 'audited']],
    ['a round after the decision', issue({ rounds: rounds(['2024-03-11', 'conforming', 0]) }), ['history', 0, 'rounds', 0, 'on']],
    [
      'rounds out of order',
      issue({ rounds: rounds(['2024-03-05', 'rectification', 1], ['2024-03-01', 'conforming', 0]) }),
      ['history', 0, 'rounds', 1, 'on'],
    ],
  ],
  'allowed-transition': [
    ['a suspension and its end', then(entry('suspended', '2024-05-01'), entry('reinstated', '2024-05-20'))],
    ['a reinstatement of nothing', then(entry('reinstated', '2024-05-01')), ['history', 1, 'event']],
    ['a second suspension', then(entry('suspended', '2024-05-01'), entry('suspended', '2024-05-02')), ['history', 2, 'event']],
    ['anything after a withdrawal', then(entry('withdrawn', '2024-05-01'), entry('surveilled', '2024-05-02')), ['history', 2, 'event']],
    ['a correction after a withdrawal', then(entry('withdrawn', '2024-05-01'), entry('corrected', '2024-05-02'))],
    [
      'an annulment of a withdrawal',
      then(entry('withdrawn', '2024-05-01'), entry('annulled', '2024-05-02'), entry('suspended', '2024-05-03')),
    ],
    [
      'a suspension ahead, and an audit before it',
      then(entry('suspended', '2024-06-01', { decided: '2024-05-01', recorded: '2024-05-01' }), entry('surveilled', '2024-05-10')),
    ],
    ['a renewal on the last day', then(entry('renewed', '2027-03-09'))],
    ['a renewal past the last day', then(entry('renewed', '2027-03-10')), ['history', 1, 'event']],
    ['a renewal while suspended', then(entry('suspended', '2027-02-01'), entry('renewed', '2027-02-10')), ['history', 2, 'event']],
    ['a withdrawal past the last day', then(entry('withdrawn', '2027-03-10'))],
    [
      'a cancellation before the issue takes effect',
      register([
        {
          ...certificate(),
          history: [entry('issued', '2024-03-10', { decided: '2024-03-01', recorded: '2024-03-01' }), entry('cancelled', '2024-03-08')],
        },
      ]),
    ],
  ],
  validity: [
    ['three years to the day', facts({ validUntil: '2027-03-09' })],
    ['one day more', facts({ validUntil: '2027-03-10' }), ['validUntil']],
    ['less than three years', facts({ validUntil: '2026-03-09' })],
    ['over before it begins', facts({ validUntil: '2024-03-09' }), ['validUntil']],
    ['renewed for three years after the old end', then(entry('renewed', '2027-02-01', { validUntil: '2030-03-09' }))],
    ['renewed for a day more', then(entry('renewed', '2027-02-01', { validUntil: '2030-03-10' })), ['history', 1, 'validUntil']],
    ['renewed without more time', then(entry('renewed', '2027-02-01', { validUntil: '2027-03-09' })), ['history', 1, 'validUntil']],
  ],
  'usable-version': [
    [
      'an older version in its transition',
      register([{ ...certificate(), validUntil: '2029-09-09', history: [entry('issued', '2026-09-10')] }]),
    ],
    [
      'an older version on the last day',
      register([{ ...certificate(), validUntil: '2030-08-30', history: [entry('issued', '2027-08-31')] }]),
    ],
    [
      'an older version after it',
      register([{ ...certificate(), validUntil: '2030-08-31', history: [entry('issued', '2027-09-01')] }]),
      ['standard'],
    ],
    ['a version not yet in force', facts({ standard: 'asmm@2.0' }), ['standard']],
    ['a draft', facts({ standard: 'asmm@2.1' }), ['standard']],
    ['an upgrade too early', then(entry('upgraded', '2026-08-31')), ['history', 1, 'standard']],
    ['an upgrade on the first day', then(entry('upgraded', '2026-09-01'))],
  ],
  upgrade: [
    ['to a newer version', then(entry('upgraded', '2026-09-01'))],
    ['to the same version', then(entry('upgraded', '2026-09-01', { standard: 'asmm@1.0' })), ['history', 1, 'standard']],
    [
      'back again',
      then(entry('upgraded', '2026-09-01'), entry('upgraded', '2026-09-02', { standard: 'asmm@1.0' })),
      ['history', 2, 'standard'],
    ],
  ],
  'upgrade-in-time': [
    ['on the last day of the transition', then(entry('upgraded', '2027-08-31'))],
    ['decided that day, in effect the next', then(entry('upgraded', '2027-09-01', { decided: '2027-08-31', recorded: '2027-08-31' }))],
    ['one day later', then(entry('upgraded', '2027-09-01')), ['history', 1, 'decided']],
  ],
  'body-approved': [
    [
      'on the last day of the approval',
      register([certificate(entry('surveilled', '2024-03-31'))], {
        bodies: [filed('', bodyNamed('CNCA-R-2099-901', { history: [approved] }))],
      }),
    ],
    [
      'one day later',
      register([certificate(entry('surveilled', '2024-04-01'))], {
        bodies: [filed('', bodyNamed('CNCA-R-2099-901', { history: [approved] }))],
      }),
      ['history', 1, 'decided'],
    ],
    [
      'a withdrawal all the same',
      register([certificate(entry('withdrawn', '2024-04-01'))], {
        bodies: [filed('', bodyNamed('CNCA-R-2099-901', { history: [approved] }))],
      }),
    ],
    [
      'before the approval',
      ofBody({ history: [{ ...approved, effective: '2024-03-11', until: '2029-01-01' }] }),
      ['history', 0, 'decided'],
    ],
    [
      'a suspended approval',
      ofBody({ history: [approved, { event: 'suspended', effective: '2024-03-10', recorded: '2024-03-10', reason: '整改' }] }),
      ['history', 0, 'decided'],
    ],
    [
      'by the new body after a transfer',
      then(entry('transferred', '2024-05-01', { body: 'CNCA-R-2099-902' }), entry('surveilled', '2024-05-02')),
    ],
  ],
  rounds: [
    ['two rounds, the last conforming', issue({ rounds: rounds(['2024-01-05', 'rectification', 2], ['2024-02-05', 'conforming', 0]) })],
    ['no conforming round', issue({ rounds: rounds(['2024-01-05', 'rectification', 2]) }), ['history', 0, 'rounds', 0, 'result']],
    ['conforming with a major one open', issue({ rounds: rounds(['2024-01-05', 'conforming', 1]) }), ['history', 0, 'rounds', 0, 'result']],
    [
      'a round after the conforming one',
      issue({ rounds: rounds(['2024-01-05', 'conforming', 0], ['2024-02-05', 'conforming', 0]) }),
      ['history', 0, 'rounds', 0, 'result'],
    ],
  ],
  'scores-complete': [
    ['every dimension', issue({ scores: scoresAt(0.7), failedKeys: [] })],
    [
      'what does not apply, within the cap',
      issue({ scores: { ...scoresAt(0.7), 'improvement-innovation': { obtained: 80, applicable: 100 } }, failedKeys: [] }),
    ],
    [
      'over the cap',
      issue({
        scores: { 'service-quality': { obtained: 130, applicable: 160 }, 'improvement-innovation': { obtained: 80, applicable: 100 } },
        failedKeys: [],
      }),
      ['history', 0, 'scores'],
    ],
    [
      'a dimension missing',
      issue({ scores: { 'service-quality': { obtained: 180, applicable: 240 } }, failedKeys: [] }),
      ['history', 0, 'scores'],
      ['history', 0, 'scores'],
    ],
    [
      'an unknown dimension',
      issue({ scores: { ...scoresAt(0.7), other: { obtained: 0, applicable: 4 } }, failedKeys: [] }),
      ['history', 0, 'scores', 'other'],
    ],
    [
      'more applicable than there is',
      issue({ scores: { ...scoresAt(0.7), 'service-quality': { obtained: 180, applicable: 244 } }, failedKeys: [] }),
      ['history', 0, 'scores', 'service-quality', 'applicable'],
    ],
    [
      'more obtained than applicable',
      issue({ scores: { ...scoresAt(0.7), 'service-quality': { obtained: 241, applicable: 240 } }, failedKeys: [] }),
      ['history', 0, 'scores', 'service-quality', 'obtained'],
    ],
    [
      'no whole points',
      issue({ scores: { ...scoresAt(0.7), 'service-quality': { obtained: 180, applicable: 239 } }, failedKeys: [] }),
      ['history', 0, 'scores', 'service-quality', 'applicable'],
    ],
    [
      'a key criterion left out',
      issue({ scores: { ...scoresAt(0.7), 'improvement-innovation': { obtained: 80, applicable: 96 } }, failedKeys: [] }),
      ['history', 0, 'scores', 'improvement-innovation', 'applicable'],
      ['history', 0, 'scores'],
    ],
    ['a failed key that is none', issue({ failedKeys: ['SQ-002'] }), ['history', 0, 'failedKeys', 0]],
    ['scores without failed keys', issue({ scores: scoresAt(0.7) }), ['history', 0, 'scores']],
    ['no consent, no scores', issue({})],
  ],
  'grade-follows': [
    ['what the rules give', issue({ scores: scoresAt(0.7), failedKeys: [], grade: 'pass' })],
    ['a higher grade', issue({ scores: scoresAt(0.7), failedKeys: [], grade: 'excellent' }), ['history', 0, 'grade']],
    ['a lower grade', issue({ scores: scoresAt(1), failedKeys: [], grade: 'pass' }), ['history', 0, 'grade']],
    ['a failed key', issue({ scores: scoresAt(1), failedKeys: ['SQ-001'], grade: 'pass' }), ['history', 0, 'grade']],
    ['a failed key without scores', issue({ failedKeys: ['SQ-001'], grade: 'pass' }), ['history', 0, 'grade']],
    ['the word of the body', issue({ grade: 'excellent' })],
    [
      'a new grade',
      then(entry('regraded', '2024-05-01', { scores: scoresAt(0.7), failedKeys: [], grade: 'excellent' })),
      ['history', 1, 'grade'],
    ],
  ],
  'scope-change': [
    ['an item that is there, one that is not', then(entry('extended', '2024-05-01'), entry('reduced', '2024-05-02'))],
    [
      'what is not there',
      then(entry('reduced', '2024-05-01', { remove: [{ service: '家用空调的安装与维修', sites: ['城西网点'] }] })),
      ['history', 1, 'remove', 0, 'sites', 0],
    ],
    [
      'what was taken out before',
      then(entry('reduced', '2024-05-01'), entry('reduced', '2024-05-02')),
      ['history', 2, 'remove', 0, 'sites', 0],
    ],
    [
      'all of it',
      then(entry('reduced', '2024-05-01', { remove: [{ service: '家用空调的安装与维修', sites: ['总部', '城东网点'] }] })),
      ['history', 1, 'remove'],
    ],
    [
      'nothing new',
      then(entry('extended', '2024-05-01', { add: [{ service: '家用空调的安装与维修', sites: ['总部'] }] })),
      ['history', 1, 'add', 0, 'sites', 0],
    ],
    [
      'one service twice',
      facts({
        scope: [
          { service: '维修', sites: ['总部'] },
          { service: '维修', sites: ['网点'] },
        ],
      }),
      ['scope', 1, 'service'],
    ],
  ],
  transfer: [
    ['to another holder', then(entry('transferred', '2024-05-01'))],
    ['to nobody', then(entry('transferred', '2024-05-01', { holder: undefined })), ['history', 1]],
    ['to the same holder', then(entry('transferred', '2024-05-01', { holder })), ['history', 1]],
    [
      'to another body while suspended',
      then(entry('suspended', '2024-04-01'), entry('transferred', '2024-05-01', { holder: undefined, body: 'CNCA-R-2099-902' })),
      ['history', 2, 'body'],
    ],
    ['to another holder while suspended', then(entry('suspended', '2024-04-01'), entry('transferred', '2024-05-01'))],
  ],
  cancellation: [
    [
      'the end of a transition names its version',
      then(entry('cancelled', '2024-05-01', { cause: 'transition-ended', standard: 'asmm@1.0' })),
    ],
    ['and must', then(entry('cancelled', '2024-05-01', { cause: 'transition-ended' })), ['history', 1]],
    ['no other cause does', then(entry('cancelled', '2024-05-01', { standard: 'asmm@1.0' })), ['history', 1, 'standard']],
    ['a changed number names the new one', then(entry('cancelled', '2024-05-01', { cause: 'number-changed' })), ['history', 1]],
  ],
  correction: [
    ['of an entry', correcting({ event: 2, field: 'audited', was: '2024-04-28', is: '2024-04-27' })],
    ['of a fact', correcting({ field: 'validUntil', was: '2027-03-09', is: '2027-03-08' })],
    ['of a list, whole', correcting({ field: 'scope', was: certificate().scope, is: [{ service: '空调维修', sites: ['总部'] }] })],
    ['of a place in a list', correcting({ field: 'scope.0.service', was: '家用空调的安装与维修', is: '空调维修' })],
    ['adding a note', correcting({ event: 1, field: 'note', was: null, is: '补充说明' })],
    [
      'of the wrong value',
      correcting({ event: 2, field: 'audited', was: '2024-04-29', is: '2024-04-27' }),
      ['history', 2, 'correction', 'was'],
    ],
    [
      'of a later entry',
      correcting({ event: 4, field: 'audited', was: '2024-04-28', is: '2024-04-27' }),
      ['history', 2, 'correction', 'event'],
    ],
    ['of itself', correcting({ event: 3, field: 'reason', was: '抄写有误', is: '另有原因' }), ['history', 2, 'correction', 'event']],
    ['of a field that is not there', correcting({ event: 2, field: 'note', was: 'red', is: 'blue' }), ['history', 2, 'correction', 'was']],
    ['of a field of another event', correcting({ event: 2, field: 'grade', was: null, is: 'pass' }), ['history', 2, 'correction', 'field']],
    [
      'of the kind of an entry',
      correcting({ event: 2, field: 'event', was: 'surveilled', is: 'renewed' }),
      ['history', 2, 'correction', 'field'],
    ],
    [
      'of the history as a whole',
      correcting({ field: 'history.1.audited', was: '2024-04-28', is: '2024-04-27' }),
      ['history', 2, 'correction', 'field'],
    ],
    [
      'of an earlier correction',
      then(
        entry('corrected', '2024-05-01', { correction: { field: 'validUntil', was: '2027-03-09', is: '2027-03-08' } }),
        entry('corrected', '2024-05-02', { correction: { event: 2, field: 'correction.is', was: '2027-03-08', is: '2027-03-07' } }),
      ),
      ['history', 2, 'correction', 'field'],
    ],
    [
      'once more of one field',
      then(
        entry('corrected', '2024-05-01', { correction: { field: 'validUntil', was: '2027-03-09', is: '2027-03-08' } }),
        entry('corrected', '2024-05-02', { correction: { field: 'validUntil', was: '2027-03-08', is: '2027-03-07' } }),
      ),
    ],
    ['adding a field unheard of', correcting({ event: 2, field: 'colour', was: null, is: 'blue' }), ['history', 2, 'correction', 'field']],
    ['taking a fact away', correcting({ field: 'holder', was: holder, is: null }), ['history', 2, 'correction', 'is']],
    ['of the number', correcting({ field: 'number', was: old, is: next }), ['history', 2, 'correction', 'field']],
    [
      'of the day recorded',
      correcting({ event: 2, field: 'recorded', was: '2024-05-01', is: '2024-05-02' }),
      ['history', 2, 'correction', 'field'],
    ],
    ['of nothing', correcting({ event: 2, field: 'audited', was: '2024-04-28', is: '2024-04-28' }), ['history', 2, 'correction', 'is']],
    ['to no day', correcting({ event: 2, field: 'audited', was: '2024-04-28', is: '四月' }), ['history', 2, 'correction', 'is']],
    ['to a list of something else', correcting({ field: 'scope', was: certificate().scope, is: [1] }), ['history', 2, 'correction', 'is']],
    [
      'to items that lack a part',
      correcting({ field: 'scope', was: certificate().scope, is: [{ service: '维修' }] }),
      ['history', 2, 'correction', 'is'],
    ],
    [
      'to scores that are none',
      correcting({ event: 1, field: 'scores', was: null, is: { 'service-quality': null } }),
      ['history', 2, 'correction', 'is'],
    ],
  ],
  annulment: [
    ['of a decision', then(entry('suspended', '2024-05-01'), entry('annulled', '2024-05-10'))],
    ['of the issue', then(entry('annulled', '2024-05-10', { annuls: 1 })), ['history', 1, 'annuls']],
    ['of itself', then(entry('annulled', '2024-05-10', { annuls: 2 })), ['history', 1, 'annuls']],
    ['of what is not yet recorded', then(entry('annulled', '2024-05-10', { annuls: 9 })), ['history', 1, 'annuls']],
    [
      'of an annulment',
      then(entry('suspended', '2024-05-01'), entry('annulled', '2024-05-10'), entry('annulled', '2024-05-11', { annuls: 3 })),
      ['history', 3, 'annuls'],
    ],
    [
      'twice',
      then(entry('suspended', '2024-05-01'), entry('annulled', '2024-05-10'), entry('annulled', '2024-05-11')),
      ['history', 3, 'annuls'],
    ],
  ],
  'surveillance-findings': [
    ['all closed', then(entry('surveilled', '2024-05-01', { findings: { major: 1, minor: 2, closed: 3 } }))],
    [
      'more closed than found',
      then(entry('surveilled', '2024-05-01', { findings: { major: 0, minor: 2, closed: 3 } })),
      ['history', 1, 'findings', 'closed'],
    ],
    [
      'conforming with a major one open',
      then(entry('surveilled', '2024-05-01', { findings: { major: 1, minor: 2, closed: 0 } })),
      ['history', 1, 'result'],
    ],
  ],
  'late-surveillance': [
    ['on the last day', then(audit('2024-09-09'))],
    ['one day late', then(audit('2024-09-10')), ['history', 1, 'audited']],
    ['six months after the audit before', then(audit('2024-06-01'), audit('2024-11-30'))],
    ['one day more', then(audit('2024-06-01'), audit('2024-12-01')), ['history', 2, 'audited']],
    ['late, while suspended for it', then(entry('suspended', '2024-09-10'), audit('2024-10-10'), entry('reinstated', '2024-10-20'))],
    [
      'late, suspended and reinstated before',
      then(entry('suspended', '2024-09-10'), entry('reinstated', '2024-09-20'), audit('2024-10-10')),
    ],
    ['late, and suspended afterwards', then(audit('2024-10-10'), entry('suspended', '2024-10-12'))],
    [
      'late, and suspended only after the next audit',
      then(audit('2024-10-10'), audit('2025-01-10'), entry('suspended', '2025-02-01')),
      ['history', 1, 'audited'],
    ],
    [
      'a suspension that ended in time is no answer',
      then(entry('suspended', '2024-06-01'), entry('reinstated', '2024-09-10'), audit('2024-10-10')),
      ['history', 3, 'audited'],
    ],
    [
      'nor is one that was lifted',
      then(entry('suspended', '2024-09-10'), entry('annulled', '2024-09-10'), audit('2024-10-10')),
      ['history', 3, 'audited'],
    ],
    ['none is due at the end', then(audit('2026-10-01'), audit('2027-03-01')), ['history', 1, 'audited']],
  ],
  'major-finding': [
    ['closed when recorded', then(audit('2024-05-01', { major: 1, closed: 1 }), entry('extended', '2024-07-01'))],
    ['nothing yet', then(audit('2024-05-20', { major: 1 }))],
    ['nothing after thirty days', then(audit('2024-05-01', { major: 1 })), ['history', 1, 'findings']],
    ['the last of thirty days', then(audit('2024-05-02', { major: 1 }))],
    ['closed by an audit in thirty days', then(audit('2024-05-01', { major: 1 }), audit('2024-05-31'), entry('extended', '2024-07-01'))],
    ['closed by one a day later', then(audit('2024-05-01', { major: 1 }), audit('2024-06-01')), ['history', 2, 'event']],
    ['suspended, however late', then(audit('2024-05-01', { major: 1 }), entry('suspended', '2024-07-01'))],
    ['the scope reduced', then(audit('2024-05-01', { major: 1 }), entry('reduced', '2024-05-20'), entry('extended', '2024-07-01'))],
    ['life goes on', then(audit('2024-05-01', { major: 1 }), entry('extended', '2024-07-01')), ['history', 2, 'event']],
    [
      'an extension in the thirty days',
      then(audit('2024-05-01', { major: 1 }), entry('extended', '2024-05-31'), entry('suspended', '2024-06-02')),
    ],
    ['found while suspended', then(entry('suspended', '2024-04-01'), audit('2024-05-01', { major: 1 }))],
    ['an audit that was lifted', then(audit('2024-05-01', { major: 1 }), entry('annulled', '2024-05-10'))],
  ],
  'plain-text': [
    ['rare characters and wide spaces', ofHolder({ names: [named('𠮷野（示例）　有限公司')] })],
    ['a turned direction', ofHolder({ names: [named('示例\u202E司公')] }), ['names', 0, 'name']],
    ['a zero-width space', ofHolder({ names: [named('示例\u200B公司')] }), ['names', 0, 'name']],
    ['a filler that is a letter', ofHolder({ names: [named('示例\u3164公司')] }), ['names', 0, 'name']],
    ['a space that does not break', ofHolder({ names: [named('示例\u00A0公司')] }), ['names', 0, 'name']],
    ['a control in a reason', then(entry('suspended', '2024-05-01', { reason: '投诉\u0007未处理' })), ['history', 1, 'reason']],
    ['a private character in the scope', facts({ scope: [{ service: '维修\uE000', sites: ['总部'] }] }), ['scope', 0, 'service']],
    ['half a pair', facts({ scope: [{ service: '维修', sites: ['总部\uD842'] }] }), ['scope', 0, 'sites', 0]],
    [
      'in what a correction says',
      correcting({ field: 'scope', was: certificate().scope, is: [{ service: '维修\u2066', sites: ['总部'] }] }),
      ['history', 2, 'correction', 'is', 0, 'service'],
    ],
  ],
  'personal-data': [
    ['a mobile number in a reason', then(entry('suspended', '2024-05-01', { reason: '致电 13800138000 核实' })), ['history', 1, 'reason']],
    [
      'an e-mail in an address',
      ofHolder({ addresses: [{ address: '示例路 1 号 li@example.com', region: '440400', from: '2015-01-01', recorded: '2024-03-10' }] }),
      ['addresses', 0, 'address'],
    ],
    [
      'two kinds in one text',
      then(entry('suspended', '2024-05-01', { reason: '电话 0756-3328888，QQ 12345678' })),
      ['history', 1, 'reason'],
      ['history', 1, 'reason'],
    ],
    [
      'in what a correction said',
      correcting({ event: 1, field: 'note', was: null, is: '微信号：lisi_2024' }),
      ['history', 2, 'correction', 'is'],
    ],
  ],
  'alike-names': [
    ['brackets of another width', twoNames('示例（珠海）电器有限公司', '示例(珠海)电器有限公司'), ['names', 0, 'name']],
    ['traditional characters', twoNames('示例电器有限公司', '示例電器有限公司'), ['names', 0, 'name']],
    ['a confusable character', twoNames('示例未来有限公司', '示例末来有限公司'), ['names', 0, 'name']],
    ['a letter of another script', twoNames('ACE 示例有限公司', 'АСЕ 示例有限公司'), ['names', 0, 'name']],
    ['another name', twoNames('示例一号有限公司', '示例二号有限公司')],
  ],
  'holder-history': [
    [
      'a second name',
      ofHolder({
        names: [
          { name: '甲', from: '2015-01-01', recorded: '2024-03-10' },
          { name: '乙', from: '2024-04-01', recorded: '2024-04-10' },
        ],
      }),
    ],
    [
      'names out of order',
      ofHolder({
        names: [
          { name: '甲', from: '2024-04-01', recorded: '2024-03-10' },
          { name: '乙', from: '2015-01-01', recorded: '2024-04-10' },
        ],
      }),
      ['names', 1, 'from'],
    ],
    [
      'a name that did not change',
      ofHolder({
        names: [
          { name: '甲', from: '2015-01-01', recorded: '2024-03-10' },
          { name: '甲', from: '2024-04-01', recorded: '2024-04-10' },
        ],
      }),
      ['names', 1, 'name'],
    ],
    [
      'recorded going back',
      ofHolder({
        names: [
          { name: '甲', from: '2015-01-01', recorded: '2024-05-10' },
          { name: '乙', from: '2024-04-01', recorded: '2024-04-10' },
        ],
      }),
      ['names', 1, 'recorded'],
    ],
    [
      'addresses out of order',
      ofHolder({
        addresses: [...holderNamed(holder).addresses, { address: '珠海', region: '440400', from: '2014-01-01', recorded: '2024-04-10' }],
      }),
      ['addresses', 1, 'from'],
    ],
    ['a merger into itself', ofHolder({ merged: { into: holder, effective: '2024-05-01', recorded: '2024-05-01' } }), ['merged', 'into']],
  ],
  'body-history': [
    [
      'suspended and reinstated',
      ofBody({
        history: [
          { ...approved, until: '2029-01-01' },
          { event: 'suspended', effective: '2024-04-01', recorded: '2024-04-01', reason: '整改' },
          { event: 'reinstated', effective: '2024-05-01', recorded: '2024-05-01', reason: '已整改' },
        ],
      }),
    ],
    [
      'reinstated from nothing',
      ofBody({ history: [approved, { event: 'reinstated', effective: '2024-03-11', recorded: '2024-03-11', reason: '已整改' }] }),
      ['history', 1, 'event'],
    ],
    [
      'not approved first',
      ofBody({ history: [{ event: 'extended', effective: '2020-01-01', recorded: '2023-11-01', until: '2029-12-31' }] }),
      ['history', 0, 'event'],
    ],
    [
      'out of order',
      ofBody({ history: [approved, { event: 'ended', effective: '2019-01-01', recorded: '2023-11-02', reason: '注销' }] }),
      ['history', 1, 'effective'],
      ['history', 1, 'event'],
    ],
    [
      'extended to an earlier day',
      ofBody({ history: [approved, { event: 'extended', effective: '2024-03-20', recorded: '2024-03-20', until: '2024-03-30' }] }),
      ['history', 1, 'until'],
    ],
    ['over before it begins', ofBody({ history: [{ ...approved, until: '2019-12-31' }] }), ['history', 0, 'until']],
    [
      'a name recorded before the one that it follows',
      ofBody({
        names: [
          { name: '甲认证（示例）', from: '2020-01-01', recorded: '2024-02-01' },
          { name: '乙认证（示例）', from: '2024-01-01', recorded: '2024-01-31' },
        ],
      }),
      ['names', 1, 'recorded'],
    ],
  ],
  'credit-code': [
    ['a wrong check character', register([], { holders: [filed('', holderNamed('911100000000004571'))] }), ['id']],
    ['an inner check that fails', register([], { holders: [filed('', holderNamed('91310000MA1K300060'))] }), ['id']],
    ['no credit code in Hong Kong', register([], { holders: [filed('', holderNamed('HK-12345678'))] })],
  ],
  region: [
    ['Hong Kong', ofHolder({ addresses: [{ address: '香港', region: '810000', from: '2015-01-01', recorded: '2024-03-10' }] })],
    [
      'an unknown city',
      ofHolder({ addresses: [{ address: '某地', region: '449900', from: '2015-01-01', recorded: '2024-03-10' }] }),
      ['addresses', 0, 'region'],
    ],
  ],
  industry: [['an unknown division', ofHolder({ industry: '98' }), ['industry']]],
  'regrade-due': [
    [
      'a lower result without a decision',
      then(entry('surveilled', '2024-05-01', { scores: scoresAt(0.5), failedKeys: [] })),
      ['history', 1, 'scores'],
    ],
    ['the same result', then(entry('surveilled', '2024-05-01', { scores: scoresAt(0.7), failedKeys: [] }))],
    [
      'a decision after it',
      then(entry('surveilled', '2024-05-01', { scores: scoresAt(0.5), failedKeys: [] }), entry('suspended', '2024-05-10')),
    ],
  ],
};

describe.for(Object.entries(cases))('%s', ([rule, list]) => {
  test.for(list)('%s', ([, doctored, ...paths]) => {
    const found = checkRegister(doctored, today).filter((finding) => finding.rule === rule);
    expect(found.map(({ at }) => at)).toEqual(paths.map((path) => ({ path })));
    for (const { message, hint } of found) expect(message.length > 5 && hint.length > 5).toBe(true);
  });
});

describe('what only days bring about', () => {
  test.for([
    ['2024-09-09', []],
    ['2024-09-10', ['surveillance-overdue']],
    ['2027-03-09', ['surveillance-overdue']],
    ['2027-03-10', []],
  ] as const)('an audit that did not come, on %s', ([day, rules]) => {
    expect(checkRegister(then(), day)).toMatchObject(rules.map((rule) => ({ rule, severity: 'warning' })));
  });

  test.for([
    ['2024-10-31', []],
    ['2024-11-01', ['suspension-overdue']],
    ['2027-03-09', ['suspension-overdue']],
    ['2027-03-10', []],
  ] as const)('a suspension of 2024-05-01 that nobody ended, on %s', ([day, rules]) => {
    expect(checkRegister(then(entry('suspended', '2024-05-01')), day)).toMatchObject(rules.map((rule) => ({ rule, severity: 'warning' })));
  });

  test('never an error, however many days go by', () => {
    const history = [entry('surveilled', '2024-08-01', { audited: '2024-08-01' }), entry('suspended', '2025-05-01')];
    for (const day of ['2020-01-01', '2024-03-09', '2025-12-01', '2027-08-31', '2027-09-01', '2099-12-31']) {
      expect(checkRegister(then(...history), day).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('the rules', () => {
  test('find nothing in a good register', () => {
    expect(checkRegister(register([certificate()]), today)).toEqual([]);
  });

  test('have names of their own and say in Chinese what they ask', () => {
    expect(new Set(registerRules.map(({ name }) => name)).size).toBe(registerRules.length);
    for (const { describe: line } of registerRules) expect(line).toMatch(/^\p{Script=Han}.*。$/u);
  });

  test('have cases each', () => {
    const tested = [...Object.keys(cases), 'surveillance-overdue', 'suspension-overdue'];
    expect(registerRules.map(({ name }) => name).toSorted()).toEqual(tested.toSorted());
  });

  test('judge the record as corrected: a slip that was mended is no fault', () => {
    const slip = { ...certificate(), validUntil: '2028-03-09' };
    const mended = entry('corrected', '2024-05-01', { correction: { field: 'validUntil', was: '2028-03-09', is: '2027-03-09' } });
    expect(checkRegister(register([slip]), today)).toMatchObject([{ rule: 'validity' }]);
    expect(checkRegister(register([{ ...slip, history: [...slip.history, mended] }]), today)).toEqual([]);
  });
});
