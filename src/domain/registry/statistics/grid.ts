/** Counts by row, column and name; of a row, of a column and of all it gives the sums. */
export class Grid<Name extends string> {
  readonly #rows = new Map<string, Map<string, Map<Name, number>>>();
  readonly #columns = new Set<string>();

  add(row: string, column: string, name: Name): void {
    const cells = madeIn(this.#rows, row, () => new Map<string, Map<Name, number>>());
    const counts = madeIn(cells, column, () => {
      this.#columns.add(column);
      return new Map<Name, number>();
    });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  /** How many there are of a name, in a row and a column where they are given. */
  count(name: Name, { row, column }: GridPlace = {}): number {
    let sum = 0;
    for (const [eachRow, cells] of this.#rows) {
      if (row !== undefined && eachRow !== row) continue;
      for (const [eachColumn, counts] of cells) {
        if (column === undefined || eachColumn === column) sum += counts.get(name) ?? 0;
      }
    }
    return sum;
  }

  /** The columns in which anything was counted, sorted. */
  columns(): string[] {
    return [...this.#columns].toSorted();
  }
}

export interface GridPlace {
  readonly row?: string;
  readonly column?: string;
}

function madeIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
