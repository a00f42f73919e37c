import type { Assessment } from '#schema/assessment.ts';
import { addDays, type Day } from '../day.ts';
import { isOpen } from './plan.ts';

/** The due days of a plan's open actions as a calendar (RFC 5545): one all-day event each, with a reminder a week before. Same plan, same text. */
export function planCalendar({ id, updated, plan }: Assessment, titleOf: (criterion: string) => string): string {
  const events = plan.actions.flatMap((action) => {
    if (action.due === undefined || !isOpen(action)) return [];
    const summary = `${action.criterion} ${titleOf(action.criterion)}：改进措施到期`;
    const description = [`措施：${action.measure}`, `责任岗位：${action.responsible}`, `指标：${action.effect.metric}`].join('\n');
    return [
      'BEGIN:VEVENT',
      `UID:${action.id}@${id}`,
      `DTSTAMP:${compact(updated)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(action.due)}`,
      `DTEND;VALUE=DATE:${compact(addDays(action.due, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//asmm//improvement plan//ZH',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets, broken between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 74) {
      parts.push('');
      octets = 0;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
