import { statusInTimeline } from '#domain/registry/segments.ts';
import { dayInShanghai, now, onReturn } from './clock.ts';
import { currentPage } from './current-page.ts';
import { type CarriedPage, readPage } from './page-timeline.ts';
import { dayToJudge, type Freshness } from './snapshot.ts';
import { verdictParts } from './verdict-panel.ts';

/**
 * `<certificate-verdict>`: works out today's verdict from the timeline that the page carries, and says 有效 only while a snapshot that was
 * really fetched is fresh. A warning shows at once; 有效 waits for the snapshot.
 */
class CertificateVerdict extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = onReturn(() => void this.#judge());
    void this.#judge();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #judge(): Promise<void> {
    const carried = readPage(this);
    if (carried === undefined) return;
    const waiting: Freshness = { fresh: false, why: 'waiting', asOf: undefined };
    if (statusInTimeline(carried.timeline, dayToJudge(dayInShanghai(now()), waiting, carried.asOf)) !== 'valid') {
      this.#show(carried, waiting, false);
    }
    const { page, freshness, updated } = await currentPage(carried);
    this.#show(page, freshness, updated);
  }

  #show({ timeline, asOf }: CarriedPage, freshness: Freshness, updated: boolean): void {
    const day = dayToJudge(dayInShanghai(now()), freshness, asOf);
    const status = statusInTimeline(timeline, day);
    const since = status === 'pending' ? timeline[0]?.from : timeline.findLast(({ from }) => from <= day)?.from;
    const { verdict, sign, text } = verdictParts({ status, since, day, freshness, updated, asOf });
    this.dataset.verdict = verdict;
    this.querySelector('.verdict-sign')?.replaceWith(sign);
    this.querySelector('.verdict-text')?.replaceWith(text);
  }
}

customElements.define('certificate-verdict', CertificateVerdict);
