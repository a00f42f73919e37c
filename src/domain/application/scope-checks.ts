import type { Application } from '#schema/application.ts';
import { workError, workWarning } from '../assessment/finding.ts';
import type { WorkFinding } from '../assessment/work-file.ts';

/** Whether services and sites fit together: every site of the scope is listed once, one headquarters, every listed site serves something. */
export function* scopeFindings({ scope, sites, staff }: Pick<Application, 'scope' | 'sites' | 'staff'>): Iterable<WorkFinding> {
  const names = sites.map(({ name }) => name.trim());
  for (const [index, name] of names.entries()) {
    if (name !== '' && names.indexOf(name) < index)
      yield workError('site-twice', ['sites', index, 'name'], `场所“${name}”列了两次。`, '每个场所只列一次。');
  }
  const heads = sites.filter(({ kind }) => kind === 'headquarters').length;
  if (sites.length > 0 && heads !== 1) {
    yield workError(
      'site-headquarters',
      ['sites'],
      heads === 0 ? '场所清单里没有总部。' : `场所清单里有 ${heads} 个总部。`,
      '总部有且只有一个（RG-005 a）。',
    );
  }
  const served = new Set<string>();
  for (const [index, item] of scope.entries()) {
    for (const [place, site] of item.sites.entries()) {
      served.add(site.trim());
      if (names.includes(site.trim())) continue;
      yield workError(
        'site-unknown',
        ['scope', index, 'sites', place],
        `服务项目“${item.service}”的场所“${site}”不在场所清单里。`,
        '补进清单，或改正名称。',
      );
    }
  }
  for (const [index, name] of names.entries()) {
    if (name === '' || served.has(name) || scope.length === 0) continue;
    yield workWarning('site-idle', ['sites', index], `场所“${name}”没有列入任何服务项目。`, '列入范围，或从清单中删去。');
  }
  const counted = sites.reduce((sum, site) => sum + (site.staff ?? 0), 0);
  if (staff !== undefined && sites.every((site) => site.staff !== undefined) && sites.length > 0 && counted !== staff) {
    yield workWarning('staff-sum', ['staff'], `各场所服务人员合计 ${counted}，申报 ${staff}。`, '核对人数；含外包人员。');
  }
}
