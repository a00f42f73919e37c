import { errorAt, type RegisterRule } from './rule.ts';

const name = 'upgrade';

/** An upgrade leads to a newer version of the standard that the certificate stands on. */
export const upgrade = {
  name,
  describe: '升级到同一准则的更新版本。',
  about: ['upgraded'],
  *ofCertificate({ file, record }, { versions }, { before }) {
    for (const [place, event] of record.history.entries()) {
      if (event.event !== 'upgraded') continue;
      const held = before(place).standard;
      const [from, to] = [versions.get(held), versions.get(event.standard)];
      if (from === undefined || to === undefined) continue;
      const order = from.standard.versions;
      if (from.standard === to.standard && order.indexOf(from.version) < order.indexOf(to.version)) continue;
      const newer = from.standard === to.standard ? order.slice(order.indexOf(from.version) + 1) : order;
      const choices = newer.map(({ version }) => `${from.standard.id}@${version}`).join('、') || '（没有更新的版本）';
      yield errorAt(
        name,
        file,
        ['history', place, 'standard'],
        `由 ${held} 升级到 ${event.standard}，不是更新的版本。`,
        `可以是 ${choices}。`,
      );
    }
  },
} as const satisfies RegisterRule;
