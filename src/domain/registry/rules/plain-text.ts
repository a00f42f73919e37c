import { unseenIn, unseenSaid } from '#domain/unseen.ts';
import { freeTexts } from '../texts.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** What a reader sees is all there is: a text that reads like another name or turns its line around is refused. */
export const plainText = {
  name: 'plain-text',
  describe: '文字里没有控制字符、方向控制符和看不见的字符。',
  *check(register) {
    for (const { file, path, text } of freeTexts(register)) {
      const found = unseenIn(text);
      if (found === undefined) continue;
      const { message, hint } = unseenSaid(found);
      yield errorAt('plain-text', file, path, message, hint);
    }
  },
} as const satisfies RegisterRule;
