/** A record: signature, numbers of two bytes, of four, of two, and perhaps one more of four. */
export function record(
  signature: number,
  words: readonly number[],
  longs: readonly number[],
  rest: readonly number[],
  last?: number,
): Buffer {
  const long = (value: number): Buffer => Buffer.from(new Uint32Array([value]).buffer);
  const word = (value: number): Buffer => Buffer.from([value & 0xff, value >>> 8]);
  return Buffer.concat([
    long(signature),
    ...words.map(word),
    ...longs.map(long),
    ...rest.map(word),
    ...(last === undefined ? [] : [long(last)]),
  ]);
}
