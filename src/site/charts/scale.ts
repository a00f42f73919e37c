/** Round steps from zero to at least the largest value, four or five of them at most; counts have no halves. */
export function ticksUpTo(largest: number): readonly number[] {
  const rough = Math.max(largest, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * (steps.find((each) => each * power >= rough) ?? 10));
  return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, index) => index * step);
}

const steps = [1, 2, 5, 10] as const;
