import type { Answer, Found, Suggestion } from '#domain/lookup/model.ts';
import { verdictOf } from '#domain/lookup/verdict.ts';
import { formatDay } from '#site/days.ts';
import { lookupWords as words } from '#site/labels/lookup.ts';
import { gradeWords } from '#site/labels/register.ts';
import { verdictWords } from '#site/labels/verdict.ts';

/** An answer in plain lines. `fresh`: whether the data may still carry a 有效. */
export function answerText(answer: Answer, fresh: boolean): string {
  return `${linesOf(answer, fresh).join('\n')}\n`;
}

/** Whether the register's answer is yes: this certificate is valid and that is sure, or something true was found. */
export function isYes(answer: Answer, fresh: boolean): boolean {
  if (answer.kind === 'exact') return verdictOf(answer.certificate.status, fresh) === 'valid';
  return answer.kind === 'list' && answer.total > 0;
}

function linesOf(answer: Answer, fresh: boolean): readonly string[] {
  switch (answer.kind) {
    case 'nothing-asked':
      return [words.hint.number, words.hint.name, words.hint.code];
    case 'exact':
      return exact(answer.certificate, fresh);
    case 'list':
      return [words.list[answer.by](answer.total), ...notes(answer), ...rows(answer.certificates, fresh), ...rest(answer)];
    case 'similar-names':
      return [words.similar.head(answer.text), words.similar.advice, ...rows(answer.certificates, fresh), ...rest(answer)];
    case 'malformed':
      return [
        `${words.malformed[answer.what][answer.problem](answer.by)}。`,
        answer.what === 'number' ? words.malformed.numberShape : words.malformed.codeShape,
        ...suggestions(answer.suggestions),
      ];
    case 'check-digit':
      return [`${words.checkDigit.head}。`, words.checkDigit.text(answer.number), ...suggestions(answer.suggestions)];
    case 'never-issued':
      return [`${words.neverIssued.head}。`, words.neverIssued.text(answer.number), words.neverIssued.advice];
    case 'unknown-code': {
      const text = answer.wellFormed ? words.unknownCode.wellFormed(answer.code) : words.unknownCode.wrong(answer.code);
      return [`${words.unknownCode.head}。`, text, ...suggestions(answer.suggestions)];
    }
    case 'too-little':
      return [words.tooLittle];
    case 'unavailable':
      return [`${words.unavailable[answer.why].head}。`, words.unavailable[answer.why].text];
    case 'no-name':
      return [`${words.noName.head(answer.text)}。`, words.noName.text, words.noName.meaning];
  }
}

function notes({ holder, stem }: Extract<Answer, { kind: 'list' }>): readonly string[] {
  const merged = holder?.mergedInto;
  return [...(stem === undefined ? [] : [words.stem(stem)]), ...(merged === undefined ? [] : [`${words.mergedInto}${merged}`])];
}

function exact(found: Found, fresh: boolean): readonly string[] {
  const { word, meaning, advice } = verdictWords[verdictOf(found.status, fresh)];
  const since = found.since === undefined ? '' : formatDay(found.since);
  return [row(found, fresh), `${word}：${meaning(since)}${advice}`, ...(found.next === undefined ? [] : [words.movedTo(found.next)])];
}

function rows(certificates: readonly Found[], fresh: boolean): readonly string[] {
  return certificates.map((found) => row(found, fresh));
}

function row(found: Found, fresh: boolean): string {
  const { word } = verdictWords[verdictOf(found.status, fresh)];
  const facts = [found.number, word, found.name, found.holder, gradeWords[found.grade], found.standard, words.validUntil(found.validUntil)];
  return facts.join('\t');
}

function rest({ total, certificates }: { readonly total: number; readonly certificates: readonly Found[] }): readonly string[] {
  return total > certificates.length ? [words.more(total - certificates.length)] : [];
}

function suggestions(listed: readonly Suggestion[]): readonly string[] {
  return listed.length === 0 ? [] : [words.suggestions, ...listed.map(({ text, name }) => `${text}\t${name}`)];
}
