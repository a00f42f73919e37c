import type { Application } from '#schema/application.ts';
import { documentItems, documentsClause } from './documents.ts';

/** A part of an application and whether it is there. */
export interface CompletenessItem {
  readonly id: string;
  readonly group: 'basic' | 'system' | 'service' | 'assessment' | 'declarations';
  readonly title: string;
  /** Clause of the rules that asks for it. */
  readonly clause: string;
  readonly state: 'complete' | 'missing' | 'not-applicable';
}

/** Every part that rules RE-002 asks for: documents by their state, the rest by what the form says. */
export function completenessOf(application: Application): CompletenessItem[] {
  const { organization, staff, scope, sites, service, assessment, declarations, operatingSince, documents } = application;
  const part = (group: CompletenessItem['group'], id: string, title: string, clause: string, there: boolean): CompletenessItem => ({
    id,
    group,
    title,
    clause,
    state: there ? 'complete' : 'missing',
  });
  return [
    part(
      'basic',
      'organization',
      '企业名称、统一社会信用代码和地址',
      'RE-002',
      allFilled(organization.name, organization.id, organization.address),
    ),
    part('basic', 'operating-since', '服务体系开始运行的日期', 'RE-001', operatingSince !== undefined),
    part(
      'basic',
      'scope',
      '服务项目清单',
      'RE-002',
      scope.length > 0 && scope.every(({ service, sites }) => allFilled(service) && sites.length > 0),
    ),
    part('basic', 'sites', '服务场所和外包方清单', 'RE-002', sites.length > 0 && sites.every(({ name }) => allFilled(name))),
    part('basic', 'staff', '服务人员数量', 'RE-002', staff !== undefined),
    ...documentItems.map(({ id, category, title }): CompletenessItem => {
      const state = documents[id]?.state ?? 'missing';
      return { id, group: category, title, clause: documentsClause, state: state === 'ready' ? 'complete' : state };
    }),
    part('service', 'months', '近 12 个月的分月服务数据', 'RE-003', service.months.length >= 12),
    part('service', 'definitions', '各项指标的计算口径', 'RE-003', allFilled(service.definitions)),
    part('assessment', 'assessment', '自我评估结果、差距清单和改进计划', 'RE-002', assessment !== undefined),
    part('declarations', 'truthful', '真实性和完整性声明', 'RE-004', declarations.truthful === true),
    part('declarations', 'lawful', '符合法律法规的声明', 'RE-002', declarations.lawful === true),
    part('declarations', 'publish-scores', '对公开评分的同意或不同意', 'RE-002', declarations.publishScores !== undefined),
    part('declarations', 'publish-rounds', '对公开整改轮次的同意或不同意', 'RE-002', declarations.publishRounds !== undefined),
  ];
}

function allFilled(...texts: readonly (string | undefined)[]): boolean {
  return texts.every((text) => text !== undefined && text.trim() !== '');
}
