import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Bytes } from '#io/publish/utf8.ts';

test('bytes are those that Node gives for any text, half a surrogate pair included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.constantFrom('', '\ud800', '证书', '𠮷'), (text, other) => {
      const joined = text + other + text;
      expect(Buffer.from(utf8Bytes(joined))).toEqual(Buffer.from(joined));
    }),
  );
});

test('a text longer than any before it is whole', () => {
  const text = '售后服务𠮷 a'.repeat(100_000);
  expect(Buffer.compare(utf8Bytes(text), Buffer.from(text))).toBe(0);
});
