import type { StandardVersion } from '#domain/standard/model.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import type { SiteSettings } from '#schema/prose.ts';
import { html } from '../html.ts';
import { badgeWords as words } from '../labels/certificate.ts';
import { gradeWords } from '../labels/register.ts';
import { links } from '../links.ts';
import { repository } from '../repository.ts';

/** A badge: one picture for all certificates of a version and grade. What it says is true on every day; the verdict is behind its link. */
export interface Badge {
  /** 'asmm-2.0-excellent' */
  readonly name: string;
  readonly svg: string;
}

export const badgeSize = { width: 264, height: 64 } as const;

/** The name of the badge that a certificate may show. */
export function badgeName(standard: string, grade: CertifiedGrade): string {
  return `${standard.replace('@', '-')}-${grade}`;
}

/** The badge on a certificate's own page: the picture, and the code to show it elsewhere. */
export interface BadgeView {
  readonly src: string;
  readonly alt: string;
  readonly code: string;
}

export function badgeView(number: string, standard: string, grade: CertifiedGrade, { title, url }: SiteSettings): BadgeView {
  const src = links.badge(badgeName(standard, grade));
  const alt = words.alt(title, gradeWords[grade], number);
  const { width, height } = badgeSize;
  const picture = html`<img src="${new URL(src, url).href}" width="${width}" height="${height}" alt="${alt}">`;
  return { src, alt, code: html`<a href="${new URL(links.certificate(number), url).href}">${picture}</a>`.text };
}

/** The badges of all published versions that give grades. */
export async function badges(): Promise<readonly Badge[]> {
  const { register, settings } = await repository();
  return register.standards.flatMap(({ versions }) =>
    versions
      .filter(({ matter }) => matter.status === 'published')
      .flatMap((version) => badgesOf(version, settings.title, settings.sampleData)),
  );
}

function badgesOf({ standard, version, grading }: StandardVersion, scheme: string, sample: boolean): Badge[] {
  return (grading?.grades ?? []).map(({ grade }) => ({
    name: badgeName(`${standard}@${version}`, grade),
    svg: drawn(scheme, words.grade(gradeWords[grade], version), sample),
  }));
}

/** Its own ground and edge, so that it can stand on any page. */
function drawn(scheme: string, grade: string, sample: boolean): string {
  const { width, height } = badgeSize;
  const title = `${sample ? words.sample : ''}${scheme}，${grade}，${words.check}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="zh-CN">
<title>${escaped(title)}</title>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="#fff" stroke="#0b5c56"/>
<path d="M200 .5h55.5a8 8 0 0 1 8 8v47a8 8 0 0 1-8 8H200z" fill="#0b5c56"/>
<g fill="#0b5c56"><rect x="13" y="39" width="5" height="8" rx="1" opacity=".45"/><rect x="20" y="34" width="5" height="13" rx="1" opacity=".6"/><rect x="27" y="29" width="5" height="18" rx="1" opacity=".75"/><rect x="34" y="23" width="5" height="24" rx="1" opacity=".88"/><rect x="41" y="17" width="5" height="30" rx="1"/></g>
<g font-family="PingFang SC,HarmonyOS Sans SC,Microsoft YaHei,Noto Sans SC,Noto Sans CJK SC,Source Han Sans SC,sans-serif">
<text x="56" y="26" font-size="12" fill="#51605d" textLength="132" lengthAdjust="spacingAndGlyphs">${escaped(scheme)}</text>
<text x="56" y="48" font-size="16" font-weight="700" fill="#13211f">${escaped(grade)}</text>
<text x="231.5" y="${sample ? 31 : 38}" font-size="17" font-weight="700" fill="#fff" text-anchor="middle">${words.check}</text>${
    sample ? `\n<text x="231.5" y="50" font-size="11" fill="#fff" text-anchor="middle">${words.sample}</text>` : ''
  }
</g>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
