import type { Evidence } from '#schema/work-file.ts';
import { answersOf } from './answers.ts';
import { criteriaOf } from './assessable.ts';
import { listed, workError, workWarning } from './finding.ts';
import { notApplicableFaults } from './not-applicable.ts';
import type { Scorable } from './scorable.ts';
import type { WorkFinding } from './work-file.ts';

/** A criterion judged, by the enterprise or by the auditors. */
export interface Judged {
  readonly step?: number | undefined;
  readonly notApplicable?: { readonly reason: string } | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
}

/** What holds for judgements whoever makes them: known criteria, one judgement each, reasons and limits of what does not apply, evidence. Paths begin below the judgements. */
export function* judgementFindings(judged: Readonly<Record<string, Judged>>, version: Scorable): Iterable<WorkFinding> {
  const known = new Set(criteriaOf(version).map(({ id }) => id));
  for (const [id, { step, notApplicable }] of Object.entries(judged)) {
    if (!known.has(id)) {
      const message = `${version.version} 版没有条款 ${id}。`;
      yield workError('unknown-criterion', [id], message, '核对文件的准则版本；来自别的版本的，用“升级到新版本”转过来。');
    }
    if (step !== undefined && notApplicable !== undefined) {
      yield workError('one-judgement', [id], `${id} 既评了步级，又写了不适用。`, '删去其中一个。');
    }
    if (notApplicable !== undefined && notApplicable.reason.trim() === '') {
      yield workError(
        'not-applicable-reason',
        [id, 'notApplicable', 'reason'],
        `${id} 判为不适用，没有写理由。`,
        '写明企业没有这一条所评价的活动（RH-003 e）。',
      );
    }
  }
  yield* limits(judged, version);
  const bare = Object.entries(judged).filter(([, { step = 0, evidence = [] }]) => step >= 2 && evidence.every(isEmpty));
  if (bare.length > 0) {
    const ids = bare.map(([id]) => id);
    const message = `评到 2 级及以上而没有写证据：${listed(ids)}。`;
    yield workWarning(
      'evidence-missing',
      [ids[0] ?? ''],
      message,
      '写下证据的名称和位置；没有实际执行证据的不能评到 2 级（RD-001 b，RG-003 c）。',
    );
  }
}

function isEmpty({ text, files = [] }: Evidence): boolean {
  return text.trim() === '' && files.every((name) => name.trim() === '');
}

function* limits(judged: Readonly<Record<string, Judged>>, version: Scorable): Iterable<WorkFinding> {
  for (const fault of notApplicableFaults(version, answersOf(judged))) {
    if (fault.kind === 'key') {
      yield workError(
        'not-applicable-key',
        [fault.id, 'notApplicable'],
        `${fault.id} 是关键项，不能判为不适用。`,
        '评一个步级（RH-003 b）。',
      );
    } else if (fault.kind === 'dimension') {
      const message = `${fault.title}的全部条款都判为不适用。`;
      yield workError('not-applicable-dimension', [], message, '一个维度不能整个不适用；核对各条（RH-003 c）。');
    } else {
      const message = `不适用的条款合计 ${fault.points} 分，超过 ${fault.of} 分的 ${fault.cap}%。`;
      yield workError('not-applicable-cap', [], message, '核对不适用的条款；超过上限的不能评价（RH-003 d）。');
    }
  }
}
