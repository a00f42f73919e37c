import { shingles } from '../comparison/similarity.ts';
import { provisionsOf } from '../tree.ts';
import { alikePairs } from './alike-pairs.ts';
import { requirementsOf } from './passages.ts';
import type { VersionRule } from './rule.ts';

const name = 'duplicate-requirement';

/** Sørensen–Dice of character pairs above which two requirements ask the same thing. */
const floor = 0.8;

/** What is asked twice is scored twice, and sooner or later changed in one place only. */
export const duplicateRequirement: VersionRule = {
  name,
  describe: '一版之中没有两条相同或几乎相同的要求。',
  scope: 'version',
  *check(version) {
    const all = provisionsOf(version).flatMap((provision) => requirementsOf(provision).map((text) => ({ provision, ...text })));
    // Dice d on counted pairs is Jaccard d / (2 − d) on pairs told apart by their turn.
    for (const { left, right, likeness } of alikePairs(
      all.map(({ text }) => counted(text)),
      floor / (2 - floor),
    )) {
      const [earlier, later] = [all[left], all[right]];
      if (earlier === undefined || later === undefined) continue;
      const share = Math.round((200 * likeness) / (1 + likeness));
      yield {
        rule: name,
        severity: 'error',
        file: later.provision.file,
        at: later.at,
        message: `${later.name} 与 ${earlier.provision.id} 的${earlier.name} 有 ${share}% 相同：${later.text}`,
        hint: `只在一条里提出，另一条引用它（见 ${earlier.provision.id}）；确是两件事的，写明各自的对象`,
      };
    }
  },
  examples: {
    good: [
      [
        { requirements: ['企业应在收到投诉后 24 小时内告知顾客投诉编号。'] },
        { requirements: ['企业应在收到投诉后 10 天内给出附理由的答复。'] },
      ],
    ],
    bad: [
      [{ requirements: ['企业应公开全部收费项目与价格。'] }, { requirements: ['企业应公开全部收费项目与价格。'] }],
      [
        { requirements: ['服务人员应在作业开始前向顾客出示报价，并取得顾客对项目和金额的确认。'] },
        { requirements: ['服务人员应在作业开始之前向顾客出示报价，取得顾客对项目与金额的确认。'] },
      ],
    ],
  },
};

function counted(text: string): Set<string> {
  return new Set([...shingles(text)].flatMap(([gram, count]) => Array.from({ length: count }, (_, turn) => `${gram}#${turn}`)));
}
