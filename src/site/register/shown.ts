import { type Overview, overviewOf } from '#domain/registry/overview.ts';
import { asOf, handedOverview, repository } from '../repository.ts';
import { type Records, records, recordsOf } from './records.ts';

let worked: Promise<Overview> | undefined;
let shown: Promise<Records> | undefined;

/** What pages tell of the register as a whole; asked once per process. */
export function overview(): Promise<Overview> {
  worked ??= handedOverview().then(async (handed) => handed ?? overviewOf((await repository()).register, asOf()));
  return worked;
}

/** The records that the overview names, keyed for pages. In a build the process that renders pages has no others. */
export function shownRecords(): Promise<Records> {
  shown ??= handedOverview().then(async (handed) => (handed === undefined ? records() : keyed(handed)));
  return shown;
}

async function keyed({ shown: { certificates, holders } }: Overview): Promise<Records> {
  const { register, ...others } = await repository();
  const filed = <Value>(value: Value): { readonly file: string; readonly value: Value } => ({ file: '', value });
  const { bodies, standards } = register;
  return recordsOf(
    { ...others, register: { bodies, standards, certificates: certificates.map(filed), holders: holders.map(filed) } },
    asOf(),
  );
}
