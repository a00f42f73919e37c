import { formatDay } from '#site/days.ts';
import { otherDayWords as words } from '#site/labels/certificate.ts';
import { type VerdictWords, verdictWords } from '#site/labels/register.ts';
import { dayInShanghai, now } from './clock.ts';
import { currentPage } from './current-page.ts';
import { answerOf, type DayAnswer, type DayAsked, dayAsked } from './day-answer.ts';
import { icon, make } from './elements.ts';
import { readPage } from './page-timeline.ts';
import { dayToJudge } from './snapshot.ts';

/**
 * `<certificate-day>`: the status on a day that the reader chooses, or that the address names (`?on=2026-05-02&known=2026-05-03`), so that the
 * question can be sent to somebody else. It says plainly that it is not today's verdict.
 */
class CertificateDay extends HTMLElement {
  #asking = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const search = searchOf(new FormData(form));
      history.replaceState(null, '', `${location.pathname}${search}`);
      void this.#answer(search);
    });
    if (/[?&](on|known)=/.test(location.search)) {
      this.querySelector('details')?.setAttribute('open', '');
      for (const input of this.querySelectorAll('input')) input.value = new URLSearchParams(location.search).get(input.name) ?? '';
      void this.#answer(location.search);
    }
  }

  async #answer(search: string): Promise<void> {
    this.#asking += 1;
    const turn = this.#asking;
    const shown = await this.#made(search);
    if (turn === this.#asking) this.querySelector('[data-answer]')?.replaceChildren(...shown);
  }

  async #made(search: string): Promise<readonly Node[]> {
    const verdict = document.querySelector('certificate-verdict');
    const carried = verdict instanceof HTMLElement ? readPage(verdict) : undefined;
    const asked = dayAsked(search, dayInShanghai(now()));
    if (asked === undefined || carried === undefined) return [];
    if ('fault' in asked) return [make('p', { class: 'fault' }, asked.fault)];
    const { page, freshness } = await currentPage(carried);
    const today = dayToJudge(dayInShanghai(now()), freshness, page.asOf);
    if (asked.known === undefined) return panel(asked, answerOf(asked, page.timeline, today, freshness.fresh));
    const [{ fetchRecord }, { answerAsKnown }] = await Promise.all([import('./certificate-record.ts'), import('./day-as-known.ts')]);
    const record = await fetchRecord(this.dataset.number ?? '');
    if (record === undefined) return [make('p', { class: 'fault' }, words.failed)];
    return panel(asked, answerAsKnown({ ...asked, known: asked.known }, record.certificate, today, freshness.fresh));
  }
}

function searchOf(data: FormData): string {
  const query = new URLSearchParams();
  for (const name of ['on', 'known']) {
    const value = data.get(name);
    if (typeof value === 'string' && value !== '') query.set(name, value);
  }
  return `?${query}`;
}

const others = { ahead: { icon: 'calendar', tone: 'accent' }, unrecorded: { icon: 'question', tone: 'past' } } as const;

function panel({ on }: DayAsked, { verdict, word, sentences }: DayAnswer): readonly Node[] {
  const look: Pick<VerdictWords, 'icon' | 'tone'> =
    verdict === 'ahead' || verdict === 'unrecorded' ? others[verdict] : verdictWords[verdict];
  return [
    make(
      'div',
      { class: 'day-answer', 'data-tone': look.tone },
      make('p', { class: 'small' }, words.notToday),
      make('h3', {}, icon(look.icon), words.word(formatDay(on), word)),
      ...sentences.map((sentence) => make('p', {}, sentence)),
    ),
  ];
}

customElements.define('certificate-day', CertificateDay);
