import type { PublishedFile } from '#io/publish/files.ts';

/** A published file as a build writes it. */
export function bytesOf({ body }: PublishedFile): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.concat(Array.from(body(), (piece) => Buffer.from(piece)));
}
