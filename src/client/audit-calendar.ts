import { calendarFileWords as words } from '#site/labels/certificate.ts';
import { type CalendarDay, calendarFile } from './calendar-file.ts';
import { now } from './clock.ts';
import { saveFile } from './save-file.ts';

/** `<audit-calendar>`: the dates that the page lists, as a file for the reader's calendar. */
class AuditCalendar extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('button[data-act="calendar"]');
    button?.addEventListener('click', () => {
      const { number = '', holder = '', url = '' } = this.dataset;
      const listed = [...this.querySelectorAll<HTMLElement>('[data-day]')].map((line) => dayOf(line, number, holder, url));
      saveFile(words.file(number), 'text/calendar;charset=utf-8', calendarFile(words.calendar(holder), listed, now()));
      const word = button.querySelector('span');
      if (word !== null) word.textContent = words.added;
    });
  }
}

/** A listed date: its words stand in the page already. */
function dayOf(line: HTMLElement, number: string, holder: string, url: string): CalendarDay {
  const { day = '', kind = '', remind = '' } = line.dataset;
  const title = line.querySelector('h3')?.firstChild?.textContent ?? '';
  const prepare = line.querySelector('p')?.textContent ?? '';
  return {
    uid: `${number}-${kind}-${day}@${new URL(url).host}`,
    day,
    summary: words.summary(title, holder),
    description: [prepare, number, url].filter((part) => part !== '').join('\n'),
    url,
    remind: Number(remind),
  };
}

customElements.define('audit-calendar', AuditCalendar);
