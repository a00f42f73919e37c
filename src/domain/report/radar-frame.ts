/** A place on a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a drawing of a radar has its lines: axes clockwise from the top, shares of 0 to 1 from the centre outwards. */
export interface RadarFrame {
  readonly at: (axis: number, share: number) => Point;
  /** The outline of one share an axis, as SVG writes it. */
  readonly outline: (shareOf: (axis: number) => number) => string;
  readonly rings: readonly string[];
  readonly spokes: readonly Point[];
  /** Where the words of each axis stand, outside the outermost ring. */
  readonly captions: readonly (Point & { readonly anchor: 'start' | 'middle' | 'end' })[];
}

export function radarFrame(axes: number, centre: Point, radius: number): RadarFrame {
  const places = Array.from({ length: axes }, (_, axis) => axis);
  const at = (axis: number, share: number): Point => {
    const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
    return { x: round(centre.x + radius * share * Math.cos(angle)), y: round(centre.y + radius * share * Math.sin(angle)) };
  };
  const outline = (shareOf: (axis: number) => number): string =>
    places
      .map((axis) => at(axis, shareOf(axis)))
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  return {
    at,
    outline,
    rings: [0.25, 0.5, 0.75, 1].map((ring) => outline(() => ring)),
    spokes: places.map((axis) => at(axis, 1)),
    captions: places.map((axis) => {
      const { x, y } = at(axis, 1.13);
      return { x, y, anchor: Math.abs(x - centre.x) < 2 ? 'middle' : x > centre.x ? 'start' : 'end' };
    }),
  };
}

/** The drawing that pages show: centre and radius within a view box of 400 × 320. */
export const pageRadar = { centre: { x: 200, y: 160 }, radius: 108 } as const;

/** The frame of the pages' drawing: words above and below the rings keep off them, for a score stands under each. */
export function pageRadarFrame(axes: number): RadarFrame {
  const { centre, radius } = pageRadar;
  const frame = radarFrame(axes, centre, radius);
  const captions = frame.captions.map((caption) => {
    const { y } = caption;
    return { ...caption, y: y < centre.y - radius ? y - 14 : y > centre.y + radius ? y + 10 : y };
  });
  return { ...frame, captions };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
