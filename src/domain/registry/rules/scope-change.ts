import type { ScopeItem } from '#schema/event.ts';
import { reduceScope } from '../scope.ts';
import { errorAt, type RegisterRule } from './rule.ts';

/** A scope grows by what is not there and shrinks by what is, and is never empty: a service at a site, named as in the scope. */
export const scopeChange = {
  name: 'scope-change',
  describe: '缩小的项目在范围内，扩大的项目不在范围内，缩小后范围不空。',
  *ofCertificate({ file, record }, _, { before }) {
    for (const [place, item] of record.scope.entries()) {
      if (record.scope.findIndex(({ service }) => service === item.service) === place) continue;
      yield errorAt('scope-change', file, ['scope', place, 'service'], `服务项目“${item.service}”列了两次。`, '合为一项，场所写在一起。');
    }
    let index = -1;
    for (const entry of record.history) {
      index++;
      if (entry.event !== 'reduced' && entry.event !== 'extended') continue;
      const { scope } = before(index);
      const [key, items] = entry.event === 'reduced' ? (['remove', entry.remove] as const) : (['add', entry.add] as const);
      for (const [place, { service, sites }] of items.entries()) {
        for (const [spot, site] of sites.entries()) {
          if (covers(scope, service, site) === (entry.event === 'reduced')) continue;
          const message = entry.event === 'reduced' ? `范围内没有“${service}”的场所“${site}”。` : `范围内已有“${service}”的场所“${site}”。`;
          yield errorAt('scope-change', file, ['history', index, key, place, 'sites', spot], message, `当时的范围：${shown(scope)}。`);
        }
      }
      if (entry.event === 'reduced' && reduceScope(scope, entry.remove).length === 0) {
        yield errorAt('scope-change', file, ['history', index, key], '缩小后范围是空的。', '全部不再认证的，用“注销”或“撤销”。');
      }
    }
  },
} as const satisfies RegisterRule;

function covers(scope: readonly ScopeItem[], service: string, site: string): boolean {
  return scope.some((item) => item.service === service && item.sites.includes(site));
}

function shown(scope: readonly ScopeItem[]): string {
  return scope.map(({ service, sites }) => `${service}（${sites.join('、')}）`).join('；');
}
