import { parseCertificateNumber } from '#domain/registry/certificate-number.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { type CertificateOn, certificateOn } from '#domain/registry/status.ts';
import type { Assessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { upgradeWords as words } from '#site/labels/upgrade.ts';
import { links } from '#site/links.ts';
import { make } from '../elements.ts';
import { fetchHolder, fetchRecord } from '../published-record.ts';
import { labelled } from './fields.ts';
import { link } from './kit.ts';
import type { Scene } from './scene.ts';

/** What an upgrade starts from: an assessment, a version alone, or a certificate, whose record has scores but no judgements. */
export interface Origin {
  /** The version left behind, `asmm@1.1`. */
  readonly standard: string;
  readonly assessment?: Assessment;
  readonly certificate?: CertificateOrigin;
}

export interface CertificateOrigin {
  readonly number: string;
  readonly holder: string;
  readonly name: string;
  readonly held: CertificateOn;
}

/** Whether a part of an address is meant as a certificate's number. */
export function isNumber(part: string | undefined): part is string {
  return part !== undefined && /^ASMM-/i.test(part);
}

/** What the register says of a certificate today; nothing where there is none or it cannot be had. */
export async function certificateOrigin(number: string, { day }: Scene): Promise<Origin | undefined> {
  const found = await fetchRecord(number);
  if (found === undefined) return undefined;
  const held = certificateOn(found.certificate, day());
  const holder = await fetchHolder(held.holder);
  const name = holder === undefined ? '' : nameOn(holder, day());
  return { standard: held.standard, certificate: { number, holder: held.holder, name, held } };
}

/** Where an upgrade may start: the number of a certificate, or a version. `fault`: why the last number led nowhere. */
export function originForm(
  { carried, go }: Scene,
  chosen: { readonly number?: string; readonly version?: string },
  fault = '',
): HTMLElement {
  const number = make('input', { type: 'text', maxlength: '60', autocomplete: 'off', spellcheck: 'false', value: chosen.number ?? '' });
  const said = make('p', { class: 'fault', role: 'alert' }, fault);
  const form = make(
    'form',
    { class: 'origin' },
    labelled(number, { label: words.number, hint: words.numberHint }),
    make('button', { type: 'submit', class: 'button quiet' }, words.take),
    said,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = parseCertificateNumber(
      number.value
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, ''),
    );
    if (read.ok) go(`#upgrade/${read.number}`);
    else said.replaceChildren(words.problems[read.problem]);
  });
  const older = carried.versions.filter(({ newer }) => newer.length > 0);
  const version = make(
    'select',
    {},
    ...(chosen.version === undefined ? [make('option', { value: '' }, words.choose)] : []),
    ...older.map(({ version, phase }) =>
      make('option', { value: version, ...(version === chosen.version && { selected: '' }) }, `${version} · ${phase}`),
    ),
  );
  version.addEventListener('change', () => go(`#upgrade/${version.value}`));
  return make('div', { class: 'origins no-print' }, form, labelled(version, { label: words.from, hint: words.fromHint }));
}

/** What the certificate says that matters here. Whether it is valid today is said by its own page only. */
export function certificateFacts({ number, name, holder, held }: CertificateOrigin): HTMLElement {
  const facts: readonly (readonly [string, string | Node])[] = [
    [words.facts.number, link(links.certificate(number), number)],
    [words.facts.holder, name === '' ? holder : name],
    [words.facts.standard, `${held.standard.split('@').at(-1)} 版`],
    [words.facts.grade, assessmentWords.grades[held.grade]],
    [words.facts.validUntil, formatDay(held.validUntil)],
  ];
  return make('dl', { class: 'facts' }, ...facts.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))));
}
