/** How the bytes of a table are written. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030';

export type TextReading = { readonly ok: true; readonly text: string; readonly encoding: Encoding } | { readonly ok: false };

/** Text of a CSV file. Excel writes it with a byte order mark, in UTF-16, or, in Chinese, in GB18030 without any mark; anything else is not text. */
export function tableText(bytes: Uint8Array): TextReading {
  const marks = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  if (marks === 'fffe') return decoded(bytes, 'utf-16le', 'UTF-16');
  if (marks === 'feff') return decoded(bytes, 'utf-16be', 'UTF-16');
  const utf8 = decoded(bytes, 'utf-8', 'UTF-8');
  return utf8.ok ? utf8 : decoded(bytes, 'gb18030', 'GB18030');
}

function decoded(bytes: Uint8Array, label: string, encoding: Encoding): TextReading {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? { ok: false } : { ok: true, text, encoding };
  } catch {
    return { ok: false };
  }
}
