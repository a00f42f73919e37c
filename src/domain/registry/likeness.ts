import { fold } from '../lookup/fold.ts';
import { simplify } from '../lookup/traditional.ts';

/** Characters that pass for each other at a glance, a group a word; the first stands for all. Letters of other scripts, then Chinese characters. */
const groups =
  '0oοоօ〇 1lіiι 3зʒ 6б aаα bь cсϲ dԁ eе hһ jј kкκ mм nη pрρ qԛ sѕ tтτ uυս vνѵ wԝω xхχ yу ' +
  '日曰 己已巳 末未 土士 戊戌戍 千干チ 人入 夭天 王玉 口囗ロ 工エ 力カ 夕タ 卜ト 八ハ 二ニ 一ー 三ミ';

const first = new Map(groups.split(' ').flatMap(([head = '', ...rest]) => rest.map((character): [string, string] => [character, head])));

/** What a name looks like: two names of one likeness are hard to tell apart. Width, case, brackets, spaces, traditional and confusable characters do not count. */
export function likenessOf(name: string): string {
  if (!simple.test(name)) return folded(name);
  let likeness = '';
  for (const character of name) likeness += likenessAlone(character);
  return likeness;
}

/** Characters of which each folds by itself, whatever stands beside it; nearly every name has no others. */
const simple = /^[ -~\u4e00-\u9fff（）]*$/;

const alone = new Map<string, string>();

/** The likeness of a simple character, worked out once: a register asks for some thousand characters a million times. */
function likenessAlone(character: string): string {
  const known = alone.get(character);
  if (known !== undefined) return known;
  const likeness = folded(character);
  alone.set(character, likeness);
  return likeness;
}

function folded(name: string): string {
  return Array.from(simplify(fold(name)), (character) => first.get(character) ?? character).join('');
}
