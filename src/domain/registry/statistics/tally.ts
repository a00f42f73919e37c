/** Counts by group and name: how many of a group bear a name. */
export class Tally<Name extends string> {
  readonly #groups = new Map<string, Map<Name, number>>();

  add(group: string, name: Name): void {
    let counts = this.#groups.get(group);
    if (counts === undefined) {
      counts = new Map();
      this.#groups.set(group, counts);
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  count(group: string, name: Name): number {
    return this.#groups.get(group)?.get(name) ?? 0;
  }

  /** The groups of which anything was counted, sorted. */
  groups(): string[] {
    return [...this.#groups.keys()].toSorted();
  }
}
