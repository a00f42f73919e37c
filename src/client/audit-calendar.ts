import { calendarWords as words } from '#site/labels/certificate.ts';
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
      saveFile(words.fileName(number), 'text/calendar;charset=utf-8', calendarFile(words.calendar(holder), listed, now()));
      const word = button.querySelector('span');
      if (word !== null) word.textContent = words.added;
    });
  }
}

function dayOf({ dataset }: HTMLElement, number: string, holder: string, url: string): CalendarDay {
  const { day = '', kind = '', title = '', prepare = '', remind = '' } = dataset;
  return {
    uid: `${number}-${kind}-${day}@${new URL(url).host}`,
    day,
    summary: words.summary(title, holder),
    description: `${prepare}\n${number}\n${url}`,
    url,
    remind: Number(remind),
  };
}

customElements.define('audit-calendar', AuditCalendar);
