import { proseWords } from '../labels/prose.ts';
import { repository } from '../repository.ts';

const words = proseWords.glossary;

export interface TermView {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly definition: string;
  readonly remarks: readonly string[];
}

/** The glossary's terms in its own order, which goes from the parties to the record. */
export async function glossaryTerms(): Promise<TermView[]> {
  const { glossary } = await repository();
  return glossary.terms.map(({ id, zh, en, definition, source, avoid }) => ({
    id,
    zh,
    en,
    definition,
    remarks: [...(source ? [words.source(source)] : []), ...(avoid.length > 0 ? [words.avoid(avoid.join('、'))] : [])],
  }));
}
