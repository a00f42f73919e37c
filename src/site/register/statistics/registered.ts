import { statisticsOf } from '#domain/registry/statistics/statistics.ts';
import type { Statistics } from '#schema/statistics.ts';
import { asOf, repository } from '#site/repository.ts';

let counted: Promise<Statistics> | undefined;

/** The statistics of the register on the day of the data, worked out once per process: the page, its files and the bodies' pages all ask here. */
export function statistics(): Promise<Statistics> {
  counted ??= repository().then(({ register }) => statisticsOf(register, asOf()));
  return counted;
}
