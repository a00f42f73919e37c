import { steps } from '../support/build.ts';

/** Seconds that a build spent on its pages: rendering those that stand alone, and filling those of the records. */
export function stepsOf(progress: string): { readonly pages: number; readonly records: number } {
  const lines = [...progress.matchAll(/^\[([\d.]+) s\] (\S.*)$/gm)].map(([, at = '0', text = '']) => ({ at: Number(at), text }));
  const spent = (name: string): number => {
    const place = lines.findIndex(({ text }) => text === name);
    const next = lines.slice(place + 1).find(({ text }) => !text.startsWith(' '));
    return place === -1 || next === undefined ? 0 : next.at - (lines[place]?.at ?? 0);
  };
  return { pages: spent(steps.pages), records: spent(steps.records) };
}
