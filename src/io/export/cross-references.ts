import type { StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import type { Block, Run } from './html-blocks.ts';

const idInText = /((?<![\w-])[A-Z]{2,4}-\d{3}(?![\w-]))/;

/** Turns the permanent ids in running words into the number printed in this version, id in brackets, pointing to the clause. */
export type CrossReferences = (runs: readonly Run[]) => readonly Run[];

export function crossReferences(version: StandardVersion): CrossReferences {
  const numbers = new Map(provisionsOf(version).map(({ id, number }) => [id, number]));
  return (runs) =>
    runs.flatMap((run) =>
      run.text
        .split(idInText)
        .filter((piece) => piece !== '')
        .map((piece) => {
          const number = numbers.get(piece);
          return number === undefined ? { ...run, text: piece } : { ...run, text: `${number}（${piece}）`, to: piece };
        }),
    );
}

/** The same for every paragraph, list item and cell of a block. */
export function refer(block: Block, references: CrossReferences): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, runs: references(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => refer(inner, references))) };
    case 'table':
      return { ...block, head: block.head.map(references), rows: block.rows.map((row) => row.map(references)) };
  }
}
