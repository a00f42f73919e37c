import { freeTexts } from '../texts.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** Controls, direction marks, zero-width and other characters that nobody sees, private ones, halves of a pair, and spaces that are no space. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]|(?![ \u3000])\p{Zs}/u;

/** What a reader sees is all there is: a text that reads like another name or turns its line around is refused. */
export const plainText = {
  name: 'plain-text',
  describe: '文字里没有控制字符、方向控制符和看不见的字符。',
  *check(register) {
    for (const { file, path, text } of freeTexts(register)) {
      const [found] = unseen.exec(text) ?? [];
      if (found === undefined) continue;
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      yield errorAt('plain-text', file, path, `文字里有看不见的字符 U+${code}。`, '删去它，重新输入这一处；空格只用普通空格。');
    }
  },
} as const satisfies RegisterRule;
