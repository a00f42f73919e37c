import { serviceFindings } from '#domain/application/service-checks.ts';
import { countNames, overallRate, rateKinds, rateOf, ratePercent } from '#domain/application/service-rates.ts';
import type { Day } from '#domain/day.ts';
import type { Application } from '#schema/application.ts';
import { applicationWords as words } from '#site/labels/application.ts';
import { make } from '../elements.ts';
import { textField } from './fields.ts';
import { findingsList } from './findings-list.ts';
import { button, paragraph, section, table } from './kit.ts';
import { countCell } from './list-editor.ts';
import { isApplication } from './reading.ts';
import type { FileScene } from './scene.ts';

/** The service data of twelve months as a table to fill in, the rates that follow from it, and what does not look right (rules RE-003). */
export function servicePart(scene: FileScene): HTMLElement {
  const { open, signal, day } = scene;
  const sheet = make('div', {});
  const rates = make('div', {});
  const hints = make('div', { role: 'status' });
  let shown = '';
  const show = (): void => {
    if (!isApplication(open.document)) return;
    const { months } = open.document.service;
    const names = months.map(({ month }) => month).join();
    if (names !== shown) {
      shown = names;
      sheet.replaceChildren(monthTable(scene, months));
    }
    rates.replaceChildren(...(months.length === 0 ? [] : [rateTable(months)]));
    // Empty cells show themselves; what is told here is what stands in the filled ones.
    const told = [...serviceFindings(months, open.document.updated)].filter(({ rule }) => rule !== 'service-counts');
    hints.replaceChildren(...(months.length === 0 ? [] : [findingsList(told)]));
  };
  const fill = button(words.fill, () => {
    if (!isApplication(open.document)) return;
    const known = new Map(open.document.service.months.map((each) => [each.month, each]));
    open.set(
      ['service', 'months'],
      monthsBefore(day(), 12).map((month) => known.get(month) ?? { month }),
    );
  });
  show();
  open.addEventListener('change', show, { signal });
  return section(
    words.months,
    paragraph(words.monthsLead),
    make('p', { class: 'actions no-print' }, fill),
    sheet,
    hints,
    rates,
    textField(scene, ['service', 'definitions'], { label: words.definitions }, 'needed', 4),
  );
}

function monthTable(scene: FileScene, months: Application['service']['months']): HTMLElement {
  const counts = Object.entries(countNames);
  if (months.length === 0) return make('div');
  const rows = months.map(({ month }, place) => [
    month,
    ...counts.map(([key, name]) => countCell(scene, ['service', 'months', String(place), key], `${month} ${name}`)),
  ]);
  const made = table(words.months, [words.month, ...counts.map(([, name]) => name)], rows);
  made.classList.add('month-table');
  return made;
}

function rateTable(months: Application['service']['months']): HTMLElement {
  const rows = rateKinds.map((kind) => {
    const overall = overallRate(months, kind);
    return [
      kind.title,
      overall === undefined ? '—' : `${ratePercent(overall)}%`,
      ...months.map((month) => {
        const rate = rateOf(month, kind);
        return rate === undefined ? '—' : `${ratePercent(rate)}%`;
      }),
    ];
  });
  const head = [words.rate, words.overall, ...months.map(({ month }) => month)];
  return table(words.rates, head, rows, head.map((_, column) => column).slice(1));
}

/** The months before the one of a day, oldest first: data of a month that still runs are not complete. */
export function monthsBefore(day: Day, count: number): readonly string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const number = year * 12 + (month - 1) - count + index;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}
