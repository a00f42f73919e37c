/** The round step by which a scale from zero to the largest value has four or five marks; counts have no halves. */
export function stepFor(largest: number): number {
  const rough = Math.max(largest, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return rounds.map((each) => each * power).find((step) => step >= rough && Number.isInteger(step)) ?? 1;
}

/** The marks of a scale from zero to at least a value. */
export function marksUpTo(value: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(value / step) + 1 }, (_, index) => index * step);
}

const rounds = [1, 2, 2.5, 5, 10] as const;
