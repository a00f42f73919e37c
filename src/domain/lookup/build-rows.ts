import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import { boundaryDays, stateOn } from '../registry/fold.ts';
import { corrected } from '../registry/history.ts';
import type { Register } from '../registry/register.ts';
import type { Status } from '../registry/status.ts';
import { fold } from './fold.ts';
import type { CertificateRow, HolderRow, Rows, Since, Terms } from './rows.ts';
import { textsOf } from './rows.ts';
import { simplify } from './traditional.ts';

/** The rows of a register: certificates by newest name, the latest entry first, then by number; holders by folded code. */
export function rowsOf(register: Register): Rows {
  const spell = speller();
  const holders = new Map(register.holders.map(({ value }) => [value.id, holderRow(value)]));
  const keyed = register.certificates.map(({ value }) => {
    const row = certificateRow(value, holders, spell);
    return { row, name: textsOf(row).find(({ kind }) => kind === 'name')?.spelling ?? '' };
  });
  keyed.sort((a, b) => compare(a.name, b.name) || compare(b.row[1], a.row[1]) || compare(a.row[0], b.row[0]));
  const coded = Array.from(holders.values(), (row) => ({ row, code: fold(row[0]) })).sort((a, b) => compare(a.code, b.code));
  return { certificates: keyed.map(({ row }) => row), holders: coded.map(({ row }) => row) };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function holderRow({ id, names, addresses, industry, merged }: Holder): HolderRow {
  const row = [
    id,
    names.map(({ from, name }): Since<string> => [from, name]),
    addresses.map(({ from, region }): Since<string> => [from, region]),
    industry,
  ] as const;
  return merged === undefined ? row : [...row, [merged.effective, merged.into]];
}

function certificateRow(
  certificate: Certificate,
  holders: ReadonlyMap<string, HolderRow>,
  spell: (text: string) => string | undefined,
): CertificateRow {
  const record = corrected(certificate);
  const own: HolderRow[] = [];
  const placeOf = (id: string): number => {
    const place = own.findIndex(([each]) => each === id);
    return place >= 0 ? place : own.push(holders.get(id) ?? [id, [], [], '']) - 1;
  };
  const timeline: Since<Status>[] = [];
  const terms: Terms[] = [];
  for (const day of boundaryDays(record)) {
    const { status, holder, body, standard, grade, validUntil } = stateOn(record, day);
    if (status !== 'pending' && status !== timeline.at(-1)?.[1]) timeline.push([day, status]);
    const next: Terms = [day, placeOf(holder), body, standard, grade, validUntil];
    const last = terms.at(-1);
    if (last === undefined || next.some((value, place) => place > 0 && value !== last[place])) terms.push(next);
  }
  const services = servicesEver(certificate);
  const texts = [...own.flatMap(([, names]) => names.map(([, name]) => name)), ...services];
  const spelt = texts.flatMap((text) => {
    const spelling = spell(text);
    return spelling === undefined ? [] : [[text, spelling] as const];
  });
  const recorded =
    certificate.history
      .map((entry) => entry.recorded)
      .toSorted()
      .at(-1) ?? '';
  const row = [certificate.number, recorded, timeline, terms, own, services, spelt] as const;
  const next = certificate.history.find((entry) => entry.event === 'cancelled')?.nextNumber;
  return next === undefined ? row : [...row, next];
}

/** Every service that the scope ever had: one given up must still lead to the certificate that shows so. */
function servicesEver({ scope, history }: Certificate): readonly string[] {
  const items = [...scope, ...history.flatMap((entry) => (entry.event === 'extended' ? entry.add : []))];
  return [...new Set(items.map(({ service }) => service))];
}

/** The spelling of a text in simplified characters, where folding alone does not give it; names and services come again and again. */
function speller(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const folded = fold(text);
      const spelling = simplify(folded);
      known.set(text, spelling === folded ? undefined : spelling);
    }
    return known.get(text);
  };
}
