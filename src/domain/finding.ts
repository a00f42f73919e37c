/** What a check found in the record: a value, never an exception. `io/` turns `at` into line and column. */
export interface Finding {
  /** Kebab-case name of the rule, which is also the name of its module and its heading in the docs. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Path of the file below the root, with `/`. */
  readonly file: string;
  readonly at?: Place;
  /** Chinese: what was found and what was expected. */
  readonly message: string;
  /** Chinese: what to do about it. */
  readonly hint: string;
}

/** Where in a file: the keys that lead to a value of a YAML document, or a position in text (both count from 1). */
export type Place = { readonly path: readonly (string | number)[] } | { readonly line: number; readonly column: number };

/** A value together with the file it was read from. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}
