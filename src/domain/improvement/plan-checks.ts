import type { Action, Plan } from '#schema/improvement-plan.ts';
import { listed, workError, workWarning } from '../assessment/finding.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import type { Day } from '../day.ts';
import { normalise } from '../standard/comparison/normalise.ts';
import { keptOf, shingles, similarityOf } from '../standard/comparison/similarity.ts';
import { judgedFrom } from './effect.ts';
import { isOpen, overdueActions } from './plan.ts';

/** What a plan is checked against. */
export interface PlanContext {
  /** The requirements of each criterion of the version, in plain text. */
  readonly requirements: ReadonlyMap<string, string>;
  /** Criteria that are gaps and so need an action. */
  readonly gaps: readonly string[];
  readonly day: Day;
}

/** Whether a plan is specific and feasible (rules RR-001, RR-002): every field, days to come, measures that say something, none twice, no gap left out. */
export function* planFindings({ actions }: Plan, context: PlanContext): Iterable<WorkFinding> {
  for (const [index, action] of actions.entries()) {
    const path = ['actions', index];
    if (action.status === 'dropped') continue;
    yield* missingFields(action, path);
    yield* emptyWords(action, path, context);
    yield* days(action, path, context.day);
    yield* effect(action, path, context.day);
  }
  yield* repeated(actions);
  const planned = new Set(actions.filter(({ status }) => status !== 'dropped').map(({ criterion }) => criterion));
  const left = context.gaps.filter((id) => !planned.has(id));
  if (left.length > 0) {
    yield workWarning(
      'gap-without-action',
      ['actions'],
      `这些差距还没有改进措施：${listed(left)}。`,
      '申请之前为每项差距制定措施（RD-002 b）。',
    );
  }
}

const fields: readonly (readonly [keyof Action & ('gap' | 'rootCause' | 'measure' | 'responsible' | 'due'), string])[] = [
  ['gap', '问题'],
  ['rootCause', '根本原因'],
  ['measure', '措施'],
  ['responsible', '责任岗位'],
  ['due', '完成日期'],
];

function* missingFields(action: Action, path: readonly (string | number)[]): Iterable<WorkFinding> {
  const { effect } = action;
  const left = [
    ...fields.filter(([key]) => (action[key] ?? '').trim() === '').map(([, name]) => name),
    ...(effect.metric.trim() === '' ? ['效果指标'] : []),
    ...(effect.unit.trim() === '' ? ['指标单位'] : []),
    ...(effect.before === undefined ? ['改进前的数值'] : []),
    ...(effect.target === undefined ? ['目标数值'] : []),
  ];
  if (left.length === 0) return;
  yield workError('action-incomplete', path, `${action.criterion} 的措施缺少：${left.join('、')}。`, '每一项都要写明（RR-001 b、c）。');
}

/** Two wordings that say the same: nearly all of the shorter one stands in the other. */
function restates(one: string, other: string): boolean {
  const [left, right] = [shingles(one), shingles(other)];
  if (left.size < 5 || right.size < 5) return normalise(one) === normalise(other) && one.trim() !== '';
  return similarityOf(left, right) >= 0.75 || (keptOf(left, right) >= 0.9 && left.size >= right.size * 0.5);
}

const slogans =
  /(?:进一步|不断|切实|大力|认真|全面|持续)|(?:加强|提高|增强|强化|重视|完善|落实|狠抓|规范|严格|提升|改善|抓好|做好)|(?:服务|员工|全员|人员|内部|日常)?(?:管理|意识|监督|力度|责任心|责任|工作|质量|水平|重视|学习|教育|执行|制度)/g;

/** A measure of which nothing is left when the slogans are taken out: “加强管理”, “提高服务意识” (rules RR-001 d). */
function isSlogan(measure: string): boolean {
  const words = normalise(measure);
  return words !== '' && words.replace(slogans, '').replace(/[的和与及对并等了]/g, '').length <= 2;
}

