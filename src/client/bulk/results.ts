import type { BulkOutcome } from '#domain/lookup/bulk-outcome.ts';
import { outcomeWords, bulkWords as words } from '#site/labels/bulk.ts';
import { links } from '#site/links.ts';
import { make } from '../elements.ts';
import { head, type SaidOfRow } from './said.ts';

/** What of the results is shown. */
export interface Shown {
  readonly rows: readonly SaidOfRow[];
  /** Only rows of this outcome. */
  readonly only: BulkOutcome | undefined;
  /** No more rows than this. */
  readonly limit: number;
  readonly fresh: boolean;
}

/** The results as elements: what to show and take away, the table, and a button for further rows. */
export function results({ rows, only, limit, fresh }: Shown): readonly HTMLElement[] {
  const shown = only === undefined ? rows : rows.filter(({ outcome }) => outcome === only);
  const rest = shown.length - limit;
  return [
    ...(fresh ? [] : [make('p', {}, words.notFresh)]),
    make(
      'p',
      { class: 'actions' },
      make('label', {}, `${words.show} `, filter(rows, only)),
      button('csv', words.csv),
      button('xlsx', words.xlsx),
    ),
    make('div', { class: 'bulk-table', tabindex: '0', role: 'region', 'aria-label': words.results }, table(shown.slice(0, limit))),
    ...(rest > 0 ? [make('p', { class: 'actions' }, button('more', words.more(rest)))] : []),
  ];
}

/** The outcome that a filter's option names. */
export function outcomeNamed(value: string): BulkOutcome | undefined {
  return outcomes.find((outcome) => outcome === value);
}

const tones: Readonly<Partial<Record<BulkOutcome, string>>> = { valid: 'valid', suspended: 'hold', withdrawn: 'void' };
const outcomes = [
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
] as const satisfies readonly BulkOutcome[];

function filter(rows: readonly SaidOfRow[], only: BulkOutcome | undefined): HTMLSelectElement {
  const counts = Map.groupBy(rows, ({ outcome }) => outcome);
  const options = outcomes.flatMap((outcome) => {
    const count = counts.get(outcome)?.length;
    return count === undefined ? [] : [make('option', { value: outcome }, words.outcome(outcome, count))];
  });
  const select = make('select', { name: 'show' }, make('option', { value: '' }, words.all(rows.length)), ...options);
  select.value = only ?? '';
  return select;
}

function button(act: string, text: string): HTMLElement {
  return make('button', { type: 'button', class: 'button quiet', 'data-act': act }, text);
}

function table(rows: readonly SaidOfRow[]): HTMLElement {
  const columns = head.map((word) => make('th', { scope: 'col' }, word));
  return make('table', {}, make('thead', {}, make('tr', {}, ...columns)), make('tbody', {}, ...rows.map(tableRow)));
}

function tableRow(said: SaidOfRow): HTMLElement {
  const { line, query, outcome, certificate, reason } = said;
  return make(
    'tr',
    { 'data-outcome': outcome },
    make('td', { class: 'line' }, String(line)),
    make('th', { scope: 'row', class: 'query' }, query),
    make('td', { class: 'outcome' }, make('span', { class: 'tag', 'data-tone': tones[outcome] ?? 'past' }, outcomeWords[outcome])),
    make(
      'td',
      { class: 'which' },
      certificate === undefined ? choice(said) : make('a', { href: links.certificate(certificate.number) }, certificate.number),
    ),
    make('td', { class: 'holder' }, certificate?.name),
    make('td', { class: 'reason' }, reason),
  );
}

/** Several certificates are offered; which one is meant only the reader knows. */
function choice({ line, query, choice }: SaidOfRow): HTMLElement | undefined {
  if (choice === undefined) return undefined;
  const options = choice.certificates.map(({ number, name }) => make('option', { value: number }, `${number} ${name}`));
  const label = words.choose(choice.total);
  return make(
    'select',
    { 'data-line': String(line), 'aria-label': words.chooseFor(query, label) },
    make('option', { value: '' }, label),
    ...options,
  );
}
