import { withoutForm } from '#domain/lookup/legal-forms.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { type Scan, squash } from './scan.ts';

/** What is true of a text, by a plain scan: who holds it; else who holds it without the legal form at its end; else who holds it but for a slip. */
export function truth(scan: Scan, words: readonly string[]): ReadonlySet<string> {
  const spelt = words.map((word) => simplify(squash(word)));
  const stems = spelt.map((word) => withoutForm(word) ?? word);
  for (const found of [scan.holding(...spelt), scan.holding(...stems)]) if (found.length > 0) return new Set(found);
  return new Set(scan.nearly(...spelt));
}
