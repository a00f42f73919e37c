import type { Holder } from '#schema/holder.ts';
import type { Day } from '../day.ts';

/** The name that a holder bore on a day; before its first recorded name, that name. */
export function nameOn(holder: Holder, day: Day): string {
  return (holder.names.findLast(({ from }) => from <= day) ?? holder.names[0])?.name ?? '';
}

/** The address on a day, with its region. */
export function addressOn(holder: Holder, day: Day): Holder['addresses'][number] | undefined {
  return holder.addresses.findLast(({ from }) => from <= day) ?? holder.addresses[0];
}
