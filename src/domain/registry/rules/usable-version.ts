import { type Phase, phaseOn } from '#domain/standard/versions.ts';
import { standardAt } from '../standard-at.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'usable-version';

const words: Readonly<Partial<Record<Phase, string>>> = { draft: '仍是草案', announced: '尚未实施', superseded: '过渡期已满' };

/** A certificate is issued, renewed or upgraded under a version that is in force that day, or that may still be used until its transition ends. */
export const usableVersion = {
  name,
  describe: '发证、再认证和升级所依据的版本当日须在实施中或过渡期内。',
  *ofCertificate({ file, record }, { versions }) {
    let place = -1;
    for (const event of record.history) {
      place++;
      if (event.event !== 'issued' && event.event !== 'renewed' && event.event !== 'upgraded') continue;
      const ref = standardAt(record, place);
      const found = versions.get(ref);
      const problem = found && words[phaseOn(found.version, found.standard, event.effective)];
      if (problem === undefined) continue;
      const at = event.event === 'issued' ? ['standard'] : ['history', place, event.event === 'upgraded' ? 'standard' : 'effective'];
      yield errorAt(
        name,
        file,
        at,
        `${event.event} 自 ${event.effective} 生效，当日 ${ref} ${problem}。`,
        '改用当日实施的版本，或核对生效日期。',
      );
    }
  },
} as const satisfies RegisterRule;
