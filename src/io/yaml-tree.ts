import type { Event, ScalarEvent } from 'js-yaml';
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';

/** A YAML node with its place in the text. Built only for files that have a fault. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly start: number; readonly end: number; readonly value: string; readonly plain: boolean }
  | { readonly kind: 'sequence'; readonly start: number; readonly items: YamlNode[] }
  | { readonly kind: 'mapping'; readonly start: number; readonly pairs: { readonly key: YamlNode; readonly value: YamlNode }[] }
  | { readonly kind: 'alias'; readonly start: number };

/** The first document of a text as a tree, or nothing where the text is not YAML or empty. */
export function yamlTree(text: string): YamlNode | undefined {
  try {
    return treeOf(parseEvents(text, {}), text);
  } catch {
    return undefined;
  }
}

/** The tree of the first document of a stream of events. */
export function treeOf(events: readonly Event[], text: string): YamlNode | undefined {
  let at = 1;
  let last = 0;

  function next(): YamlNode | undefined {
    const event = events[at++];
    if (event === undefined) return undefined;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return scalar(event);
      case EVENT_ID.ALIAS:
        return { kind: 'alias', start: event.anchorStart };
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        for (let item = next(); item !== undefined; item = next()) items.push(item);
        return { kind: 'sequence', start: event.start, items };
      }
      case EVENT_ID.MAPPING: {
        const pairs: { key: YamlNode; value: YamlNode }[] = [];
        for (let key = next(); key !== undefined; key = next()) {
          const value = next();
          if (value !== undefined) pairs.push({ key, value });
        }
        return { kind: 'mapping', start: event.start, pairs };
      }
      default:
        return undefined;
    }
  }

  function scalar(event: ScalarEvent): YamlNode {
    // An empty value has no place of its own: it is where the text before it ended.
    if (event.valueStart === -1) return { kind: 'scalar', start: last, end: last, value: '', plain: true };
    const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    last = event.valueEnd + quote;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    return { kind: 'scalar', start: event.valueStart - quote, end: last, value: getScalarValue(text, event), plain };
  }

  return next();
}
