import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, Scores } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { holder as firstHolder, otherHolder } from '../../domain/registry/sample.ts';
import { lastOf, later } from './calendar.ts';
import { slips } from './oracle-corrections.ts';
import { isPublic } from './oracle-texts.ts';
import { certificateForm, holderForm } from './shape.ts';
import { replacedNumber, replacingNumber } from './world.ts';

/**
 * What is wrong with a new record, by the text of the rules and by nothing else: written apart from the schemas, the fold and the rules of the register, of
 * which it imports no line. It knows the one world of the test by heart: two holders, two bodies, the versions 1.0, 2.0 and the draft 2.1.
 */
export function wrongs(value: unknown, number: string): string[] {
  const found: string[] = [];
  const must = (right: boolean, what: string): void => {
    if (!right) found.push(what);
  };
  if (!isCertificate(value)) return ['form'];
  must(isPublic(value), 'texts');
  must(value.number === number && hasCheckDigit(number), 'number');
  for (const [place, { event, recorded }] of value.history.entries()) {
    must((event === 'issued') === (place === 0), 'issued first and once');
    must(recorded >= (value.history[place - 1]?.recorded ?? ''), 'order of record');
  }
  const slip = slips(value);
  if (slip.wrong) found.push('correction');
  const record = slip.mended;
  // What a wrong correction makes of a record is not asked; it is wrong already.
  if (slip.wrong || !isCertificate(record)) return [...found, 'mended form'];

  const serial = Number(number.slice(10, 16));
  const block = record.body === 'CNCA-R-2099-901' ? [1, 999] : [1000, 1999];
  must(
    bodies.includes(record.body) && number.startsWith('ASMM-2024-') && serial >= (block[0] ?? 0) && serial <= (block[1] ?? 0),
    'body and block',
  );
  must(holders.includes(record.holder), 'holder');
  must(versions.includes(record.standard), 'version');
  must(new Set(record.scope.map(({ service }) => service)).size === record.scope.length, 'services once');
  if (record.previousNumber !== undefined) {
    const names =
      record.previousNumber === number ? nextNumbers(record) : record.previousNumber === replacedNumber ? [replacingNumber] : [];
    must(names.includes(number), 'previous number');
  }

  let charge = record.body;
  let upgradedBefore = false;
  const lifted = new Set<number>();
  for (const [place, event] of record.history.entries()) {
    const { decided, effective, recorded } = event;
    const before = life(record.history.slice(0, place), record, effective);
    must(recorded >= decided, 'recorded after decided');
    must(effective >= decided || event.event === 'annulled', 'in effect after decided');
    must(possible(event, record, place, before), `${event.event} when ${before.status}`);
    if (event.event === 'transferred') charge = event.body ?? charge;
    if (granted.includes(event.event)) must(decided >= '2020-01-01' && decided <= '2029-12-31' && bodies.includes(charge), 'approval');
    const standard = event.event === 'upgraded' ? event.standard : upgradedBefore ? before.standard : record.standard;
    if (event.event === 'upgraded') upgradedBefore = true;

    switch (event.event) {
      case 'issued':
        must(record.validUntil <= lastOf(effective, 36) && record.validUntil >= effective, 'three years');
        must(usable(record.standard, effective), 'version in use');
        break;
      case 'renewed':
        must(event.validUntil > before.validUntil && event.validUntil <= lastOf(later(before.validUntil, 1), 36), 'three years more');
        must(usable(standard, effective), 'version in use');
        break;
      case 'upgraded':
        must(versions.includes(event.standard), 'version');
        must(usable(event.standard, effective), 'version in use');
        must(!versions.includes(before.standard) || event.standard > before.standard, 'newer');
        must(before.standard !== 'asmm@1.0' || decided <= '2027-08-31', 'before the transition ends');
        break;
      case 'transferred':
        must([undefined, ...holders].includes(event.holder) && [undefined, ...bodies].includes(event.body), 'known parties');
        must((event.holder ?? before.holder) !== before.holder || (event.body ?? before.body) !== before.body, 'another party');
        must(before.status !== 'suspended' || (event.body ?? before.body) === before.body, 'no other body while suspended');
        break;
      case 'cancelled': {
        must((event.cause === 'transition-ended') === (event.standard !== undefined), 'names the version');
        must((event.cause === 'number-changed') === (event.nextNumber !== undefined), 'names the number');
        must(event.standard === undefined || versions.includes(event.standard), 'version');
        must(event.nextNumber === undefined || (event.nextNumber === number && record.previousNumber === number), 'next number');
        break;
      }
      case 'annulled': {
        const target = event.annuls <= place ? record.history[event.annuls - 1] : undefined;
        must(
          target !== undefined && !['issued', 'corrected', 'annulled'].includes(target.event) && !lifted.has(event.annuls),
          'annuls a decision',
        );
        lifted.add(event.annuls);
        break;
      }
      case 'extended':
      case 'reduced': {
        const named = pairs(event.event === 'extended' ? event.add : event.remove);
        for (const pair of named) must(before.scope.has(pair) === (event.event === 'reduced'), 'scope');
        if (event.event === 'reduced')
          must(
            [...before.scope].some((pair) => !named.includes(pair)),
            'scope left',
          );
        break;
      }
      case 'surveilled':
        must(event.audited <= decided, 'audited before decided');
        must(event.findings.closed <= event.findings.major + event.findings.minor, 'closed');
        must(event.result === 'nonconforming' || event.findings.closed >= event.findings.major, 'conforming');
        must(inTimeOrAnswered(record, place, event), 'late audit');
        must(settled(record, place, event, before.status), 'major finding');
        break;
      default:
    }
    if ('rounds' in event) must(goodRounds(event.rounds ?? [], decided), 'rounds');
    const judged =
      event.event === 'issued' ||
      event.event === 'renewed' ||
      event.event === 'upgraded' ||
      event.event === 'regraded' ||
      event.event === 'surveilled';
    if (judged && versions.includes(standard))
      must(goodScores(event.scores, event.failedKeys, 'grade' in event ? event.grade : undefined), 'scores');
  }
  return found;
}

