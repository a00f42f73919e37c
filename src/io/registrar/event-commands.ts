import type { EventName } from '#schema/event.ts';
import { cancelledSchema, surveilledSchema, suspendedSchema, withdrawnSchema } from '#schema/event.ts';
import { choice, code, count, day, days, type Field, grade, line, note, reason, rounds, scope, scores, version } from './fields.ts';

/** A command that adds an entry to the history of a certificate. */
export interface EventCommand {
  readonly event: Exclude<EventName, 'issued'>;
  /** Chinese: what it is for. */
  readonly about: string;
  /** What stands after the number in the example of the help. */
  readonly example: string;
  readonly fields: readonly Field[];
}

const evaluation: readonly Field[] = [rounds, ...scores, { ...grade, required: true }];

/** Every entry that may follow the issue, and what it asks for beside its three days. */
const commands = {
  surveil: {
    event: 'surveilled',
    about: '登记一次完成的监督审核',
    example: '--audited 2026-11-12 --result conforming --major 0 --minor 1 --closed 1 --decided 2026-11-20',
    fields: [
      day('audited', '现场审核结束日期', { required: true }),
      choice('result', '结论', surveilledSchema.shape.result.options, { required: true }),
      count('major', '严重不符合', { path: ['findings', 'major'], required: true }),
      count('minor', '一般不符合', { path: ['findings', 'minor'], required: true }),
      count('closed', '已验证关闭', { path: ['findings', 'closed'], required: true }),
      ...scores,
      note,
    ],
  },
  regrade: {
    event: 'regraded',
    about: '登记等级变更的决定',
    example: '--grade pass --reason 监督审核重新评分，等级由优秀改为合格。',
    fields: [...scores, { ...grade, required: true }, reason],
  },
  suspend: {
    event: 'suspended',
    about: '登记暂停的决定',
    example: '--cause surveillance-overdue --reason 监督审核未在期限之前完成。 --decided 2026-11-24',
    fields: [choice('cause', '原因类别', suspendedSchema.shape.cause.options, { required: true }), reason],
  },
  reinstate: {
    event: 'reinstated',
    about: '登记恢复的决定',
    example: '--reason 已完成监督审核，不符合项已关闭。',
    fields: [reason],
  },
  reduce: {
    event: 'reduced',
    about: '登记缩小范围的决定',
    example: '--remove 家用空调的安装与维修@城东网点 --reason 城东网点已关闭。',
    fields: [scope('remove', '去除的服务和场所'), reason],
  },
  extend: {
    event: 'extended',
    about: '登记扩大范围的决定',
    example: '--add 热水器的维修@总部,城东网点',
    fields: [scope('add', '增加的服务和场所'), note],
  },
  renew: {
    event: 'renewed',
    about: '登记再认证延续的决定',
    example: '--valid-until 2029-11-02 --grade pass --decided 2026-10-15',
    fields: [day('valid-until', '新的有效期至', { about: '默认为原截止日之后满三年' }), ...evaluation, note],
  },
  upgrade: {
    event: 'upgraded',
    about: '登记升级到新版准则的决定',
    example: '--standard asmm@2.0 --grade pass',
    fields: [version({ about: '如 asmm@2.0；默认为生效之日实施的版本' }), ...evaluation, note],
  },
  transfer: {
    event: 'transferred',
    about: '登记转移到另一持证企业或认证机构（更换编号用 issue --previous-number）',
    example: '--holder 911100000000004570 --reason 被吸收合并。',
    fields: [code('holder', '新的持证企业'), code('body', '新的认证机构'), reason],
  },
  withdraw: {
    event: 'withdrawn',
    about: '登记撤销的决定：因企业的过错而终止',
    example: '--cause suspension-unresolved --reason 暂停期内未完成整改。',
    fields: [choice('cause', '原因类别', withdrawnSchema.shape.cause.options, { required: true }), reason],
  },
  cancel: {
    event: 'cancelled',
    about: '登记注销的决定：企业自愿或客观事实',
    example: '--cause holder-request --reason 企业不再提供所覆盖的服务。',
    fields: [
      choice('cause', '原因类别', cancelledSchema.shape.cause.options, { required: true }),
      version({ about: '只用于 transition-ended：到期的版本，默认为现用的版本' }),
      code('next-number', '新的证书编号', { about: '只用于 number-changed；换号通常用 issue --previous-number' }),
      reason,
    ],
  },
  correct: {
    event: 'corrected',
    about: '更正抄错的一处：原值由登记簿得出，不改旧条目',
    example: '--entry 2 --field findings.minor --is 2 --reason 监督报告列有 2 项，登记时漏计 1 项。',
    fields: [
      count('entry', '第几条历史', { path: ['correction', 'event'], about: '从 1 起；更正证书事实时不写' }),
      line('field', '字段', { path: ['correction', 'field'], required: true, about: '如 effective、findings.minor、scope.0.sites.1' }),
      line('is', '正确的值', { path: ['correction', 'is'], required: true, about: '清单和分组写 JSON；null 为去掉该字段' }),
      reason,
    ],
  },
  annul: {
    event: 'annulled',
    about: '登记撤回决定（例如申诉成立）',
    example: '--annuls 6 --reason 申诉查明，整改证据已按时寄达。',
    fields: [count('annuls', '被撤回的是第几条', { required: true, about: '从 1 起' }), reason],
  },
} as const satisfies Record<string, EventCommand>;

export type EventCommandName = keyof typeof commands;

/** By name: the command with its own values and the three days. */
export const eventCommands: ReadonlyMap<string, EventCommand> = new Map(
  Object.entries(commands).map(([name, command]): [string, EventCommand] => [name, { ...command, fields: [...command.fields, ...days] }]),
);
