/** `<display-settings>`: text size and colour scheme, kept in this browser only. `public/display.js` applies them on the next page. */
class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    const chosen = document.documentElement.dataset;
    for (const input of this.querySelectorAll('input')) {
      input.checked = (chosen[input.name] ?? defaults.get(input.name)) === input.value;
    }
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) choose(event.target.name, event.target.value);
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) this.open(false);
    });
  }

  private open(open: boolean): void {
    this.querySelector('details')?.toggleAttribute('open', open);
  }

  private close(): void {
    this.open(false);
    this.querySelector('summary')?.focus();
  }
}

const defaults: ReadonlyMap<string, string> = new Map([
  ['text', 'standard'],
  ['scheme', 'system'],
]);

function choose(name: string, value: string): void {
  const chosen = document.documentElement.dataset;
  if (defaults.get(name) === value) delete chosen[name];
  else chosen[name] = value;
  try {
    const { text, scheme } = chosen;
    localStorage.setItem('display', JSON.stringify({ text, scheme }));
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

customElements.define('display-settings', DisplaySettings);