/** The same of a new holder. */
export function holderWrongs(value: unknown, id: string): string[] {
  if (!isHolder(value)) return ['form'];
  const { names, addresses, merged, industry } = value;
  const rising = (list: readonly { from: string; recorded: string }[]): boolean =>
    list.every(
      ({ from, recorded }, place) => place === 0 || (from > (list[place - 1]?.from ?? '') && recorded >= (list[place - 1]?.recorded ?? '')),
    );
  const right = {
    texts: isPublic(value),
    file: value.id === id,
    names: rising(names) && names.every(({ name }, place) => name !== names[place - 1]?.name),
    addresses: rising(addresses),
    industry: industry !== '00' && Number(industry) <= 97,
    merged: merged === undefined || (merged.into !== value.id && holders.includes(merged.into)),
  };
  return Object.entries(right).flatMap(([what, holds]) => (holds ? [] : [what]));
}

const holders: readonly unknown[] = [firstHolder, otherHolder];
const bodies: readonly unknown[] = ['CNCA-R-2099-901', 'CNCA-R-2099-902'];
const versions: readonly unknown[] = ['asmm@1.0', 'asmm@2.0', 'asmm@2.1'];
const granted: readonly string[] = ['issued', 'surveilled', 'regraded', 'reinstated', 'extended', 'renewed', 'upgraded', 'transferred'];

function isCertificate(value: unknown): value is Certificate {
  return certificateForm(value);
}

function isHolder(value: unknown): value is Holder {
  return holderForm(value);
}

