import { slipButton as words } from '#site/labels/certificate.ts';

/** `<slip-maker>`: the button that makes a verification slip. What makes it is fetched only when it is asked for. */
class SlipMaker extends HTMLElement {
  // The button stays enabled while the slip is made: a disabled one would lose the focus that comes back to it afterwards.
  #making = false;

  connectedCallback(): void {
    const word = this.querySelector('button span');
    if (word !== null) this.querySelector('button')?.addEventListener('click', () => void this.#make(word));
  }

  async #make(word: Element): Promise<void> {
    if (this.#making) return;
    this.#making = true;
    word.textContent = words.making;
    const { openSlip } = await import('./verification-slip.ts');
    word.textContent = (await openSlip(this.dataset)) ? words.open : words.failed;
    this.#making = false;
  }
}

customElements.define('slip-maker', SlipMaker);
