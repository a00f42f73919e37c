/** A document that an application needs (rules RE-002), what it is for, and a template to begin from. */
export interface DocumentItem {
  /** Key in the application file. */
  readonly id: string;
  readonly category: 'basic' | 'system';
  readonly title: string;
  readonly explanation: string;
  /** Lines to copy and fill in. */
  readonly template: readonly string[];
  /** When it may be marked not applicable; nothing where it always applies. */
  readonly notApplicableWhen?: string;
}

/** The clause of the rules that asks for the documents. */
export const documentsClause = 'RE-002';

/** The documents of an application, in the order of the clause. What the form itself states (services, sites, staff, assessment, plan, declarations) is not listed again. */
export const documentItems: readonly DocumentItem[] = [
  {
    id: 'application-form',
    category: 'basic',
    title: '认证申请书',
    explanation: '写明申请的范围、评价准则版本和联系岗位，由法定代表人或其授权人签署。',
    template: [
      '售后服务管理成熟度认证申请书',
      '申请企业：（名称）　统一社会信用代码：（代码）',
      '申请依据：售后服务管理成熟度评价准则（版本）',
      '申请范围：（服务项目）×（服务场所）',
      '联系岗位：（岗位名称，不写个人手机号码）',
      '法定代表人或授权人签署：　　　日期：',
    ],
  },
  {
    id: 'legal-status',
    category: 'basic',
    title: '法律地位证明和统一社会信用代码',
    explanation: '营业执照或其他登记证书的副本；没有统一社会信用代码的，交所在地区的登记证明。',
    template: ['文件名称：（如 营业执照副本）', '登记机关：', '登记日期：', '经营范围中与申请的服务有关的内容：'],
  },
  {
    id: 'permits',
    category: 'basic',
    title: '所需的行政许可',
    explanation: '所申请的服务依法需要许可或备案的（如特种设备维修、制冷剂处理），逐项列出并附副本。',
    template: ['| 服务项目 | 许可或备案名称 | 编号 | 有效期至 |', '| （填写） | （填写） | （填写） | （填写） |'],
    notApplicableWhen: '所申请的服务都不需要行政许可。',
  },
  {
    id: 'organization-chart',
    category: 'basic',
    title: '组织结构',
    explanation: '说明谁负责售后服务、各场所归谁管、投诉和改进由哪个岗位负责；写岗位，不写姓名。',
    template: [
      '分管售后服务的最高管理者：（岗位）',
      '售后服务部门：（名称）—（下设岗位及职责）',
      '各服务场所：（场所）—（归属岗位）',
      '投诉处理：（岗位）　数据统计：（岗位）',
    ],
  },
  {
    id: 'policy',
    category: 'system',
    title: '服务方针和目标',
    explanation: '方针说明企业对顾客的立场；目标须能计数，写明指标、数值、期限和责任岗位。',
    template: [
      '服务方针：（一至三句话）',
      '| 目标指标 | 现值 | 目标值 | 完成期限 | 责任岗位 |',
      '| （如 按时完成率） | （%） | （%） | （日期） | （岗位） |',
    ],
  },
  {
    id: 'commitments',
    category: 'system',
    title: '公开的服务承诺和收费规则',
    explanation: '顾客能看到的承诺和价目：响应和完成的时限、保修范围、收费项目与标准，以及公示的地方。',
    template: [
      '| 服务项目 | 首次响应 | 完成时限 | 保修期 |',
      '| （填写） | （小时） | （小时或日） | （月） |',
      '收费项目与标准：（附价目表）',
      '公示于：（网址、门店、服务单）',
    ],
  },
  {
    id: 'process-procedures',
    category: 'system',
    title: '服务过程的管理文件',
    explanation: '从受理、派工、上门、作业到回访的规定：谁做、按什么做、留下什么记录。',
    template: [
      '一、受理与派工：（渠道、时限、记录）',
      '二、上门与作业：（作业要求、安全要求、备件）',
      '三、完成与验收：（顾客确认、收费、旧件）',
      '四、回访：（对象、时间、问题）',
    ],
  },
  {
    id: 'staff-procedures',
    category: 'system',
    title: '人员的管理文件',
    explanation: '岗位要求、培训、考核和授权：没有通过考核的人不独立作业。',
    template: [
      '| 岗位 | 资格要求 | 培训内容与时数 | 考核方法与周期 | 授权范围 |',
      '| （填写） | （填写） | （填写） | （填写） | （填写） |',
    ],
  },
  {
    id: 'complaint-procedures',
    category: 'system',
    title: '投诉的管理文件',
    explanation: '投诉的渠道、登记、分类、答复时限、升级办法，以及怎样从投诉中找原因。',
    template: [
      '投诉渠道：（至少两种）',
      '受理告知：（小时内）　调查答复：（日内）',
      '分类与升级：（级别—岗位—时限）',
      '每月分析：（指标、责任岗位、去向）',
    ],
  },
  {
    id: 'outsourcing-procedures',
    category: 'system',
    title: '外包的管理文件',
    explanation: '怎样选择、约定、核查外包网点，以及非自有人员怎样培训和授权。',
    template: [
      '| 外包方 | 服务项目 | 协议有效期 | 核查频次 | 最近一次核查结果 |',
      '| （填写） | （填写） | （填写） | （填写） | （填写） |',
    ],
    notApplicableWhen: '全部服务由企业自己的场所和人员提供，没有外包。',
  },
  {
    id: 'improvement-procedures',
    category: 'system',
    title: '改进的管理文件',
    explanation: '内部评审的周期和内容，数据怎样变成改进，效果怎样验证。',
    template: [
      '内部评审：每（月数）个月一次，输入：（数据、投诉、审核结果）',
      '改进立项的条件：（指标与阈值）',
      '效果验证：（指标、时间、判断）',
    ],
  },
  {
    id: 'applicability',
    category: 'system',
    title: '适用性说明',
    explanation: '主张不适用的条款及理由。只有企业没有条款所评价的活动才算不适用；关键项和整个维度不能主张不适用。',
    template: ['| 条款 | 不适用的理由（企业没有哪一项活动） |', '| （如 SQ-008） | （填写） |'],
    notApplicableWhen: '没有主张任何条款不适用。',
  },
];
