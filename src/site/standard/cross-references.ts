import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { links } from '../links.ts';

/** With the space that Chinese prose sets after it: a closing bracket takes its place. */
const idInText = /(?<![\w-])([A-Z]{2,4}-\d{3})(?![\w-])( ?)/g;

/**
 * A passage's HTML with every permanent id in its text turned into a link and led by the printed number of this version.
 * Ids inside tags and inside links stay as they are; ids that no standard knows do too.
 */
export function linkProvisions(html: string, version: StandardVersion, standards: readonly Standard[]): string {
  let insideLink = false;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (piece.startsWith('<')) {
        if (/^<\/?a\b/.test(piece)) insideLink = !piece.startsWith('</');
        return piece;
      }
      return insideLink ? piece : piece.replace(idInText, (_, id: string, space: string) => reference(id, space, version, standards));
    })
    .join('');
}

function reference(id: string, space: string, version: StandardVersion, standards: readonly Standard[]): string {
  const here = version.sections.flatMap((section) => section.provisions).find((provision) => provision.id === id);
  if (here) return anchor(links.provision(version.standard, version.version, id), here.title, `${here.number}（${id}）`);
  const home = standards.find((standard) => hasProvision(standard, id));
  return (home ? anchor(links.provisionLife(home.id, id), home.matter.shortTitle, id) : id) + space;
}

function hasProvision(standard: Standard, id: string): boolean {
  return standard.versions.some((version) => version.sections.some((section) => section.provisions.some((each) => each.id === id)));
}

function anchor(href: string, title: string, words: string): string {
  return `<a class="ref" href="${href}" title="${escapeAttribute(title)}">${words}</a>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
