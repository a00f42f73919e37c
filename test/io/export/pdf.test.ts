import { describe, expect, test } from 'vitest';
import type { Edition } from '#io/export/edition.ts';
import { editionOf } from '#io/export/edition.ts';
import { charactersOf } from '#io/export/font-characters.ts';
import { fontFiles } from '#io/export/fonts.ts';
import { pdfOf } from '#io/export/pdf.ts';
import { exportWords } from '#io/export/words.ts';
import { readRepository } from '#io/repository.ts';
import { sampleDraft, sampleSource } from './sample.ts';

function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

test('the document is tagged, has bookmarks and says that it is Chinese', () => {
  const pdf = latin(pdfOf(editionOf(sampleSource())));
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  for (const key of ['/StructTreeRoot', '/Marked true', '/Outlines', '/Lang (zh-CN)']) expect(pdf).toContain(key);
});

test('its date is the day of its last change, an erratum here, and never the day of the build', () => {
  expect(latin(pdfOf(editionOf(sampleSource())))).toContain('/CreationDate (D:20260820');
});

test('a draft without any day has none', () => {
  const draft = sampleDraft();
  const pdf = latin(pdfOf(editionOf({ ...draft, standard: { ...draft.standard, errata: [] } })));
  expect(pdf).not.toContain('/CreationDate');
});

describe('every character has a glyph in both faces', () => {
  const faces = fontFiles.map(charactersOf);
  const { register, glossary, settings } = readRepository('.');
  const editions: readonly (readonly [string, Edition])[] = [
    ['sample', editionOf(sampleSource())],
    ...register.standards.flatMap((standard) =>
      standard.versions.map(
        (version) => [`${standard.id}@${version.version}`, editionOf({ version, standard, glossary, settings })] as const,
      ),
    ),
  ];

  test.for(editions)('%s', ([, edition]) => {
    const printed = new Set([...JSON.stringify([edition, exportWords])].filter((character) => character.trim() !== ''));
    const missing = [...printed].filter((character) => !faces.every((face) => face.has(character)));
    expect(missing).toEqual([]);
  });
});
