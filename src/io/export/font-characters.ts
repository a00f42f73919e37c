import { readFileSync } from 'node:fs';

/** The characters for which a TrueType font has a glyph, from the format 12 subtable of its `cmap` (OpenType, chapter cmap). */
export function charactersOf(file: string): ReadonlySet<string> {
  const font = readFileSync(file);
  const cmap = tableOf(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8));
  const full = subtables.find((subtable) => font.readUInt16BE(subtable) === 12);
  if (full === undefined) throw new Error(`${file} has no format 12 subtable`);
  const characters = new Set<string>();
  for (let group = 0; group < font.readUInt32BE(full + 12); group += 1) {
    const at = full + 16 + group * 12;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) characters.add(String.fromCodePoint(code));
  }
  return characters;
}

function tableOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`no table ${tag}`);
}
