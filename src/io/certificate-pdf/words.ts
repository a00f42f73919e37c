import type { Status } from '#domain/registry/status.ts';
import type { CertifiedGrade } from '#schema/grade.ts';

/** A line in both languages of the certificate. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

const grades: Readonly<Record<CertifiedGrade, Bilingual>> = {
  excellent: { zh: '优秀', en: 'Excellent' },
  pass: { zh: '合格', en: 'Pass' },
};

/** What a certificate that no longer stands says across its head; one that stands says nothing of its status. */
const marks: Readonly<Partial<Record<Status, (since: Bilingual) => Bilingual>>> = {
  suspended: ({ zh, en }) => ({ zh: `已暂停，自 ${zh}起`, en: `Suspended from ${en}` }),
  withdrawn: ({ zh, en }) => ({ zh: `已撤销，自 ${zh}起`, en: `Withdrawn from ${en}` }),
  cancelled: ({ zh, en }) => ({ zh: `已注销，自 ${zh}起`, en: `Cancelled from ${en}` }),
  expired: ({ zh, en }) => ({ zh: `已过期失效，自 ${zh}起`, en: `Expired from ${en}` }),
};

/** Words of the certificate as a document. */
export const certificateWords = {
  title: { zh: '认证证书', en: 'Certificate' },
  sample: { zh: '示例数据 · 不是真实证书', en: 'Sample data: not a real certificate' },
  watermark: '示例',
  marks,
  grades,
  number: { zh: '证书编号', en: 'Certificate number' },
  awarded: { zh: '持证企业', en: 'Awarded to' },
  nameSince: (name: string, since: Bilingual): Bilingual => ({ zh: `自 ${since.zh}起名称为${name}`, en: `New name from ${since.en}` }),
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  registration: { zh: '登记号', en: 'Registration number' },
  address: { zh: '地址', en: 'Address' },
  standard: { zh: '评价依据', en: 'Assessed against' },
  version: (title: string, version: string): string => `《${title}》${version} 版`,
  versionEn: (title: string, version: string): string => `${title}, version ${version}`,
  grade: { zh: '评价等级', en: 'Grade' },
  kind: { zh: '本认证为服务认证。', en: 'This is a certification of services.' },
  scope: { zh: '覆盖的服务', en: 'Services covered' },
  annex: { zh: '见附页', en: 'See annex' },
  sites: { zh: '服务场所', en: 'Sites' },
  firstIssued: { zh: '首次发证', en: 'First issued' },
  latestIssue: { zh: '本次发证', en: 'Issued' },
  validUntil: { zh: '有效期至（含当日）', en: 'Expiry (inclusive)' },
  body: { zh: '认证机构', en: 'Certification body' },
  approval: { zh: '批准号', en: 'Approval number' },
  verify: {
    zh: '当前状态以网站查询结果为准',
    en: 'The present status is what the website answers',
  },
  verifyHow: {
    zh: '扫描二维码，先核对地址栏里的网址，再核对编号、企业名称、覆盖的服务和场所。本证书的图片、复印件和截屏不能证明当前状态。',
    en: 'Scan the code, check the address that opens, then compare number, name, services and sites. Pictures and copies of this document prove nothing about its present status.',
  },
  recorded: (day: Bilingual): Bilingual => ({ zh: `登记内容截至 ${day.zh}`, en: `Register as of ${day.en}` }),
} as const;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** '2026-03-10' as '2026 年 3 月 10 日' and '10 March 2026'. */
export function bilingualDay(day: string): Bilingual {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { zh: `${year} 年 ${month} 月 ${date} 日`, en: `${date} ${months[month - 1]} ${year}` };
}
