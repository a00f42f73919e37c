import type { Command } from 'commander';
import type { Finding } from '#domain/finding.ts';
import type { Proposal } from '#domain/registry/proposal.ts';
import { commitWrites, Unwritable } from '#io/registrar/commit-writes.ts';
import { decide } from '#io/registrar/decide.ts';
import type { Requested } from '#io/registrar/desk.ts';
import type { Field } from '#io/registrar/fields.ts';
import type { FieldFault, Given } from '#io/registrar/given.ts';
import { Locked } from '#io/registrar/lock.ts';
import { plannedWrites } from '#io/registrar/planned-writes.ts';
import { agrees, askFor, BrokenOff, isTerminal } from './ask.ts';
import { changeText } from './change-text.ts';
import type { OpenDesk } from './desk.ts';
import type { WritingOptions } from './options.ts';
import { say, sayLine, sayRefusals, sayRemarks, styled } from './say.ts';

/** A request that can be made again with more given. */
export interface Asking {
  readonly command: Command;
  readonly fields: readonly Field[];
  readonly given: Given;
  readonly request: (given: Given) => Requested;
  /** What stands in the commit message that is suggested. */
  readonly title: (proposal: Proposal) => string;
}

/** From what was given to what is written: asks for what is missing, judges, shows, asks for agreement, writes. */
export async function propose(desk: OpenDesk, asking: Asking, options: WritingOptions): Promise<void> {
  try {
    const requested = await completed(asking);
    if (requested.kind === 'faulty') asking.command.error(usage(requested.faults));
    else if (requested.kind === 'refused') refuse([...requested.findings, ...brokenFiles(desk, asking.given)]);
    else await write({ ...desk, proposal: requested.proposal }, asking.title(requested.proposal), options);
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    sayLine(sentence);
    process.exitCode = 1;
  }
}

/** On a terminal what is missing or written wrong is asked for, until nothing is. */
async function completed({ fields, given, request }: Asking): Promise<Requested> {
  let all = given;
  let requested = request(all);
  if (!isTerminal() || requested.kind !== 'faulty') return requested;
  const days = fields.filter(({ flag }) => (flag === 'decided' || flag === 'effective') && !given.has(flag));
  for (const field of days) {
    const typed = await askFor(field, { hasDefault: true });
    if (typed !== '') all = new Map(all).set(field.flag, [typed]);
  }
  for (requested = request(all); requested.kind === 'faulty'; requested = request(all)) {
    const wanted = fieldsOf(requested.faults, fields);
    if (wanted.length === 0) return requested;
    for (const fault of requested.faults) if (fault.problem === 'wrong') sayLine(`--${fault.flag}：${fault.message}。`);
    for (const field of wanted) all = new Map(all).set(field.flag, [await askFor(field, { initial: all.get(field.flag)?.[0] })]);
  }
  return requested;
}

function fieldsOf(faults: readonly FieldFault[], fields: readonly Field[]): Field[] {
  return fields.filter(({ flag }) => faults.some((fault) => fault.flag === flag));
}

function usage(faults: readonly FieldFault[]): string {
  const lines = faults.map(
    ({ flag, problem, message }) => `${problem === 'missing' ? `缺少选项 --${flag}：` : `选项 --${flag}：`}${message}。`,
  );
  return lines.join('\n');
}

async function write(desk: OpenDesk, title: string, { dryRun, yes }: WritingOptions): Promise<void> {
  const { refusals, remarks } = decide(desk);
  if (refusals.length > 0) return refuse(refusals);
  const writes = plannedWrites(desk.root, desk.register, desk.proposal, { sample: desk.settings.sampleData });
  say(changeText(desk, writes));
  say('');
  sayRemarks(remarks);
  if (dryRun) return say('只是试算，没有写任何文件。');
  if (!yes && isTerminal() && !(await agrees('写入登记簿？'))) throw new BrokenOff();
  commitWrites(desk.root, writes);
  const files = writes.map(({ file }) => file);
  for (const file of files) say(`${styled('green', '写了')} ${file}`);
  say(`还要做：核对 git diff，然后\n  git add ${files.join(' ')}\n  git commit -m "${title}"`);
}

function refuse(findings: readonly Finding[]): void {
  sayRefusals(findings);
  sayLine('没有写任何文件。');
  process.exitCode = 1;
}

/** A record that cannot be read is not there for a request; its own fault says more than that it is unknown. */
function brokenFiles({ findings }: OpenDesk, given: Given): readonly Finding[] {
  const named = [...given.values()].flat();
  return findings.filter(
    ({ severity, file }) =>
      severity === 'error' && file.startsWith('registry/') && named.some((text) => text !== '' && file.includes(text)),
  );
}

/** What a registrar can do about a fault that is no bug; nothing for a bug. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof BrokenOff) return '已中止，没有写任何文件。';
  if (error instanceof Unwritable) return `${error.file}：${error.message}`;
  if (!(error instanceof Locked)) return undefined;
  const by = error.owner === undefined ? '' : `（${error.owner.host} 的进程 ${error.owner.pid}，自 ${error.owner.since}）`;
  return `另一位登记员正在写入${by}，没有写任何文件。\n等它结束后重新运行；确认没有别人在写的，删去 ${error.path}。`;
}
