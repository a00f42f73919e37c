import type { Audit } from '#schema/audit.ts';
import { workError, workWarning } from '../assessment/finding.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import { remoteShare, samplesOf } from './sampling.ts';

/** Whether an audit plan looks at enough, at the right places, and nearby (rules RF-004, RG-002 to RG-009). Paths begin at the audit. */
export function* planFindings(audit: Audit): Iterable<WorkFinding> {
  for (const { title, unit, least, planned, clause, rule, id } of samplesOf(audit)) {
    if (least === undefined || (planned ?? 0) >= least) continue;
    const found = planned === undefined ? '没有写' : `是 ${planned} ${unit}`;
    yield workWarning('sample-size', samplePath(id), `${title}${found}，至少要 ${least} ${unit}。`, `${rule}（${clause}）。`);
  }
  yield* siteFaults(audit);
  for (const [index, { stage, from, to, remote }] of audit.plan.stages.entries()) {
    const path = ['plan', 'stages', index];
    if (from !== undefined && to !== undefined && to < from) {
      yield workError('stage-days', [...path, 'to'], `结束日期 ${to} 早于开始日期 ${from}。`, '核对两个日期。');
    }
    if (remote && (stage === 'site' || stage === 'observation')) {
      yield workError('stage-remote', [...path, 'remote'], '场所查看和作业观察不能以远程方式代替。', '改为现场进行（RG-009 b）。');
    }
  }
  const share = remoteShare(audit);
  if (share > 0.3) {
    yield workError(
      'remote-share',
      ['plan', 'stages'],
      `远程的人日占 ${Math.round(share * 100)}%，超过 30%。`,
      '减少远程的部分（RG-009 a）。',
    );
  }
}

const places: Readonly<Record<string, readonly string[]>> = {
  days: ['plan', 'stages'],
  sites: ['plan', 'sampledSites'],
  'random-sites': ['plan', 'randomSites'],
  orders: ['plan', 'sampledOrders'],
  interviews: ['plan', 'interviews'],
  jobs: ['plan', 'witnessedJobs'],
  channels: ['plan', 'channelTests'],
  customers: ['plan', 'customersChecked'],
};

function samplePath(id: string): readonly string[] {
  return places[id] ?? ['plan'];
}

function* siteFaults({ plan, sites }: Audit): Iterable<WorkFinding> {
  const heads = sites.filter(({ kind }) => kind === 'headquarters').map(({ name }) => name);
  for (const [index, name] of plan.sampledSites.entries()) {
    const path = ['plan', 'sampledSites', index];
    if (!sites.some((site) => site.name === name))
      yield workError('site-unknown', path, `场所“${name}”不在场所清单里。`, '补进清单，或改正名称。');
    else if (heads.includes(name))
      yield workWarning('site-headquarters', path, '总部必查，不算在抽取的场所里。', '从抽取的场所中删去（RG-005 a）。');
    else if (plan.sampledSites.indexOf(name) < index) yield workError('site-twice', path, `场所“${name}”抽了两次。`, '每个场所只列一次。');
  }
  for (const [index, name] of plan.randomSites.entries()) {
    if (plan.sampledSites.includes(name)) continue;
    yield workError(
      'site-unknown',
      ['plan', 'randomSites', index],
      `随机抽取的“${name}”不在抽取的场所里。`,
      '随机抽取的是抽取场所的一部分。',
    );
  }
}
