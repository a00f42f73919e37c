import { unseenIn, unseenSaid } from '#domain/unseen.ts';
import type { RegisterRule } from './rule.ts';

/** What a reader sees is all there is: a text that reads like another name or turns its line around is refused. */
export const plainText = {
  name: 'plain-text',
  describe: '文字里没有控制字符、方向控制符和看不见的字符。',
  ofText(text) {
    const found = unseenIn(text);
    return found === undefined ? [] : [unseenSaid(found)];
  },
} as const satisfies RegisterRule;
