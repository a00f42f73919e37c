import { formatCertificateNumber, parseCertificateNumber } from '#domain/registry/certificate-number.ts';
import { indexed } from '#domain/registry/indexed.ts';
import { certificatePath, proposedCertificate, proposedHolder, withCertificate, withEvent } from '#domain/registry/proposal.ts';
import { nextNumber } from '#domain/registry/serials.ts';
import { type Certificate, certificateSchema } from '#schema/certificate.ts';
import { cancelledSchema } from '#schema/event.ts';
import { holderIdSchema } from '#schema/identifiers.ts';
import { standardInForce, validUntilFrom, withDays, withGrade } from './derived-values.ts';
import { type Desk, faulty, type Requested, refused } from './desk.ts';
import { code, day, days, type Field, grade, line, note, rounds, scope, scores, version } from './fields.ts';
import { faultOfMissing, type Given, missingFields, readGiven, textOf, type Values, withDefaults } from './given.ts';
import { holderFields } from './holder-fields.ts';
import { failed, faultsOf, unknownCertificate } from './request-event.ts';
import { requestNewHolder } from './request-holder.ts';

/** What a new certificate asks for; the names and addresses are for a holder that is not on record yet. */
export const issueFields: readonly Field[] = [
  code('holder', '持证企业', { required: true, about: '统一社会信用代码，或 HK-12345678 样子的登记号' }),
  code('body', '认证机构', { required: true, about: '批准号' }),
  version({ about: '如 asmm@2.0；默认为生效之日实施的版本' }),
  scope('scope', '覆盖的服务和场所'),
  day('valid-until', '有效期至', { about: '默认自生效日起满三年' }),
  rounds,
  ...scores,
  { ...grade, required: true },
  note,
  ...days,
  code('number', '证书编号', { about: '默认取机构号段里的下一个' }),
  code('previous-number', '换号前的证书编号', { about: '同时注销旧证书（原因：换号）' }),
  line('reason', '换号的原因', { about: '只与 --previous-number 同用' }),
  ...holderFields.map((each) => ({ ...each, about: each.about === '' ? '企业没有登记时写' : `${each.about}；企业没有登记时写` })),
];

/** Asks for a new certificate, with the holder's file where there is none, and with the end of the old certificate where a number changes. */
export function requestIssue(desk: Desk, given: Given): Requested {
  const { values, faults } = readGiven(issueFields, given);
  if (faults.length > 0) return faulty(faults);
  const dated = withDays(values, desk.day);
  const effective = textOf(dated, 'effective') ?? desk.day;
  const named = withDefaults(dated, { standard: standardInForce(desk.register, effective), validUntil: validUntilFrom(effective) });
  const judged = withGrade(named, desk.register, textOf(named, 'standard') ?? '');
  const missing = missingFields(issueFields, judged);
  if (missing.length > 0) return faulty(missing.map(faultOfMissing));
  const numbered = numberOf(desk, judged, effective);
  if ('kind' in numbered) return numbered;
  const { number } = numbered;
  if (judged.grade === 'fail') return failed(certificatePath(number), 'issued');
  const withItsHolder = holderOf(desk, judged);
  if (withItsHolder.kind !== 'proposed') return withItsHolder;
  const parsed = certificateSchema.safeParse(recordOf(judged, number));
  if (!parsed.success) return faulty(faultsOf(parsed.error.issues, recordOf(judged, number), issueFields, certificateSchema));
  const proposal = withCertificate(withItsHolder.proposal, parsed.data);
  return changedNumber({ ...desk, proposal }, judged, parsed.data);
}

function recordOf(values: Values, number: string): Values {
  const { holder, body, standard, scope: items, validUntil, previousNumber } = values;
  const { decided, effective, recorded, rounds: held, scores: given, failedKeys, grade: result, note: said } = values;
  return {
    number,
    ...(previousNumber !== undefined && { previousNumber }),
    holder,
    body,
    standard,
    scope: items,
    validUntil,
    history: [{ event: 'issued', decided, effective, recorded, rounds: held, scores: given, failedKeys, grade: result, note: said }],
  };
}

/** The number that was asked for, in its one written form, or the next of the body's block. */
function numberOf(desk: Desk, values: Values, effective: string): { readonly number: string } | Requested {
  const asked = textOf(values, 'number');
  if (asked !== undefined) {
    const parsed = parseCertificateNumber(asked);
    if (!parsed.ok) return unknownCertificate(asked);
    const taken = proposedCertificate(desk.register, desk.proposal, parsed.number) !== undefined;
    const file = certificatePath(parsed.number);
    return taken
      ? refused('unique-number', file, `证书编号 ${parsed.number} 已经用过。`, '编号不得再次使用；不写 --number 就取下一个。')
      : parsed;
  }
  const { bodies } = indexed(desk.register);
  const approval = textOf(values, 'body') ?? '';
  const body = bodies.get(approval);
  if (body === undefined) {
    const known = desk.register.bodies.map(({ value }) => value.approval).join('、') || '无';
    return refused('known-records', 'registry/bodies', `没有批准号为 ${approval} 的认证机构。`, `已登记的机构：${known}。`);
  }
  const year = Number(effective.slice(0, 4));
  const number = nextNumber(body, year, [
    ...desk.register.certificates.map(({ value }) => value.number),
    ...desk.proposal.certificates.keys(),
  ]);
  const example = formatCertificateNumber(year, 1);
  return number === undefined
    ? refused(
        'serial-block',
        `registry/bodies/${approval}.yaml`,
        `${approval} 在 ${year} 年没有可用的流水号。`,
        `先在机构文件的 serials 中增加号段（编号如 ${example}）。`,
      )
    : { number };
}

function holderOf(desk: Desk, values: Values): Requested {
  const id = textOf(values, 'holder') ?? '';
  if (proposedHolder(desk.register, desk.proposal, id) !== undefined) return { kind: 'proposed', proposal: desk.proposal };
  if (!holderIdSchema.safeParse(id).success) {
    return faulty([{ flag: 'holder', problem: 'wrong', message: `“${id}”不是统一社会信用代码，也不是 HK-12345678 样子的登记号` }]);
  }
  return requestNewHolder(desk, id, values);
}

/** Old and new number name each other, or neither stands: both are written, or none. */
function changedNumber(desk: Desk, values: Values, { number, previousNumber, history }: Certificate): Requested {
  if (previousNumber === undefined) return { kind: 'proposed', proposal: desk.proposal };
  const old = proposedCertificate(desk.register, desk.proposal, previousNumber);
  if (old === undefined) return unknownCertificate(previousNumber);
  if (values.reason === undefined) return faulty([{ flag: 'reason', problem: 'missing', message: '换号须写原因' }]);
  const [issue] = history;
  const days = issue && { decided: issue.decided, effective: issue.effective, recorded: issue.recorded };
  const entry = cancelledSchema.safeParse({
    event: 'cancelled',
    ...days,
    cause: 'number-changed',
    nextNumber: number,
    reason: values.reason,
  });
  if (!entry.success) return faulty(faultsOf(entry.error.issues, {}, issueFields, cancelledSchema));
  return { kind: 'proposed', proposal: withEvent(desk.proposal, old, entry.data) };
}
