import { holderPath, proposedHolder, withHolder } from '#domain/registry/proposal.ts';
import { type Holder, holderSchema } from '#schema/holder.ts';
import { holderIdSchema } from '#schema/identifiers.ts';
import { type Desk, faulty, type Requested, refused } from './desk.ts';
import { faultOfMissing, type Given, missingFields, readGiven, textOf, type Values } from './given.ts';
import { holderCommandFields, newHolderFields } from './holder-fields.ts';
import { faultsOf } from './request-event.ts';

/** Asks for a holder: a new one with all that its file keeps, or a new name, a new address or a merger of one on record. */
export function requestHolder(desk: Desk, id: string, given: Given): Requested {
  if (!holderIdSchema.safeParse(id).success) {
    return faulty([{ flag: '代码', problem: 'wrong', message: `“${id}”不是统一社会信用代码，也不是 HK-12345678 样子的登记号` }]);
  }
  const { values, faults } = readGiven(holderCommandFields, given);
  if (faults.length > 0) return faulty(faults);
  const known = proposedHolder(desk.register, desk.proposal, id);
  return known === undefined ? requestNewHolder(desk, id, values) : requestGrowth(desk, known, values);
}

/** Asks for the file of a holder that is not on record. */
export function requestNewHolder(desk: Desk, id: string, values: Values): Requested {
  const missing = missingFields(newHolderFields, values);
  if (missing.length > 0) return faulty(missing.map(faultOfMissing));
  const days = daysOf(values, desk.day);
  return finished(desk, {
    id,
    names: [{ name: values.name, ...(values.english !== undefined && { english: values.english }), ...days }],
    addresses: [{ address: values.address, region: values.region, ...days }],
    industry: values.industry,
  });
}

/** Holds what was put together to the schema. */
function finished(desk: Desk, holder: Values): Requested {
  const parsed = holderSchema.safeParse(holder);
  if (parsed.success) return { kind: 'proposed', proposal: withHolder(desk.proposal, parsed.data) };
  const faults = faultsOf(parsed.error.issues, holder, [], holderSchema);
  return faulty(faults.map((fault) => ({ ...fault, flag: fault.flag.split('.').at(-1) ?? fault.flag })));
}

function requestGrowth(desk: Desk, known: Holder, values: Values): Requested {
  const { name, english, address, region, industry, mergedInto, mergedOn } = values;
  const file = holderPath(known.id);
  if (industry !== undefined && industry !== known.industry) {
    return refused('holder-history', file, `行业代码登记的是 ${known.industry}，这里不改。`, '登错的由两人核对后在文件里更正。');
  }
  if (mergedInto !== undefined && known.merged !== undefined) {
    return refused('holder-history', file, `已登记合并到 ${known.merged.into}。`, '一家企业只合并一次；核对代码。');
  }
  if (name === undefined && address === undefined && mergedInto === undefined) {
    return faulty([{ flag: 'name', problem: 'missing', message: '企业已有登记；写新的名称、地址或合并' }]);
  }
  if (address !== undefined && region === undefined) return faulty([{ flag: 'region', problem: 'missing', message: '缺少行政区划代码' }]);
  const days = daysOf(values, desk.day);
  const { recorded } = days;
  return finished(desk, {
    ...known,
    names: [...known.names, ...(name === undefined ? [] : [{ name, ...(english !== undefined && { english }), ...days }])],
    addresses: [...known.addresses, ...(address === undefined ? [] : [{ address, region, ...days }])],
    ...(mergedInto !== undefined && { merged: { into: mergedInto, effective: mergedOn ?? recorded, recorded } }),
  });
}

function daysOf(values: Values, day: string): { readonly from: string; readonly recorded: string } {
  const recorded = textOf(values, 'recorded') ?? day;
  return { from: textOf(values, 'since') ?? recorded, recorded };
}