/** ISO/IEC 7064 MOD 11,10, in its recursive form: over all eleven digits it leaves 1. */
function hasCheckDigit(number: string): boolean {
  const digits = [...number].filter((character) => character >= '0' && character <= '9').map(Number);
  let left = 10;
  for (const [place, digit] of digits.entries()) {
    const sum = (left + digit) % 10;
    if (place === digits.length - 1) return sum === 1;
    left = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return false;
}

function nextNumbers({ history }: Certificate): unknown[] {
  return history.map((event) => (event.event === 'cancelled' ? event.nextNumber : undefined));
}

function pairs(scope: Certificate['scope']): string[] {
  return scope.flatMap(({ service, sites }) => sites.map((site) => JSON.stringify([service, site])));
}

/** A life up to a day, told from the entries that count by then. */
function life(history: readonly CertificateEvent[], { standard, body, holder, validUntil, scope }: Certificate, day: string) {
  const lived = { born: false, end: '', stopped: false, standard, body, holder, validUntil, scope: new Set(pairs(scope)) };
  const struck = history.flatMap((event) => (event.event === 'annulled' && event.effective <= day ? [event.annuls] : []));
  const lastOfDay = (event: CertificateEvent): string => (event.event === 'cancelled' && event.cause === 'transition-ended' ? '1' : '0');
  const counting = history
    .map((event, place) => ({ event, key: `${event.effective} ${lastOfDay(event)} ${String(place).padStart(4, '0')}`, place }))
    .filter(({ event, place }) => event.effective <= day && !struck.includes(place + 1))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { event } of counting) {
    if (lived.end !== '') break;
    if (event.event === 'issued') lived.born = true;
    if (event.event === 'issued' || event.event === 'reinstated') lived.stopped = false;
    if (event.event === 'suspended') lived.stopped = true;
    if (event.event === 'withdrawn') lived.end = 'withdrawn';
    if (event.event === 'cancelled' && (event.cause !== 'transition-ended' || event.standard === lived.standard)) lived.end = 'cancelled';
    if (event.event === 'renewed') lived.validUntil = event.validUntil;
    if (event.event === 'upgraded') lived.standard = event.standard;
    if (event.event === 'transferred') {
      lived.holder = event.holder ?? lived.holder;
      lived.body = event.body ?? lived.body;
    }
    if (event.event === 'extended') for (const pair of pairs(event.add)) lived.scope.add(pair);
    if (event.event === 'reduced') for (const pair of pairs(event.remove)) lived.scope.delete(pair);
  }
  const alive = day > lived.validUntil ? 'expired' : lived.stopped ? 'suspended' : 'valid';
  return { ...lived, status: lived.end || (lived.born ? alive : 'pending') };
}

/** Whether something can happen to a certificate in its state. */
function possible(event: CertificateEvent, record: Certificate, place: number, { status }: { readonly status: string }): boolean {
  const running = status === 'valid' || status === 'suspended';
  switch (event.event) {
    case 'corrected':
    case 'annulled':
      return true;
    case 'issued':
      return status === 'pending';
    case 'suspended':
    case 'extended':
    case 'renewed':
      return status === 'valid';
    case 'reinstated':
      return status === 'suspended';
    case 'withdrawn':
      return running || status === 'pending' || status === 'expired';
    case 'cancelled':
      return running || status === 'pending';
    case 'upgraded': {
      if (running) return true;
      // It may come on the very day of the cancellation that it makes void.
      const then = life([...record.history.slice(0, place), event], record, event.effective);
      return (then.status === 'valid' || then.status === 'suspended') && then.standard === event.standard;
    }
    default:
      return running;
  }
}

function usable(version: string, day: string): boolean {
  if (version === 'asmm@1.0') return day >= '2023-11-01' && day <= '2027-08-31';
  if (version === 'asmm@2.0') return day >= '2026-09-01';
  return false;
}

type Audit = Extract<CertificateEvent, { event: 'surveilled' }>;

function isLifted({ history }: Certificate, place: number): boolean {
  return history.some((event) => event.event === 'annulled' && event.annuls === place + 1);
}

