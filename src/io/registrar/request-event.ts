import { parseCertificateNumber } from '#domain/registry/certificate-number.ts';
import { certificatePath, proposedCertificate, withEvent } from '#domain/registry/proposal.ts';
import { eventNames } from '#domain/registry/words.ts';
import { eventSchema } from '#schema/event.ts';
import { schemaFaults } from '../schema-findings.ts';
import { derivedValues } from './derived-values.ts';
import { type Desk, faulty, type Requested, refused } from './desk.ts';
import type { EventCommand } from './event-commands.ts';
import type { Field } from './fields.ts';
import { type FieldFault, faultOfMissing, type Given, missingFields, readGiven, type Values } from './given.ts';

/** Asks for one more entry in the history of a certificate. */
export function requestEvent(desk: Desk, { event, fields }: EventCommand, number: string, given: Given): Requested {
  const certificate = proposedCertificate(desk.register, desk.proposal, number);
  if (certificate === undefined) return unknownCertificate(number);
  const { values, faults } = readGiven(fields, given);
  if (faults.length > 0) return faulty(faults);
  const derived = derivedValues(event, values, desk.register, certificate, desk.day);
  const missing = missingFields(fields, derived);
  if (missing.length > 0) return faulty(missing.map(faultOfMissing));
  if (derived.grade === 'fail') return failed(certificatePath(number), event);
  const parsed = eventSchema.safeParse({ event, ...derived });
  if (!parsed.success) return faulty(faultsOf(parsed.error.issues, { event, ...derived }, fields));
  return { kind: 'proposed', proposal: withEvent(desk.proposal, certificate, parsed.data) };
}

/** A number that is not on record, with what is wrong with it. */
export function unknownCertificate(number: string): Requested {
  const parsed = parseCertificateNumber(number);
  const why = parsed.ok
    ? '登记簿里没有这张证书。'
    : parsed.problem === 'check-digit'
      ? '校验位不对，可能抄错了一位。'
      : '不是证书编号，应写成 ASMM-2026-000123-C 的样子。';
  return refused('known-certificate', 'registry/certificates', `${number}：${why}`, '对照证书核对编号。');
}

/** Scores that give no certificate. */
export function failed(file: string, event: 'issued' | EventCommand['event']): Requested {
  const message = `按得分为不合格，不能登记“${eventNames[event]}”。`;
  return refused('grade-follows', file, message, '核对得分；证书在有效期内降为不合格的，登记暂停（实施规则 RM-007）。');
}

/** What the schema finds, by the flag that the value came from. */
export function faultsOf(
  issues: Parameters<typeof schemaFaults>[2],
  value: Values,
  fields: readonly Field[],
  schema: Parameters<typeof schemaFaults>[0] = eventSchema,
): FieldFault[] {
  return Array.from(
    schemaFaults(schema, value, issues, () => undefined),
    ({ path, message }): FieldFault => {
      const found = fields.find((field) => field.path.every((key, index) => path[index] === key));
      return { flag: found?.flag ?? path.join('.'), problem: 'wrong', message: message.replace(/。$/, '') };
    },
  );
}
