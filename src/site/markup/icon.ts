import { type Html, html, rawHtml } from '../html.ts';

// Line icons on a 24 px grid, drawn here; always beside a word or a label, never alone in meaning.
const shapes = {
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  pause: '<path d="M9 6v12M15 6v12"/>',
  cross: '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
  minus: '<path d="M5.5 12h13"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.3 2"/>',
  question: '<path d="M8.8 9.2a3.2 3.2 0 1 1 4.6 2.9c-.9.45-1.4 1.1-1.4 2.1"/><path d="M12 17.6v.01"/>',
  warning: '<path d="M12 4 2.8 19.5h18.4z"/><path d="M12 10v4.2M12 17v.01"/>',
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
  'text-size': '<path d="M2.5 18 8 5.5 13.5 18M4.6 13.6h6.8"/><path d="m14.5 18 3.5-8 3.5 8M15.8 15.200h4.4"/>',
  previous: '<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>',
  next: '<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>',
  download: '<path d="M12 4v11m-4.5-4.500L12 15l4.5-4.500M5 19.500h14"/>',
  copy: '<rect x="8.5" y="8.5" width="11" height="11" rx="1.5"/><path d="M5.5 15.500h-1v-11h11v1"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="1.5"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4"/>',
  print: '<path d="M7.5 9V4h9v5M7.5 16H4.500V9h15v7h-3"/><path d="M7.5 13.500h9V20h-9z"/>',
  document: '<path d="M6 3.5h8l4 4v13H6z"/><path d="M9 12h6M9 15.500h6M13.500 3.500V8H18"/>',
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName, extra?: string): Html {
  return html`<svg class="icon${extra && ` ${extra}`}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${rawHtml(shapes[name])}</svg>`;
}