function* emptyWords(action: Action, path: readonly (string | number)[], { requirements }: PlanContext): Iterable<WorkFinding> {
  const { measure, gap, rootCause, criterion } = action;
  const at = [...path, 'measure'];
  if (isSlogan(measure)) {
    yield workError('measure-vague', at, `措施“${measure.trim()}”无法核实。`, '写出谁、做什么、做到多少、怎样看得出来（RR-001 d）。');
  } else if (restates(measure, gap)) {
    yield workError('measure-restates', at, '措施只是换个说法重复了问题。', '写出要做的事，而不是要达到的状态。');
  } else if ((requirements.get(criterion) ?? '').split('\n').some((requirement) => restates(measure, requirement))) {
    yield workError('measure-restates', at, `措施照抄了 ${criterion} 的要求。`, '写出企业自己怎样做到。');
  }
  if (restates(rootCause, gap)) {
    yield workError('cause-restates', [...path, 'rootCause'], '根本原因只是重复了问题。', '问“为什么会这样”，写出能够消除的原因。');
  }
}

function* days(action: Action, path: readonly (string | number)[], day: Day): Iterable<WorkFinding> {
  const { due, completed, status, criterion } = action;
  const overdue = overdueActions({ actions: [action] }, day)[0];
  if (overdue !== undefined) {
    const message = `${criterion} 的措施应于 ${due} 完成，已超期 ${overdue.days} 日。`;
    yield workWarning('action-overdue', [...path, 'due'], message, '完成的写上完成日期；没有完成的改期并写明原因（RR-002 a）。');
  }
  if (!isOpen(action) && completed === undefined) {
    yield workError('action-completed', path, `${criterion} 的措施标为完成，没有写完成日期。`, '补上完成日期。');
  }
  if (completed !== undefined && completed > day) {
    yield workError(
      'action-completed',
      [...path, 'completed'],
      `完成日期 ${completed} 还没有到。`,
      '核对日期；没有完成的把状态改回进行中。',
    );
  }
  if (isOpen(action) && completed !== undefined) {
    yield workWarning(
      'action-completed',
      [...path, 'completed'],
      `写了完成日期，状态却是${status === 'doing' ? '进行中' : '未开始'}。`,
      '核对状态。',
    );
  }
}

function* effect(action: Action, path: readonly (string | number)[], day: Day): Iterable<WorkFinding> {
  const { before, target, readings } = action.effect;
  const at = [...path, 'effect'];
  if (before !== undefined && before === target) {
    yield workError('effect-target', [...at, 'target'], `目标与改进前的数值相同（${before}）。`, '写出要达到的数值。');
  }
  for (const [index, { on }] of readings.entries()) {
    if (on > day) yield workError('effect-reading', [...at, 'readings', index, 'on'], `测量日期 ${on} 还没有到。`, '核对日期。');
    else if (index > 0 && on < (readings[index - 1]?.on ?? '')) {
      yield workWarning('effect-reading', [...at, 'readings', index, 'on'], `测量日期 ${on} 早于前一次。`, '按先后排列。');
    }
  }
  const from = judgedFrom(action);
  const last = readings
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (action.status === 'verified' && (from === undefined || last === undefined || last < from)) {
    yield workError(
      'effect-too-early',
      [...path, 'status'],
      '效果标为已验证，完成后的数据还不足 3 个月。',
      '用不少于 3 个月的数据判断效果（RR-002 b）。',
    );
  } else if (action.status === 'done' && from !== undefined && from <= day && (last === undefined || last < from)) {
    yield workWarning(
      'effect-due',
      at,
      `措施完成已满 3 个月，还没有测量效果（${action.effect.metric}）。`,
      '补上测量的日期和数值（RR-002 b）。',
    );
  }
}

function* repeated(actions: readonly Action[]): Iterable<WorkFinding> {
  const ids = new Set<string>();
  for (const [index, action] of actions.entries()) {
    if (ids.size === ids.add(action.id).size) {
      yield workError('action-twice', ['actions', index, 'id'], `编号 ${action.id} 用了不止一次。`, '每项措施一个编号。');
    }
    const twin = actions
      .slice(0, index)
      .findIndex((other) => other.status !== 'dropped' && action.status !== 'dropped' && restates(action.measure, other.measure));
    if (twin === -1) continue;
    const same = actions[twin]?.criterion === action.criterion;
    const say = same ? workError : workWarning;
    yield say(
      'action-twice',
      ['actions', index, 'measure'],
      `与第 ${twin + 1} 项措施重复。`,
      same ? '合为一项，或写出不同之处。' : '核对是否应合为一项。',
    );
  }
}
