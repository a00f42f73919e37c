/** `<page-actions>`: what only a running script can do for a reader, copying and printing; without it these buttons do not show. */
class PageActions extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-act]') : null;
      if (button?.dataset.act === 'print') window.print();
      if (button?.dataset.act === 'copy') void copy(button);
    });
  }
}

async function copy(button: HTMLElement): Promise<void> {
  const { text = '', done = '' } = button.dataset;
  const word = button.querySelector('span');
  if (word === null) return;
  try {
    await navigator.clipboard.writeText(text);
    word.textContent = done;
  } catch {
    // Not allowed here: show the text itself, to be marked and copied by hand.
    word.textContent = text;
  }
}

customElements.define('page-actions', PageActions);
