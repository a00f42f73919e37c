import { slipButton as words } from '#site/labels/certificate.ts';

/** `<slip-maker>`: the button that makes a verification slip. What makes it is fetched only when it is asked for. */
class SlipMaker extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const word = button?.querySelector('span');
    button?.addEventListener('click', async () => {
      if (button.disabled || word === null || word === undefined) return;
      button.disabled = true;
      word.textContent = words.making;
      const { openSlip } = await import('./verification-slip.ts');
      const opened = await openSlip(this.dataset);
      word.textContent = opened ? words.open : words.failed;
      button.disabled = false;
      if (!opened) button.focus();
    });
  }
}

customElements.define('slip-maker', SlipMaker);
