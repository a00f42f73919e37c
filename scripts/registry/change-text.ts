import { diffLines } from 'diff';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { effectsOf } from '#domain/registry/effect.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { indexed } from '#domain/registry/indexed.ts';
import { proposedHolder } from '#domain/registry/proposal.ts';
import { certificateOn } from '#domain/registry/status.ts';
import { eventNames } from '#domain/registry/words.ts';
import type { PlannedWrite } from '#io/registrar/commit-writes.ts';
import type { Desk } from '#io/registrar/desk.ts';
import { printable } from '#io/report/printable.ts';
import type { Certificate } from '#schema/certificate.ts';
import { styled } from './say.ts';
import { effectText } from './words.ts';

/** What a proposal changes: whom it concerns, what answers otherwise from which day, and the lines that are added to which file. */
export function changeText(desk: Desk, writes: readonly PlannedWrite[]): string {
  const concerned = Array.from(desk.proposal.certificates.values(), (certificate) => ofCertificate(desk, certificate));
  return [...concerned, ...writes.map(linesAdded)].map((lines) => lines.join('\n')).join('\n\n');
}

function ofCertificate(desk: Desk, after: Certificate): string[] {
  const before = indexed(desk.register).byNumber.get(after.number)?.written;
  const { holder: id, body } = certificateOn(after, desk.day);
  const [holder, issuer] = [proposedHolder(desk.register, desk.proposal, id), indexed(desk.register).bodies.get(body)];
  const effects = effectsOf(before, after).map(effectText);
  const added = after.history.slice(before?.history.length ?? 0).map(({ event, effective, decided, recorded }) => {
    return `${eventNames[event]}：${decided} 决定，${effective} 生效，${recorded} 登记`;
  });
  return [
    styled('bold', `${after.number}　${holder === undefined ? id : nameOn(holder, desk.day)}`),
    `  认证机构　${issuer === undefined ? '' : bodyNameOn(issuer, desk.day)}（${body}）`,
    ...added.map((text) => `  ${text}`),
    ...(effects.length === 0 ? ['  状态、等级、范围都不变'] : effects.map((text) => `  ${text}`)),
  ].map(printable);
}

function linesAdded({ file, before, after }: PlannedWrite): string[] {
  const added = diffLines(before ?? '', after).flatMap((part) => (part.added ? part.value.trimEnd().split('\n') : []));
  const head = before === undefined ? `新建 ${file}` : `${file} 增加 ${added.length} 行`;
  return [styled('cyan', head), ...added.map((line) => styled('green', `  + ${printable(line.replace('\r', ''))}`))];
}
