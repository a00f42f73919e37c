/**
 * `<certificate-day>`: the status on a day that the reader chooses, or that the address names (`?on=2026-05-02&known=2026-05-03`), so that the
 * question can be sent to somebody else. What answers is fetched only when it is asked.
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
    const { dayPanel } = await import('./day-panel.ts');
    const shown = await dayPanel(search, this.dataset.number ?? '');
    if (turn === this.#asking) this.querySelector('[data-answer]')?.replaceChildren(...shown);
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

customElements.define('certificate-day', CertificateDay);
