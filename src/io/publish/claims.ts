import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Work that several processes share piece by piece: who makes the piece's file first has the piece. Neither waits for the other, and one that is
 * busy with something else takes fewer.
 */
export function* claimed<Piece>(pieces: Iterable<Piece>, folder: string): Iterable<Piece> {
  mkdirSync(folder, { recursive: true });
  let place = 0;
  for (const piece of pieces) if (claim(join(folder, String(place++)))) yield piece;
}

function claim(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
