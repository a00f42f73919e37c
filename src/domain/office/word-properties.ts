/** What a document says of itself. */
export interface WordProperties {
  readonly title: string;
  readonly owner: string;
  readonly day?: string | undefined;
}

/** The document's own properties with its own day, where the library would put the time of the build. */
export function coreProperties({ title, owner, day }: WordProperties): {
  readonly path: string;
  readonly data: string;
} {
  const time = `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified>`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(owner)}</dc:creator><dc:language>zh-CN</dc:language>`,
    day === undefined ? '' : time,
    '</cp:coreProperties>',
  ].join('');
  return { path: 'docProps/core.xml', data };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
