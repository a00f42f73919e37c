import type { Day } from '#domain/day.ts';

const shanghaiOffset = 8 * 60 * 60 * 1000;

/** The day in Asia/Shanghai at an instant, whatever zone the device is set to; China keeps +08:00 all year. */
export function dayInShanghai(instant: Date): Day {
  return new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 10);
}

/** The instant by the reader's device. This is the only place in the browser's code that reads a clock. */
export function now(): Date {
  return new Date();
}

/** Calls back when the page is seen again: a page left open overnight must not keep yesterday's verdict. */
export function onReturn(callback: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) callback();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', shown);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pageshow', shown);
  };
}
