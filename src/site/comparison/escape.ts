/** Text in HTML, which does not act: entities for all that HTML and Markdown live on, so that one escaping serves both. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`*_~[\]()#@|\\!:$^={}]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A stranger's text in a line of a comment. Where comments are shown, mentions, references and links are also sought in the finished page, after entities
 * are resolved: a zero-width space breaks them. Characters that reorder or hide text are shown by their code.
 */
export function escapeMarkdown(text: string): string {
  return escapeInComment(text.replaceAll('\n', ' ').trimStart())
    .replace(/^\d+(?=[.)])/, (digits) => `${digits}${apart}`)
    .replace(/^[-+]/, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The same for a run of text inside an element; lines stay apart. */
export function escapeInComment(text: string): string {
  return escapeHtml(text.replace(hidden, (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`))
    .replace(/&#(?:35|58|64);/g, (mark) => `${mark}${apart}`)
    .replace(/(www)(?=\.)/gi, `$1${apart}`)
    .replace(/\b(GH)(?=-\d)/gi, `$1${apart}`)
    .replace(/[0-9a-f]{7,}/gi, (code) => (/\d/.test(code) ? `${code.slice(0, 6)}${apart}${code.slice(6)}` : code))
    .replaceAll('\n', '<br>');
}

const apart = '&#8203;';
// Controls but for the line break, and what changes the direction of text or takes no room.
const hidden = /(?!\n)\p{Cc}|[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/gu;
