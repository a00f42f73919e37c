import { type Command, Option } from 'commander';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { corrected } from '#domain/registry/history.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { indexed } from '#domain/registry/indexed.ts';
import { type CertificateOn, certificateAsKnownOn } from '#domain/registry/status.ts';
import { segmentsOf } from '#domain/registry/timeline.ts';
import { eventNames, gradeNames, statusNames } from '#domain/registry/words.ts';
import { unknownCertificate } from '#io/registrar/request-event.ts';
import { printable } from '#io/report/printable.ts';
import type { Certificate } from '#schema/certificate.ts';
import { dayNamed } from '../support/command.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { type RegistryOptions, registryCommand } from './options.ts';
import { say, sayRefusals } from './say.ts';
import { scopeText } from './words.ts';

interface ShowOptions extends RegistryOptions {
  readonly on?: string;
  readonly asKnownOn?: string;
  readonly format: 'text' | 'json';
}

/** Adds `show`: what holds of a certificate on a day, or what the register said of that day on another. */
export function addShowCommand(program: Command): void {
  registryCommand(
    program,
    'show',
    '看一张证书：某一天的状态、等级、范围，以及全部历史',
    'ASMM-2026-000123-7 --on 2026-07-15 --as-known-on 2026-07-01',
  )
    .usage('<编号> [选项]')
    .argument('<编号>', '证书编号')
    .addOption(dayNamed('--on <日期>', '哪一天的情况；默认今天'))
    .addOption(dayNamed('--as-known-on <日期>', '按登记簿在哪一天的说法；默认按全部登记'))
    .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
    .action((number: string, options: ShowOptions) => {
      const desk = openDesk(options);
      const asked = number.trim().toUpperCase();
      const certificate = indexed(desk.register).byNumber.get(asked)?.written;
      const day = options.on ?? desk.day;
      const known = options.asKnownOn ?? '9999-12-31';
      const on = certificate && certificateAsKnownOn(certificate, day, known);
      if (certificate === undefined) {
        const unknown = unknownCertificate(asked);
        sayRefusals(unknown.kind === 'refused' ? unknown.findings : []);
        process.exitCode = 1;
      } else if (on === undefined) {
        say(`${asked} 在 ${known} 还没有登记。`);
        process.exitCode = 1;
      } else {
        const record = corrected(certificate, known);
        say(options.format === 'json' ? json(record, on, day, options) : text(desk, record, on, day, options));
      }
    });
}

function json(record: Certificate, on: CertificateOn, day: string, { asKnownOn }: ShowOptions): string {
  const { number, history } = record;
  return JSON.stringify({ number, on: day, asKnownOn: asKnownOn ?? null, ...on, timeline: segmentsOf(record), history }, undefined, 2);
}

function text({ register }: OpenDesk, record: Certificate, on: CertificateOn, day: string, { asKnownOn }: ShowOptions): string {
  const { holders, bodies } = indexed(register);
  const [holder, body] = [holders.get(on.holder), bodies.get(on.body)];
  const said = asKnownOn === undefined ? '' : `（按登记簿在 ${asKnownOn} 的说法）`;
  return [
    `${record.number}　${day}：${statusNames[on.status]}，自 ${on.since}${said}`,
    `  持证企业　${holder === undefined ? '' : nameOn(holder, day)}（${on.holder}）`,
    `  认证机构　${body === undefined ? '' : bodyNameOn(body, day)}（${on.body}）`,
    `  依据　　　${on.standard}，${gradeNames[on.grade]}`,
    `  范围　　　${scopeText(on.scope)}`,
    `  日期　　　首次发证 ${on.firstIssued}，本次发证 ${on.latestIssue}，有效期至 ${on.validUntil}`,
    '  历史',
    ...record.history.map(
      (event, index) =>
        `    ${index + 1}. ${eventNames[event.event]}　决定 ${event.decided}，生效 ${event.effective}，登记 ${event.recorded}${remark(event)}`,
    ),
  ]
    .map(printable)
    .join('\n');
}

function remark(event: Certificate['history'][number]): string {
  if ('reason' in event) return `　${event.reason}`;
  return 'note' in event && event.note !== undefined ? `　${event.note}` : '';
}
