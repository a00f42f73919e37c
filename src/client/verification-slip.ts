import { certificateAsKnownOn, certificateOn } from '#domain/registry/status.ts';
import { timeline } from '#domain/registry/timeline.ts';
import { formatDay } from '#site/days.ts';
import { gradeWords } from '#site/labels/register.ts';
import { verdictWords } from '#site/labels/verdict.ts';
import { slipWords as words } from '#site/labels/verification-slip.ts';
import { dayInShanghai, now } from './clock.ts';
import { currentPage } from './current-page.ts';
import { answerOf, type DayAnswer, type DayAsked, dayAsked } from './day-answer.ts';
import { answerAsKnown } from './day-as-known.ts';
import { icon, make } from './elements.ts';
import { readPage } from './page-timeline.ts';
import { fetchRecord } from './published-record.ts';
import { dayToJudge, type Freshness } from './snapshot.ts';

/** Makes the slip of a certificate for the day that the address asks about, or for today, from the record as it is published now, and shows it. False where the record cannot be had. */
export async function openSlip(about: DOMStringMap): Promise<boolean> {
  const { number = '', url = '' } = about;
  const verdict = document.querySelector('certificate-verdict');
  const carried = verdict instanceof HTMLElement ? readPage(verdict) : undefined;
  const [record, current] = await Promise.all([fetchRecord(number), carried && currentPage(carried)]);
  if (record === undefined || current === undefined) return false;
  const { freshness, page } = current;
  const moment = now();
  const today = dayToJudge(dayInShanghai(moment), freshness, page.asOf);
  const asked = askedOf(today);
  const { certificate, text, file, isLine } = record;
  const answer =
    asked.known === undefined
      ? answerOf(asked, timeline(certificate), today, freshness.fresh)
      : answerAsKnown({ ...asked, known: asked.known }, certificate, today, freshness.fresh);
  const on = asked.known === undefined ? certificateOn(certificate, asked.on) : certificateAsKnownOn(certificate, asked.on, asked.known);
  const known = on ?? certificateOn(certificate, asked.on);
  const rows: readonly (readonly [string, string | Node])[] = [
    [words.asked, make('code', {}, number)],
    [words.askedDay, asked.known === undefined ? formatDay(asked.on) : words.askedAsKnown(formatDay(asked.on), formatDay(asked.known))],
    [words.askedAt, words.clock(clockInShanghai(moment))],
    [words.holder, known.holder === about.holderId ? words.named(about.holder ?? '', known.holder) : known.holder],
    [words.scope, words.services(known.scope.map(({ service, sites }) => words.service(service, sites)))],
    [words.grade, `${gradeWords[known.grade]}，${known.standard}`],
    [words.validUntil, formatDay(known.validUntil)],
    [words.body, known.body === about.bodyId ? words.named(about.body ?? '', known.body) : known.body],
    [words.basis, basisOf(freshness)],
    [words.file, make('span', {}, make('code', {}, new URL(file, url).href), isLine ? words.line(number) : '')],
    [words.digest, make('code', {}, (await digestOf(text)) ?? words.noDigest)],
    [words.address, make('code', {}, addressOf(url, asked, today))],
  ];
  show(sheet(answer, asked, rows, about.sample !== undefined));
  return true;
}

/** What the address asks, where it asks rightly; otherwise today. */
function askedOf(today: string): DayAsked {
  const asked = dayAsked(location.search, today);
  return asked === undefined || 'fault' in asked ? { on: today, known: undefined } : asked;
}

/** Where the same question is answered anew. */
function addressOf(url: string, { on, known }: DayAsked, today: string): string {
  if (on === today && known === undefined) return url;
  return `${url}?${new URLSearchParams({ on, ...(known !== undefined && { known }) })}`;
}

function basisOf(freshness: Freshness): string {
  if (!freshness.fresh) return freshness.asOf === undefined ? words.noBasis : words.staleBasis(formatDay(freshness.asOf));
  const { asOf, issuedAt, staleAfter } = freshness.snapshot;
  return words.basisText(formatDay(asOf), clockInShanghai(issuedAt), clockInShanghai(staleAfter));
}

/** '2026-11-25 15:04:05', in Shanghai. */
function clockInShanghai(instant: Date): string {
  return `${dayInShanghai(instant)} ${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)}`;
}

/** The SHA-256 of a text's bytes in hexadecimal; nothing where the browser gives none, as over plain HTTP. */
async function digestOf(text: string): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const others = { ahead: { icon: 'calendar', tone: 'accent' }, unrecorded: { icon: 'question', tone: 'past' } } as const;

function sheet(
  { verdict, word, sentences }: DayAnswer,
  { on }: DayAsked,
  rows: readonly (readonly [string, string | Node])[],
  sample: boolean,
): HTMLElement {
  const look = verdict === 'ahead' || verdict === 'unrecorded' ? others[verdict] : verdictWords[verdict];
  const qr = document.querySelector('.qr svg')?.cloneNode(true);
  return make(
    'article',
    { class: 'sheet', lang: 'zh-CN' },
    sample ? make('p', { class: 'sheet-sample' }, words.sample) : undefined,
    make(
      'header',
      { class: 'sheet-head' },
      make('div', {}, make('h2', { id: 'slip-title' }, words.title), make('p', { lang: 'en', class: 'small soft' }, words.titleEn)),
      qr instanceof Node ? make('figure', { class: 'qr' }, qr) : undefined,
    ),
    make(
      'div',
      { class: 'sheet-answer', 'data-tone': look.tone },
      make('p', { class: 'sheet-word' }, icon(look.icon), words.answered(formatDay(on), word)),
      ...sentences.map((sentence) => make('p', {}, sentence)),
    ),
    make('dl', { class: 'facts' }, ...rows.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value)))),
    make('p', { class: 'small soft' }, words.note),
  );
}

/** Shows a sheet alone, to be printed; closing it leads back to where the reader was. */
function show(content: HTMLElement): void {
  const print = make('button', { type: 'button', class: 'button' }, words.print);
  const close = make('button', { type: 'button', class: 'button quiet' }, words.close);
  const dialog = make(
    'dialog',
    { class: 'slip', 'aria-labelledby': 'slip-title' },
    make('div', { class: 'actions no-print' }, print, close),
    content,
  );
  print.addEventListener('click', () => window.print());
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
