const shanghaiOffset = 8 * 60 * 60 * 1000;

/** Today in Asia/Shanghai (fixed +08:00, no daylight saving), `YYYY-MM-DD`. */
export function today(): string {
  return now().slice(0, 10);
}

/** This moment as a date-time of Asia/Shanghai, to the second: `2026-11-23T09:30:00+08:00`. */
export function now(): string {
  return inShanghai(Date.now());
}

/** A moment (milliseconds since 1970) as a date-time of Asia/Shanghai. */
export function inShanghai(moment: number): string {
  return `${new Date(moment + shanghaiOffset).toISOString().slice(0, 19)}+08:00`;
}
