import { type Html, rawHtml } from '#site/html.ts';

/**
 * A value as JSON-LD in a page. The element holds data, not a script: no browser runs it, and the policy of scripts is not asked. No `<` may
 * stand in it, for `</script` would end it and `<!--` would change how its end is found.
 */
export function linkedData(value: object): Html {
  return rawHtml(`<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`);
}
