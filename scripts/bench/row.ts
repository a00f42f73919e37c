import type { Bench } from './bench.ts';

export type Unit = 's' | 'ms' | 'MB' | 'KB' | 'B' | '/s' | '' | '×' | '%';

/** One measured number. */
export interface Figure {
  /** What it is, in Chinese, as the tables say it. */
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What it must not exceed, or not fall short of (section 9 of the design); none where the figure is for comparison only. */
  readonly most?: number;
  readonly least?: number;
  /** One of many of a kind: it stands in the full report, not in the short one. */
  readonly detail?: true;
  /** Of how many rounds it is the median, and what the least and the largest of them were. */
  readonly rounds?: number;
  readonly spread?: readonly [least: number, largest: number];
}

/** Something that the bench measures. A row that throws is reported, and the others go on. */
export interface Row {
  /** As `--only` takes it. */
  readonly name: string;
  readonly title: string;
  measure(bench: Bench): Promise<readonly Figure[]>;
}

/** Why a row has no figures: what it needs is not on this machine. */
export class Missing extends Error {}

/** A budget of section 9 of the design, which ends at 100,000 certificates; what is measured of more is for comparison only. */
export function most(budget: number, { certificates }: Pick<Bench, 'certificates'>): Pick<Figure, 'most'> {
  return certificates <= 100_000 ? { most: budget } : {};
}

/** Whether a figure keeps its budget; nothing where it has none. */
export function isMet({ value, most, least }: Figure): boolean | undefined {
  if (most === undefined && least === undefined) return undefined;
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}
