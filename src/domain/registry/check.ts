import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import { indexed } from './indexed.ts';
import { statesBefore } from './preceding.ts';
import type { Register } from './register.ts';
import { alikeNames } from './rules/alike-names.ts';
import { allowedTransition } from './rules/allowed-transition.ts';
import { annulment } from './rules/annulment.ts';
import { bodyApproved } from './rules/body-approved.ts';
import { bodyHistory } from './rules/body-history.ts';
import { cancellation } from './rules/cancellation.ts';
import { certificateFile } from './rules/certificate-file.ts';
import { certificateNumber } from './rules/certificate-number.ts';
import { correction } from './rules/correction.ts';
import { creditCode } from './rules/credit-code.ts';
import { eventDays } from './rules/event-days.ts';
import { gradeFollows } from './rules/grade-follows.ts';
import { historyInOrder } from './rules/history-in-order.ts';
import { holderHistory } from './rules/holder-history.ts';
import { industry } from './rules/industry.ts';
import { knownRecords } from './rules/known-records.ts';
import { knownVersion } from './rules/known-version.ts';
import { lateSurveillance } from './rules/late-surveillance.ts';
import { majorFinding } from './rules/major-finding.ts';
import { numberChange } from './rules/number-change.ts';
import { personalData } from './rules/personal-data.ts';
import { plainText } from './rules/plain-text.ts';
import { recordFile } from './rules/record-file.ts';
import { region } from './rules/region.ts';
import { regradeDue } from './rules/regrade-due.ts';
import { rounds } from './rules/rounds.ts';
import { errorAt, type RegisterRule } from './rules/rule.ts';
import { scopeChange } from './rules/scope-change.ts';
import { scoresComplete } from './rules/scores-complete.ts';
import { serialBlock } from './rules/serial-block.ts';
import { surveillanceFindings } from './rules/surveillance-findings.ts';
import { surveillanceOverdue } from './rules/surveillance-overdue.ts';
import { suspensionOverdue } from './rules/suspension-overdue.ts';
import { transfer } from './rules/transfer.ts';
import { uniqueNumber } from './rules/unique-number.ts';
import { upgrade } from './rules/upgrade.ts';
import { upgradeInTime } from './rules/upgrade-in-time.ts';
import { usableVersion } from './rules/usable-version.ts';
import { validity } from './rules/validity.ts';
import { freeTexts, someFreeText } from './texts.ts';
import { eventNames } from './words.ts';

/** Every rule of the register: numbers and files, references, histories, grades, holders and bodies, texts, and last what only warns. */
export const registerRules: readonly RegisterRule[] = [
  certificateNumber,
  certificateFile,
  uniqueNumber,
  serialBlock,
  numberChange,
  recordFile,
  knownRecords,
  knownVersion,
  historyInOrder,
  eventDays,
  allowedTransition,
  validity,
  usableVersion,
  upgrade,
  upgradeInTime,
  bodyApproved,
  rounds,
  scoresComplete,
  gradeFollows,
  scopeChange,
  transfer,
  cancellation,
  correction,
  annulment,
  surveillanceFindings,
  lateSurveillance,
  majorFinding,
  holderHistory,
  bodyHistory,
  creditCode,
  region,
  industry,
  plainText,
  personalData,
  alikeNames,
  regradeDue,
  surveillanceOverdue,
  suspensionOverdue,
];

/** Everything that is wrong with a register on a day. Only warnings depend on the day: passing time breaks nothing (design section 3). */
export function checkRegister(register: Register, day: Day): Finding[] {
  const index = indexed(register);
  const rulesFor = certificateRules();
  const isFaulty = textJudge();
  const findings: Finding[] = [];
  const add = (found: Iterable<Finding>): void => {
    for (const finding of found) findings.push(finding);
  };
  for (const rule of registerRules) if (rule.ofRegister) add(rule.ofRegister(register));
  for (const body of register.bodies) {
    for (const rule of registerRules) if (rule.ofBody) add(rule.ofBody(body));
    if (someFreeText(body.value, isFaulty)) add(textFaults(body.file, body.value));
  }
  for (const holder of register.holders) {
    for (const rule of holderRules) add(rule.ofHolder(holder, index));
    if (someFreeText(holder.value, isFaulty)) add(textFaults(holder.file, holder.value));
  }
  for (const certificate of index.certificates) {
    const course = { day, before: statesBefore(certificate.record) };
    for (const rule of rulesFor(certificate.record)) add(rule.ofCertificate(certificate, index, course));
    if (someFreeText(certificate.written, isFaulty)) add(textFaults(certificate.file, certificate.written));
  }
  return findings;
}

const holderRules = registerRules.flatMap(({ ofHolder }) => (ofHolder === undefined ? [] : [{ ofHolder }]));

type CertificateRule = Required<Pick<RegisterRule, 'ofCertificate'>>;

/** Which rules have something to ask of a certificate: worked out once for all histories with the same kinds of entries. */
function certificateRules(): (certificate: Certificate) => readonly CertificateRule[] {
  const known = new Map<number, readonly CertificateRule[]>();
  return ({ history }) => {
    let kinds = 0;
    for (const { event } of history) kinds |= bitOf(event);
    let rules = known.get(kinds);
    if (rules === undefined) {
      const concerned = registerRules.filter(({ about }) => about?.some((event) => (kinds & bitOf(event)) !== 0) ?? true);
      rules = concerned.flatMap(({ ofCertificate }) => (ofCertificate === undefined ? [] : [{ ofCertificate }]));
      known.set(kinds, rules);
    }
    return rules;
  };
}

const kindsInOrder = Object.keys(eventNames);

function bitOf(event: EventName): number {
  return 1 << kindsInOrder.indexOf(event);
}

/** Whether any rule has a fault to find in a text. Services, sites and reasons recur, so that the last few thousand right ones are remembered. */
function textJudge(): (text: string) => boolean {
  const right = new Set<string>();
  return (text) => {
    if (right.has(text)) return false;
    if (registerRules.some(({ ofText }) => ofText !== undefined && ofText(text).length > 0)) return true;
    if (right.size === 5000) right.clear();
    right.add(text);
    return false;
  };
}

function* textFaults(file: string, record: object): Iterable<Finding> {
  for (const { path, text } of freeTexts(record)) {
    for (const { name, ofText } of registerRules) {
      for (const { message, hint } of ofText?.(text) ?? []) yield errorAt(name, file, path, message, hint);
    }
  }
}
