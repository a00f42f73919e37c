import type { Day } from '../day.ts';
import type { Filed, Finding } from '../finding.ts';
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
  const findings: Finding[] = [];
  const add = (found: Iterable<Finding>): void => {
    for (const finding of found) findings.push(finding);
  };
  for (const rule of registerRules) if (rule.ofRegister) add(rule.ofRegister(register));
  for (const body of register.bodies) {
    for (const rule of registerRules) if (rule.ofBody) add(rule.ofBody(body));
    add(textFaults(body));
  }
  for (const holder of register.holders) {
    for (const rule of registerRules) if (rule.ofHolder) add(rule.ofHolder(holder, index));
    add(textFaults(holder));
  }
  for (const certificate of index.certificates) {
    const course = { day, before: statesBefore(certificate.record) };
    for (const rule of registerRules) if (rule.ofCertificate) add(rule.ofCertificate(certificate, index, course));
    add(textFaults({ file: certificate.file, value: certificate.written }));
  }
  return findings;
}

function* textFaults({ file, value }: Filed<object>): Iterable<Finding> {
  if (!someFreeText(value, isFaulty)) return;
  for (const { path, text } of freeTexts(value)) {
    for (const { name, ofText } of registerRules) {
      for (const { message, hint } of ofText?.(text) ?? []) yield errorAt(name, file, path, message, hint);
    }
  }
}

function isFaulty(text: string): boolean {
  return registerRules.some(({ ofText }) => ofText !== undefined && ofText(text).length > 0);
}
