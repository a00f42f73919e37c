const size = 1 << 16;

/** Small texts joined to pieces of some 64 KB, so that a file of any length is written in few steps and never held whole. */
export function* chunked(texts: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < size) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
