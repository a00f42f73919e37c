import type { Body } from '#schema/body.ts';
import { isPublic } from './oracle-texts.ts';
import { bodyForm } from './shape.ts';

/** What is wrong with a new body beside the two of the world, whose serials of 2024 are 1 to 999 and 1000 to 1999; written like the oracle of certificates. */
export function bodyWrongs(value: unknown, approval: string): string[] {
  if (!isBody(value)) return ['form'];
  const { names, serials, history } = value;
  const blocks = [...serials, { year: 2024, from: 1, to: 999 }, { year: 2024, from: 1000, to: 1999 }];
  const right = {
    texts: isPublic(value),
    file: value.approval === approval,
    names: names.every(({ from }, place) => place === 0 || from > (names[place - 1]?.from ?? '')),
    blocks: serials.every(({ from, to }) => from <= to),
    overlap: blocks.every((one, place) =>
      blocks.every((two, other) => place === other || one.year !== two.year || one.to < two.from || two.to < one.from),
    ),
    order: history.every(({ effective, recorded }, place) => {
      const before = history[place - 1];
      return before === undefined || (effective >= before.effective && recorded >= before.recorded);
    }),
    approval: isPossible(history),
  };
  return Object.entries(right).flatMap(([what, holds]) => (holds ? [] : [what]));
}

function isBody(value: unknown): value is Body {
  return bodyForm(value);
}

/** An approval told step by step: granted, prolonged, stopped and taken up again, ended, granted anew. Its term may have run out before a step. */
function isPossible(history: Body['history']): boolean {
  let told: 'nothing' | 'granted' | 'stopped' | 'over' = 'nothing';
  let end = '';
  for (const event of history) {
    const lapsed: boolean = told !== 'nothing' && told !== 'over' && end < event.effective;
    switch (event.event) {
      case 'approved':
        if (!lapsed && (told === 'granted' || told === 'stopped')) return false;
        [told, end] = ['granted', event.until];
        break;
      case 'extended':
        if (told === 'nothing' || told === 'over' || event.until <= end) return false;
        [told, end] = [lapsed ? 'granted' : told, event.until];
        break;
      case 'suspended':
        if (lapsed || told !== 'granted') return false;
        told = 'stopped';
        break;
      case 'reinstated':
        if (lapsed || told !== 'stopped') return false;
        told = 'granted';
        break;
      case 'ended':
        if (told === 'nothing' || told === 'over') return false;
        told = 'over';
    }
    if ('until' in event && event.until < event.effective) return false;
  }
  return true;
}
