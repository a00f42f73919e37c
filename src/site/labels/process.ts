/** Words of the picture of the certification process. */
export const processWords = {
  title: '认证怎样进行',
  here: '您在这里',
  asText: '用文字看这张图',
  clauses: '看条款',
  describedBy: (count: number): string => `${count} 步的流程图，每一步通向实施规则的有关一章；下面有文字说明。`,
  loops: { rectification: '未达到：整改后再验证', surveillance: '定期监督', recertification: '期满之前' },
  steps: {
    'self-assessment': { title: '自评', text: '企业对照准则评估自己，找出差距，订改进计划。' },
    application: { title: '申请', text: '自愿申请，提交基本信息、体系文件和近 12 个月的服务数据。' },
    'document-review': { title: '文件评审', text: '认证机构核对文件，复算数据，确定现场审核的重点。' },
    'on-site-audit': { title: '现场审核', text: '审核组到现场看记录、看作业、访谈、抽样。' },
    scoring: { title: '评价报告', text: '逐条评分，写明强项、弱项和改进建议。' },
    decision: { title: '决定', text: '没有参加审核的人复核，机构负责人签署；未达到的先整改，再验证。' },
    certificate: { title: '发证', text: '证书写明范围、版本和等级，登记后人人可以查。' },
    surveillance: { title: '监督', text: '每半年一次；出现重大问题的，暂停或撤销证书。' },
    recertification: { title: '再认证', text: '有效期届满之前重新评价，达到要求的延长有效期。' },
  },
} as const;

export type ProcessStep = keyof typeof processWords.steps;

/** The steps in the order in which they are gone. */
export const processOrder = [
  'self-assessment',
  'application',
  'document-review',
  'on-site-audit',
  'scoring',
  'decision',
  'certificate',
  'surveillance',
  'recertification',
] as const satisfies readonly ProcessStep[];
