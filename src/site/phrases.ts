const ending = /(?:集团)?(?:股份)?有限(?:责任)?公司$/u;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * The phrases of a name or title, between which a heading may break: never inside 有限公司 or a bracketed place, and not within a run of
 * single characters, which is where a word stands that no dictionary knows.
 */
export function phrases(text: string): readonly string[] {
  const tail = ending.exec(text)?.[0] ?? '';
  const head = text.slice(0, text.length - tail.length);
  const found: { text: string; single: boolean }[] = [];
  for (const { segment } of words.segment(head)) {
    const last = found.at(-1);
    const single = /^\p{Script=Han}$/u.test(segment);
    const joins = last !== undefined && ((single && last.single) || /\p{Ps}$/u.test(last.text) || /^[\p{P}\s]$/u.test(segment));
    if (joins && !/^\p{Ps}$/u.test(segment)) {
      last.text += segment;
      last.single &&= single;
    } else found.push({ text: segment, single });
  }
  const whole: string[] = [];
  for (const phrase of found) {
    // One character alone at the start of a line, or at its end, is no phrase.
    if (phrase.single && Array.from(phrase.text).length === 1 && whole.length > 0) whole.push(`${whole.pop()}${phrase.text}`);
    else whole.push(phrase.text);
  }
  return tail === '' ? whole : [...whole, tail];
}
