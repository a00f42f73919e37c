import type { Day } from '#domain/day.ts';
import { ask } from '#domain/lookup/ask.ts';
import { type BulkOutcome, outcomeOf, suggestionOf } from '#domain/lookup/bulk-outcome.ts';
import { type BulkRow, bulkRow, type Cell, isHead } from '#domain/lookup/bulk-row.ts';
import type { Answer, Found } from '#domain/lookup/model.ts';
import type { Source } from '#domain/lookup/shelf.ts';
import { formatDay } from '#site/days.ts';
import { outcomeWords, bulkWords as words } from '#site/labels/bulk.ts';
import { links } from '#site/links.ts';
import { download } from './assessment/download.ts';
import { rowsOfFile, rowsOfText } from './bulk-table.ts';
import { dayInShanghai, now } from './clock.ts';
import { make } from './elements.ts';
import { simplify, sourceOf } from './lookup-source.ts';
import { dayToJudge, type Freshness, fetchSnapshot, freshnessAt } from './snapshot.ts';

const mostRows = 5_000;
const atOnce = 12;
const page = 200;
const offered = 20;

interface Checked {
  readonly line: number;
  readonly row: BulkRow;
  readonly answer: Answer | undefined;
  chosen?: Found | undefined;
}

/** `<bulk-check>`: a list of numbers, codes and names, checked row by row in the browser against the published index. */
class BulkCheck extends HTMLElement {
  #checked: readonly Checked[] = [];
  #working: AbortController | undefined;
  #show: BulkOutcome | '' = '';
  #limit = page;
  #day: Day = '';
  #freshness: Freshness = { fresh: false, why: 'waiting', asOf: undefined };

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(rowsOfText(this.#part('textarea', HTMLTextAreaElement).value));
    });
    this.addEventListener('change', (event) => this.#changed(event.target));
    this.addEventListener('click', (event) => this.#clicked(event.target));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#readFile(event.dataTransfer?.files[0]);
    });
  }

  disconnectedCallback(): void {
    this.#working?.abort();
  }

  async #readFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      await this.#check(await rowsOfFile(file));
    } catch {
      this.#say(words.unreadable);
    }
  }

  async #check(table: readonly (readonly Cell[])[]): Promise<void> {
    const rows = table.flatMap((cells, at) => {
      const row = at === 0 && isHead(cells) ? undefined : bulkRow(cells);
      return row === undefined ? [] : [{ line: at + 1, row }];
    });
    if (rows.length === 0) return this.#say(words.empty);
    if (rows.length > mostRows) return this.#say(words.tooMany(rows.length));
    this.#working?.abort();
    const working = new AbortController();
    this.#working = working;
    this.#busy(true);
    const snapshot = await fetchSnapshot();
    const source = sourceOf(snapshot?.index);
    this.#freshness = freshnessAt(snapshot, now());
    this.#day = dayToJudge(dayInShanghai(now()), this.#freshness, undefined);
    const checked: Checked[] = [];
    const waiting = rows.entries();
    const work = async (): Promise<void> => {
      for (const [at, { line, row }] of waiting) {
        if (working.signal.aborted) return;
        checked[at] = { line, row, answer: row.kind === 'spoilt' ? undefined : await this.#ask(source, row.query) };
        this.#progress(Object.keys(checked).length, rows.length);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (this.#working !== working) return;
    this.#checked = checked.filter((each) => each !== undefined);
    [this.#show, this.#limit] = ['', page];
    this.#busy(false);
    const done = this.#checked.length;
    this.#say(done < rows.length ? words.stopped(done, rows.length) : words.finished(done, formatDay(this.#day)));
    this.#render();
  }

  async #ask(source: Source | undefined, query: string): Promise<Answer> {
    // The page stays alive between two rows, whatever is at hand already.
    await new Promise((resolve) => setTimeout(resolve));
    if (source === undefined) return { kind: 'unavailable', why: 'unreachable' };
    return ask(source, query, {}, this.#day, { limit: offered, simplify });
  }

  #changed(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === 'file') void this.#readFile(target.files?.[0]);
    if (!(target instanceof HTMLSelectElement)) return;
    if (target.name === 'show') {
      this.#show = outcomes.find((outcome) => outcome === target.value) ?? '';
      this.#limit = page;
    } else {
      const checked = this.#checked.find(({ line }) => String(line) === target.dataset.line);
      if (checked !== undefined) checked.chosen = certificatesIn(checked.answer).find(({ number }) => number === target.value);
    }
    const { name, dataset } = target;
    this.#render();
    this.querySelector<HTMLElement>(name === 'show' ? 'select[name="show"]' : `select[data-line="${dataset.line}"]`)?.focus();
  }

  #clicked(target: EventTarget | null): void {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === 'cancel') this.#working?.abort();
    if (act === 'csv') this.#downloadCsv();
    if (act === 'xlsx') void this.#downloadXlsx();
    if (act !== 'more') return;
    this.#limit += page;
    this.#render();
  }

  #render(): void {
    const results = this.#part('[data-results]', HTMLElement);
    const all = this.#checked.map((checked) => ({ checked, ...this.#outcomeOf(checked) }));
    const counts = Map.groupBy(all, ({ outcome }) => outcome);
    const shown = this.#show === '' ? all : all.filter(({ outcome }) => outcome === this.#show);
    const options = outcomes.filter((outcome) => counts.has(outcome));
    const filter = make(
      'select',
      { name: 'show' },
      make('option', { value: '' }, words.all(all.length)),
      ...options.map((outcome) => make('option', { value: outcome }, words.outcome(outcome, counts.get(outcome)?.length ?? 0))),
    );
    filter.value = this.#show;
    const button = (act: string, text: string): HTMLElement =>
      make('button', { type: 'button', class: 'button quiet', 'data-act': act }, text);
    const rest = shown.length - this.#limit;
    const rows = shown.slice(0, this.#limit).map(({ checked }) => this.#row(checked));
    results.hidden = all.length === 0;
    results.replaceChildren(
      ...(this.#freshness.fresh ? [] : [make('p', {}, words.notFresh)]),
      make('p', { class: 'actions' }, make('label', {}, `${words.show} `, filter), button('csv', words.csv), button('xlsx', words.xlsx)),
      make('div', { class: 'bulk-table', tabindex: '0', role: 'region', 'aria-label': words.title }, table(rows)),
      ...(rest > 0 ? [make('p', { class: 'actions' }, button('more', words.more(rest)))] : []),
    );
  }

  #row(checked: Checked): HTMLElement {
    const { outcome, certificate } = this.#outcomeOf(checked);
    const { line, query, reason } = this.#cells(checked);
    const number =
      certificate === undefined ? this.#choice(checked) : make('a', { href: links.certificate(certificate.number) }, certificate.number);
    return make(
      'tr',
      { 'data-outcome': outcome },
      make('td', {}, line),
      make('th', { scope: 'row' }, query),
      make('td', {}, make('span', { class: 'tag', 'data-tone': tones[outcome] ?? 'past' }, outcomeWords[outcome])),
      make('td', {}, number),
      make('td', {}, certificate?.name),
      make('td', {}, reason),
    );
  }

  /** Several certificates are offered; which one is meant only the reader knows. */
  #choice({ line, answer }: Checked): HTMLElement | undefined {
    const certificates = certificatesIn(answer);
    if (certificates.length === 0) return undefined;
    const total = answer !== undefined && 'total' in answer ? answer.total : certificates.length;
    const options = certificates.map(({ number, name }) => make('option', { value: number }, `${number} ${name}`));
    const label = words.choose(total);
    return make('select', { 'data-line': String(line), 'aria-label': label }, make('option', { value: '' }, label), ...options);
  }

  #outcomeOf({ row, answer, chosen }: Checked): { readonly outcome: BulkOutcome; readonly certificate?: Found } {
    if (row.kind === 'spoilt' || answer === undefined) return { outcome: 'spoilt' };
    return outcomeOf(answer, this.#freshness.fresh, chosen);
  }

  #cells(checked: Checked): { readonly line: string; readonly query: string; readonly reason: string } {
    const { line, row, answer, chosen } = checked;
    const { certificate } = this.#outcomeOf(checked);
    const suggestion = answer === undefined ? undefined : suggestionOf(answer);
    const reasons = [
      row.kind === 'spoilt' ? words.spoilt : undefined,
      certificate === undefined ? undefined : words.validUntil(formatDay(certificate.validUntil)),
      chosen === undefined ? undefined : words.chosenOf(certificatesIn(answer).length),
      answer?.kind === 'similar-names' ? words.similar(answer.certificates[0]?.name ?? '') : undefined,
      answer?.kind === 'list' && answer.stem !== undefined ? words.stem : undefined,
      suggestion === undefined ? undefined : words.suggestion(suggestion.text),
    ];
    return {
      line: String(line),
      query: row.kind === 'spoilt' ? row.text : row.query,
      reason: reasons.filter((each) => each !== undefined).join(' '),
    };
  }

  get #head(): readonly string[] {
    return Object.values(words.head);
  }

  get #lines(): readonly (readonly string[])[] {
    return this.#checked.map((checked) => {
      const { outcome, certificate } = this.#outcomeOf(checked);
      const { line, query, reason } = this.#cells(checked);
      return [line, query, outcomeWords[outcome], certificate?.number ?? '', certificate?.name ?? '', reason];
    });
  }

  #downloadCsv(): void {
    const text = [this.#head, ...this.#lines].map((line) => line.map(csvCell).join(',')).join('\r\n');
    download(`${words.fileName}.csv`, new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }));
  }

  async #downloadXlsx(): Promise<void> {
    const { workbook } = await import('./assessment/spreadsheet.ts');
    const plan = { name: words.title, head: this.#head, rows: this.#lines, widths: [6, 30, 12, 24, 34, 44] };
    download(`${words.fileName}.xlsx`, await workbook([plan]));
  }

  #busy(busy: boolean): void {
    this.#part('[data-act="cancel"]', HTMLElement).hidden = !busy;
    this.#part('progress', HTMLProgressElement).hidden = !busy;
    if (busy) this.#part('[data-results]', HTMLElement).hidden = true;
  }

  #progress(done: number, all: number): void {
    Object.assign(this.#part('progress', HTMLProgressElement), { max: all, value: done });
    if (done % 250 === 0 || done === 1) this.#say(words.progress(done, all));
  }

  #say(text: string): void {
    this.#part('[role="status"]', HTMLElement).textContent = text;
  }

  #part<Part extends Element>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (part instanceof type) return part;
    throw new Error(`<bulk-check> has no ${selector}`);
  }
}

const tones: Readonly<Partial<Record<BulkOutcome, string>>> = { valid: 'valid', suspended: 'hold', withdrawn: 'void' };
const outcomes: readonly BulkOutcome[] = [
  'valid',
  'suspended',
  'withdrawn',
  'cancelled',
  'expired',
  'pending',
  'unconfirmed',
  'choose',
  'similar',
  'none',
  'malformed',
  'spoilt',
  'unavailable',
];

function certificatesIn(answer: Answer | undefined): readonly Found[] {
  return answer?.kind === 'list' || answer?.kind === 'similar-names' ? answer.certificates : [];
}

function table(rows: readonly HTMLElement[]): HTMLElement {
  const head = Object.values(words.head).map((word) => make('th', { scope: 'col' }, word));
  return make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows));
}

/** A cell that no table program takes for a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

customElements.define('bulk-check', BulkCheck);
