import type { Register } from '#domain/registry/register.ts';
import { timeline } from '#domain/registry/timeline.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { PublishedCertificate, PublishedHolder, PublishedRecord } from '#schema/published.ts';

/** Every record of a register as it is given away, one a line: bodies, holders, certificates. */
export function* registerLines({ bodies, holders, certificates }: Register): Iterable<string> {
  const held = certificatesByHolder(certificates.map(({ value }) => value));
  for (const { value } of bodies) yield line({ kind: 'body', url: `/bodies/${value.approval}/`, ...value });
  for (const { value } of holders) yield holderLine(value, held.get(value.id) ?? []);
  for (const { value } of certificates) yield certificateLine(value);
}

/** `numbers`: of the certificates that the holder has or ever had. */
export function holderLine(holder: Holder, numbers: readonly string[]): string {
  return line({ kind: 'holder', ...publishedHolder(holder, numbers) });
}

export function certificateLine(certificate: Certificate): string {
  return line({ kind: 'certificate', ...publishedCertificate(certificate) });
}

function line(record: PublishedRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** The record as written, with the timeline that follows from its history. */
export function publishedCertificate(certificate: Certificate): PublishedCertificate {
  return { url: `/certificates/${certificate.number}/`, ...certificate, timeline: timeline(certificate) };
}

export function publishedHolder(holder: Holder, certificates: readonly string[]): PublishedHolder {
  return { url: `/holders/${holder.id}/`, ...holder, certificates: [...certificates] };
}

/** The numbers of all certificates that a holder has or ever had. */
export function certificatesByHolder(certificates: readonly Certificate[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const { number, holder, history } of certificates) {
    const holders = [holder, ...history.flatMap((event) => (event.event === 'transferred' && event.holder ? [event.holder] : []))];
    for (const id of new Set(holders)) {
      const numbers = held.get(id);
      if (numbers === undefined) held.set(id, [number]);
      else numbers.push(number);
    }
  }
  return held;
}
