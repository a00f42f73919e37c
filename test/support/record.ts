import { resolve } from 'node:path';
import { nameOn } from '#domain/registry/holders.ts';
import { readRepository } from '#io/repository.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';

const { register } = readRepository(resolve('.'));

/** The repository's own sample record, for tests that drive the built site. */
export const certificates: readonly Certificate[] = register.certificates.map(({ value }) => value);
export const holders: readonly Holder[] = register.holders.map(({ value }) => value);

/** The first certificate of which something is true; the sample register must hold one. */
export function certificateWith(what: string, holds: (certificate: Certificate) => boolean): Certificate {
  const found = certificates.find(holds);
  if (found === undefined) throw new Error(`The sample register holds no certificate ${what}`);
  return found;
}

/** Whether the history of a certificate is just these events, in this order. */
export function hasLived(certificate: Certificate, ...events: readonly EventName[]): boolean {
  return certificate.history.map(({ event }) => event).join() === events.join();
}

/** The holder of a certificate at its issue. */
export function holderOf(certificate: Certificate): Holder {
  const holder = holders.find(({ id }) => id === certificate.holder);
  if (holder === undefined) throw new Error(`No holder ${certificate.holder}`);
  return holder;
}

/** The name of a holder today. */
export function nameToday(holder: Holder): string {
  return nameOn(holder, '9999-12-31');
}
