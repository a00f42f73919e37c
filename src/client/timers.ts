/** Things to be done after a while, each once: what is put off again under a name takes the place of what was. */
export class Timers {
  readonly #timers = new Map<string, number>();

  after(name: string, wait: number, act: () => void): void {
    this.cancel(name);
    this.#timers.set(name, window.setTimeout(act, wait));
  }

  cancel(name: string): void {
    window.clearTimeout(this.#timers.get(name));
  }
}
