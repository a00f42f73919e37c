import { type Html, html } from '#site/html.ts';
import type { RadarView } from '../scores.ts';

/** Scores as a picture; its label says the same in words. */
export function radar({ label, rings, spokes, floor, shape, dots, captions }: RadarView): Html {
  return html`
    <svg class="radar" viewBox="0 0 400 320" role="img" aria-label="${label}">
      ${rings.map((points) => html`<polygon class="ring" points="${points}"></polygon>`)}
      ${spokes.map(({ x, y }) => html`<line class="ring" x1="200" y1="160" x2="${x}" y2="${y}"></line>`)}
      <polygon class="floor" points="${floor}"></polygon>
      <polygon class="shape" points="${shape}"></polygon>
      ${dots.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="3.5"></circle>`)}
      ${captions.map(
        ({ x, y, anchor, title, score }) => html`
          <text x="${x}" y="${y}" text-anchor="${anchor}">
            <tspan class="caption" x="${x}">${title}</tspan>
            <tspan class="value" x="${x}" dy="17">${score}</tspan>
          </text>`,
      )}
    </svg>`;
}
