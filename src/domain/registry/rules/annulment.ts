import type { EventName } from '#schema/event.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'annulment';

/** Not decisions that can be lifted: the issue itself is withdrawn or cancelled, and a correction is corrected again. */
const lasting: ReadonlySet<EventName> = new Set(['issued', 'corrected', 'annulled']);

/** What is annulled is a decision recorded earlier, and annulled once. */
export const annulment = {
  name,
  describe: '被撤回的是之前登记的一项决定，且只撤回一次。',
  about: ['annulled'],
  *ofCertificate({ file, record }) {
    const lifted = new Set<number>();
    for (const [place, event] of record.history.entries()) {
      if (event.event !== 'annulled') continue;
      const at = ['history', place, 'annuls'];
      const target = event.annuls - 1 < place ? record.history[event.annuls - 1] : undefined;
      if (target === undefined)
        yield errorAt(name, file, at, `第 ${event.annuls} 条不在本条之前。`, '写被撤回的决定是第几条历史（从 1 起）。');
      else if (lasting.has(target.event)) {
        const hint = '发证用 withdrawn 或 cancelled 结束，登记有误用 corrected；撤回只用于其他决定。';
        yield errorAt(name, file, at, `第 ${event.annuls} 条是 ${target.event}，不能撤回。`, hint);
      } else if (lifted.has(event.annuls)) yield errorAt(name, file, at, `第 ${event.annuls} 条已经撤回过。`, '删去重复的一条。');
      lifted.add(event.annuls);
    }
  },
} as const satisfies RegisterRule;