/** Six months from the last audit or issue; else the certificate stood still on some day from then to the next audit. */
function inTimeOrAnswered(record: Certificate, place: number, { audited }: Audit): boolean {
  if (isLifted(record, place)) return true;
  const past = record.history.slice(0, place);
  const then = life(past, record, audited);
  if (then.status !== 'valid' && then.status !== 'suspended') return true;
  const struck = past.flatMap((event) => (event.event === 'annulled' && event.effective <= audited ? [event.annuls] : []));
  let start = '';
  for (const [index, event] of past.entries()) {
    if (event.effective > audited || struck.includes(index + 1)) continue;
    const day =
      event.event === 'surveilled' ? event.audited : ['issued', 'renewed', 'upgraded'].includes(event.event) ? event.effective : '';
    if (day > start) start = day;
  }
  const due = lastOf(start, 6);
  if (due >= then.validUntil || audited <= due) return true;
  const next = record.history.slice(place + 1).find((event) => event.event === 'surveilled' && event.audited > audited);
  const until = next?.event === 'surveilled' ? next.audited : '9999-12-31';
  const turns = [later(due, 1), ...record.history.map(({ effective }) => effective)];
  return turns.some(
    (day) => day > due && day <= until && ['suspended', 'withdrawn', 'cancelled'].includes(life(record.history, record, day).status),
  );
}

/** A major finding is closed in thirty days, or something is done before life goes on. */
function settled(record: Certificate, place: number, { audited, findings }: Audit, status: string): boolean {
  if (findings.closed >= findings.major || isLifted(record, place) || status === 'suspended') return true;
  const deadline = later(audited, 30);
  for (const event of record.history.slice(place + 1)) {
    if (['suspended', 'reduced', 'withdrawn', 'cancelled'].includes(event.event)) return true;
    if (event.event === 'surveilled' && event.audited <= deadline) {
      if (event.findings.closed >= event.findings.major) return true;
    } else if (event.event !== 'corrected' && event.event !== 'annulled' && event.effective > deadline) return false;
  }
  return true;
}

function goodRounds(rounds: readonly { on: string; result: string; major: number }[], decided: string): boolean {
  return rounds.every(({ on, result, major }, place) => {
    const last = place === rounds.length - 1;
    return (
      on <= decided && on > (rounds[place - 1]?.on ?? '') && (last ? result === 'conforming' && major === 0 : result === 'rectification')
    );
  });
}

/** The sample standard: 60 and 40 points, a key criterion of 40 and of 25, at most 15 % not applicable. */
function goodScores(scores: Scores | undefined, failed: readonly string[] | undefined, grade: string | undefined): boolean {
  if (!(failed ?? []).every((id, place) => ['SQ-001', 'CI-001'].includes(id) && failed?.indexOf(id) === place)) return false;
  if (scores === undefined) return grade === undefined || (failed ?? []).length === 0;
  const [quality, improvement] = [scores['service-quality'], scores['improvement-innovation']];
  if (failed === undefined || quality === undefined || improvement === undefined || Object.keys(scores).length !== 2) return false;
  const fits = ({ obtained, applicable }: { obtained: number; applicable: number }, least: number, most: number): boolean =>
    applicable >= least && applicable <= most && applicable % 4 === 0 && obtained <= applicable;
  if (!fits(quality, 160, 240) || !fits(improvement, 100, 160) || quality.applicable + improvement.applicable < 340) return false;
  const share = (...parts: readonly { obtained: number; applicable: number }[]): number =>
    (parts.reduce((sum, { obtained }) => sum + obtained, 0) * 100) / parts.reduce((sum, { applicable }) => sum + applicable, 0);
  const clean = failed.length === 0;
  const excellent = clean && share(quality, improvement) >= 85 && share(quality) >= 80 && share(improvement) >= 75;
  const pass = clean && share(quality, improvement) >= 60 && share(quality) >= 50 && share(improvement) >= 50;
  return grade === undefined || grade === (excellent ? 'excellent' : pass ? 'pass' : 'fail');
}
