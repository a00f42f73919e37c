import type { Statistics } from '#schema/statistics.ts';
import { overview } from '../shown.ts';

/** The statistics of the register on the day of the data: the page, its files and the bodies' pages all ask here. */
export async function statistics(): Promise<Statistics> {
  return (await overview()).statistics;
}
