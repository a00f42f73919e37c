import type { Body } from '#schema/body.ts';
import { formatCertificateNumber, parseCertificateNumber } from './certificate-number.ts';

/**
 * The next number of a body in a year: the serial after the highest one used in its blocks, with its check digit. Gaps stay gaps, for a number may have
 * been given out and never filed. Nothing where the blocks are used up, or none is allotted.
 */
export function nextNumber(body: Body, year: number, used: Iterable<string>): string | undefined {
  const blocks = body.serials.filter((block) => block.year === year).toSorted((a, b) => a.from - b.from);
  const own = (serial: number): boolean => blocks.some(({ from, to }) => from <= serial && serial <= to);
  let highest = 0;
  for (const text of used) {
    const number = parseCertificateNumber(text);
    if (number.ok && number.year === year && own(number.serial)) highest = Math.max(highest, number.serial);
  }
  const block = blocks.find(({ to }) => to > highest);
  return block && formatCertificateNumber(year, Math.max(block.from, highest + 1));
}
