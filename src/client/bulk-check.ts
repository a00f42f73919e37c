import type { BulkOutcome } from '#domain/lookup/bulk-outcome.ts';
import type { Cell } from '#domain/lookup/bulk-row.ts';
import { formatDay } from '#site/days.ts';
import { bulkWords as words } from '#site/labels/bulk.ts';
import { downloadCsv, downloadXlsx } from './bulk/files.ts';
import { outcomeNamed, results } from './bulk/results.ts';
import { answerRows, listRows } from './bulk/run.ts';
import { type CheckedRow, type SaidOfRow, saidOf } from './bulk/said.ts';
import { rowsOfFile, rowsOfText } from './bulk/table.ts';
import { dayInShanghai, now } from './clock.ts';
import { sourceOf } from './lookup-source.ts';
import { dayToJudge, fetchSnapshot, freshnessAt } from './snapshot.ts';

const mostRows = 5_000;
const page = 200;
const longPaste = 5_000;

/** `<bulk-check>`: a list of numbers, codes and names, checked row by row in the browser against the published index. */
class BulkCheck extends HTMLElement {
  #checked: readonly CheckedRow[] = [];
  #fresh = false;
  #working: AbortController | undefined;
  #only: BulkOutcome | undefined;
  #limit = page;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(rowsOfText(this.#part('textarea', HTMLTextAreaElement).value));
    });
    this.addEventListener('paste', pasted);
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
    const rows = listRows(table);
    if (rows.length === 0) return this.#say(words.empty);
    if (rows.length > mostRows) return this.#say(words.tooMany(rows.length));
    this.#working?.abort();
    const working = new AbortController();
    this.#working = working;
    this.#busy(true);
    const progress = (done: number): void => {
      if (this.#working === working) this.#progress(done, rows.length);
    };
    progress(0);
    const snapshot = await fetchSnapshot();
    const freshness = freshnessAt(snapshot, now());
    const day = dayToJudge(dayInShanghai(now()), freshness, undefined);
    const checked = await answerRows(rows, { source: sourceOf(snapshot?.index), day, signal: working.signal, progress });
    // Another list was given in the meantime.
    if (this.#working !== working) return;
    this.#working = undefined;
    [this.#checked, this.#fresh, this.#only, this.#limit] = [checked, freshness.fresh, undefined, page];
    this.#busy(false);
    this.#draw();
    const done = checked.length;
    this.#say(done < rows.length ? words.stopped(done, rows.length) : words.finished(done, formatDay(day)));
  }

  #changed(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === 'file') void this.#readFile(target.files?.[0]);
    if (!(target instanceof HTMLSelectElement)) return;
    if (target.name === 'show') {
      [this.#only, this.#limit] = [outcomeNamed(target.value), page];
      this.#draw('select[name="show"]');
    } else {
      const { line } = target.dataset;
      this.#checked = this.#checked.map((row) => (String(row.line) === line ? choose(row, target.value) : row));
      this.#draw(`[data-line="${line}"]`);
    }
  }

  #clicked(target: EventTarget | null): void {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === 'cancel') this.#working?.abort();
    if (act === 'csv') downloadCsv(this.#said());
    if (act === 'xlsx') void downloadXlsx(this.#said());
    if (act !== 'more') return;
    this.#limit += page;
    this.#draw(`tbody tr:nth-child(${this.#limit - page + 1}) :is(a, select)`);
  }

  #said(): readonly SaidOfRow[] {
    return this.#checked.map((row) => saidOf(row, this.#fresh));
  }

  /** Draws the results anew; the focus goes to the first part that the selector names. */
  #draw(focus?: string): void {
    const section = this.#part('[data-results]', HTMLElement);
    const rows = this.#said();
    section.hidden = rows.length === 0;
    section.replaceChildren(...results({ rows, only: this.#only, limit: this.#limit, fresh: this.#fresh }));
    if (focus !== undefined) section.querySelector<HTMLElement>(focus)?.focus();
  }

  #busy(busy: boolean): void {
    const cancel = this.#part('[data-act="cancel"]', HTMLElement);
    if (!busy && document.activeElement === cancel) this.#part('[type="submit"]', HTMLElement).focus();
    cancel.hidden = !busy;
    this.#part('progress', HTMLProgressElement).hidden = !busy;
    if (busy) this.#part('[data-results]', HTMLElement).hidden = true;
  }

  #progress(done: number, all: number): void {
    Object.assign(this.#part('progress', HTMLProgressElement), { max: all, value: done });
    // Said aloud, so not at every row.
    if (done === 0 || done % 500 === 0) this.#say(words.progress(done, all));
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

/** A long list is put in at once: browsers that insert it line by line take very long. */
function pasted(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!(event.target instanceof HTMLTextAreaElement) || text.length < longPaste) return;
  event.preventDefault();
  event.target.setRangeText(text, event.target.selectionStart, event.target.selectionEnd, 'end');
}

function choose(row: CheckedRow, number: string): CheckedRow {
  const { answer } = row;
  const chosen = answer !== undefined && 'certificates' in answer ? answer.certificates.find((each) => each.number === number) : undefined;
  return { ...row, chosen };
}

customElements.define('bulk-check', BulkCheck);
