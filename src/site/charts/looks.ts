import { type Html, html } from '../html.ts';

/** How a part of a chart looks: tone and mark together, so that it is known on paper and to who does not tell colours. */
export type Look = 'full' | 'mid' | 'pale' | 'lines' | 'dots' | 'hold' | 'hold-lines' | 'void' | 'past' | 'past-lines';

type Tone = 'accent' | 'hold' | 'void' | 'past';
type Mark = 'solid' | 'tint' | 'lines' | 'dots' | 'outline';

const looks: Readonly<Record<Look, readonly [Tone, Mark]>> = {
  full: ['accent', 'solid'],
  mid: ['accent', 'tint'],
  pale: ['accent', 'outline'],
  lines: ['accent', 'lines'],
  dots: ['accent', 'dots'],
  hold: ['hold', 'solid'],
  'hold-lines': ['hold', 'lines'],
  void: ['void', 'solid'],
  past: ['past', 'solid'],
  'past-lines': ['past', 'lines'],
};

/** The light scheme's tokens, for where no style sheet of ours holds. */
const inks: Readonly<Record<Tone, string>> = { accent: '#0b5c56', hold: '#8a5300', void: '#a3201a', past: '#586360' };
const washes: Readonly<Record<Tone, string>> = { accent: '#e4f1ef', hold: '#fdf1dd', void: '#fcebe9', past: '#eef1f0' };

const tints: Readonly<Record<Tone, string>> = { accent: '#6da09c', hold: '#bb9a66', void: '#cb7d78', past: '#9ba29f' };

/** Looks for series without a meaning of their own, the most important first. */
export const plainLooks = ['full', 'mid', 'pale', 'lines', 'past', 'past-lines', 'dots'] as const satisfies readonly Look[];

/** What the marks of a drawing need to be defined once in it. */
export function patterns(id: string, used: readonly Look[]): Html {
  return html`<defs>${[...new Set(used)].map((look) => pattern(id, look))}</defs>`;
}

function pattern(id: string, look: Look): Html | false {
  const [tone, mark] = looks[look];
  const open = html`<pattern id="${id}-${look}" data-tone="${tone}" width="5" height="5" patternUnits="userSpaceOnUse"${mark === 'lines' && html` patternTransform="rotate(45)"`}><rect class="wash" width="5" height="5" fill="${washes[tone]}"/>`;
  if (mark === 'lines') return html`${open}<path class="stroke" d="M1 0v5" stroke="${inks[tone]}" stroke-width="2"/></pattern>`;
  return mark === 'dots' && html`${open}<circle class="ink" cx="2.5" cy="2.5" r="1.2" fill="${inks[tone]}"/></pattern>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a chart; nothing where it has no extent. */
export function box(id: string, look: Look, { x, y, width, height }: Box): Html | false {
  if (width <= 0 || height <= 0) return false;
  const [tone, mark] = looks[look];
  const place = (by = 0): Html =>
    html`x="${round(x + by)}" y="${round(y + by)}" width="${round(Math.max(width - 2 * by, 0.1))}" height="${round(Math.max(height - 2 * by, 0.1))}"`;
  if (mark === 'solid') return html`<rect class="ink" data-tone="${tone}" ${place()} fill="${inks[tone]}"/>`;
  if (mark === 'tint') return html`<rect class="tint" data-tone="${tone}" ${place()} fill="${tints[tone]}"/>`;
  if (mark === 'outline')
    return html`<rect class="wash stroke" data-tone="${tone}" ${place(0.5)} fill="${washes[tone]}" stroke="${inks[tone]}"/>`;
  return html`<rect ${place()} fill="url(#${id}-${look})"/>`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
